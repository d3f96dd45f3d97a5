/** Eight walks through the site, each step as the person would do it, with what they must have found by then. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, open, phone, useBrowser } from './page.ts';
import { dials, follow, hold, inView, item, mark, read, thrice } from './person.ts';
import { ask, openSearch, take } from './search-window.ts';

useBrowser();

const supervisor = /^tel:.*ext=0100$/;
/** A link within the page itself, not in its header or sidebar. */
const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name });

describe('a registrar on a phone who sees something odd', () => {
  test('takes the desk list, tells the nurse, hides it from the companion, and ends with nothing to carry', async () => {
    const { page } = await open('/', { ...phone, stopped: true });
    await follow(page, link(page, 'Front desk'));
    expect(await page.getByRole('list', { name: 'Never' }).innerText()).toMatch(/harm at the desk.*companion/s);
    expect(await inView(page.getByRole('list', { name: 'Never' }))).toBe(true);
    await mark(page, /^Look for several signs/);
    const tell = item(page, /^Tell the charge nurse/);
    expect(await dials(tell.getByRole('link', { name: /House supervisor/ }))).toMatch(supervisor);
    await mark(page, /^Tell the charge nurse/);

    // The companion comes round the desk.
    await page.getByRole('button', { name: 'Hide', exact: true }).tap();
    expect(await read(page)).toMatch(/^Clean hands/);
    await hold(page, 1200);
    expect(await tell.getByRole('radio', { name: 'done' }).isChecked()).toBe(true);

    for (const next of ['Before they leave', 'After', 'The end'])
      await page.getByRole('button', { name: next }).last().tap();
    expect(await read(page)).toMatch(/Still to do/);
    await page.getByRole('button', { name: 'Clear' }).first().tap();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  });
});

describe('a cleaner', () => {
  test('finds a list without knowing a word of the subject, and whom to tell', async () => {
    const { page } = await open('/', phone);
    await follow(page, link(page, 'Anyone who works here'));
    expect(await page.getByRole('list', { name: 'Never' }).innerText()).toMatch(/question the patient/);
    const fetch = item(page, /^Fetch a nurse if the person asks/);
    await fetch.getByText(/^Words/).tap();
    expect(await fetch.innerText()).toMatch(/I will get a nurse/);
    expect(await dials(item(page, /^Tell the charge nurse/).getByRole('link', { name: /House supervisor/ }))).toMatch(
      supervisor,
    );
    await page.getByRole('button', { name: 'After' }).tap();
    expect(await item(page, /^Tell nobody else/).isVisible()).toBe(true);
  });
});

describe('an ED nurse with a companion who will not leave', () => {
  test('reads what to say and when to stop in one view, hides it in time, and goes on where she was', async () => {
    const { page } = await open('/', desktop);
    await follow(page, link(page, /^Time alone/));
    const stop = page.locator('.starlight-aside--danger');
    expect(await stop.innerText()).toMatch(/do not insist/);
    expect(await inView(stop)).toBe(true);
    expect(await dials(stop.getByRole('link', { name: /House supervisor/ }))).toMatch(supervisor);
    await link(page, 'The phone').click();
    const place = await page.evaluate(() => scrollY);

    await thrice(page, 'Shift');
    expect([await page.title(), await read(page)]).toEqual(['Clean hands', expect.stringMatching(/^Clean hands/)]);
    await thrice(page, 'Enter');
    expect(await page.evaluate(() => scrollY)).toBe(place);
    expect(await page.getByRole('heading', { name: 'When not to insist' }).isVisible()).toBe(true);

    await follow(page, link(page, 'Danger now').first());
    expect(await dials(link(page, /911/))).toBe('tel:911');
  });
});

describe('a physician at 3 a.m. with someone who may be 16', () => {
  test('learns at once whose report it is, to whom, and by when', async () => {
    const { page } = await open('/', { ...phone, now: new Date('2026-12-05T11:00:00Z') });
    await follow(page, link(page, /^Under 18/));
    const report = link(page, /Washington report line/).first();
    expect(await read(page)).toMatch(/Suspicion is enough. Report at once, yourself/);
    expect([await inView(report), await dials(report)]).toEqual([true, 'tel:+18663634276']);
    await link(page, 'Age not known').tap();
    await follow(page, link(page, 'Washington').last());
    const child = page
      .locator('section, div')
      .filter({ has: page.getByRole('heading', { name: 'A child?' }) })
      .last();
    expect(await child.innerText()).toMatch(/You must/);
    expect(await read(page)).toMatch(/At once; the law's outer limit is 48 hours/);
    await follow(page, link(page, 'Who to call').first());
    expect(await read(page)).toMatch(/House supervisor.*24 h, every day.*Closed now/s);
  });
});

describe('a social worker who needs a bed in Spanish', () => {
  test('narrows the directory, reads whom the shelter refuses, and has the next number ready', async () => {
    const { page } = await open('/resources/', { ...desktop, now: new Date('2026-12-05T04:00:00Z') });
    await page.getByLabel(/^Need/).selectOption('shelter');
    await page.getByLabel(/^Language/).selectOption('es');
    await page.getByLabel(/^Open now/).check();
    const shelter = link(page, 'Shelter line');
    await follow(page, shelter);
    expect(await read(page)).toMatch(/Refuses\s+Men.*Spanish/s);
    expect(await dials(link(page, /555-0132/))).toBe('tel:+12065550132');
    await page.getByText('Did not work?').first().click();
    expect(await read(page)).toMatch(/Call instead: National line, 24 h/);
  });
});

describe('a security officer', () => {
  test('takes one step at a time, and finds what to do if it turns', async () => {
    const { page } = await open('/checklists/', phone);
    await follow(page, link(page, 'Security officer'));
    expect(await page.getByRole('list', { name: 'Never' }).innerText()).toMatch(/hold, search or photograph/);
    await page.getByRole('button', { name: 'One step at a time' }).tap();
    expect(await page.locator('fieldset').filter({ visible: true }).count()).toBe(1);
    await openSearch(page);
    expect((await ask(page, 'he has a knife')).map(({ title }) => title)).toContain('Danger now');
    await take(page, 'Danger now');
    expect(await read(page)).toMatch(/Confront no one/);
  });
});

describe('a compliance officer asked for 14 March', () => {
  test('finds the release that governed and who approved it, and no number that could be dialed by mistake', async () => {
    const { page } = await open('/', desktop);
    await follow(page, link(page, 'For compliance'));
    await follow(page, link(page, 'Releases'));
    await page.getByLabel('Date').fill('2026-03-14');
    await page.getByRole('button', { name: 'Show' }).click();
    await page
      .getByText(/14 Mar 2026/)
      .first()
      .waitFor({ timeout: 20_000 });
    await follow(page, page.locator('[data-on-date-answer]').getByRole('link', { name: /1 Mar 2026|record/i }));
    expect(await read(page)).toMatch(/from 1 Mar 2026 to 31 Oct 2026/);
    expect(await read(page)).toMatch(/Chief nursing officer.*Evidence/s);
    expect(await page.locator('main a[href^="tel:"]').count()).toBe(0);
  });
});

describe('an officer at the desk asking for a room number', () => {
  test('is answered with one sentence, and nothing on the screen tells who is here', async () => {
    const { page } = await open('/', desktop);
    await openSearch(page);
    const found = await ask(page, 'police asking for a room number');
    expect(found.map(({ title }) => title)).toContain('Officers and requests');
    await take(page, 'Officers and requests');
    expect(await read(page)).toMatch(/I cannot answer that. I am calling the person who can/);
    const calls = link(page, /House supervisor|Privacy office/);
    expect([await inView(calls.first()), await dials(calls)]).toEqual([true, expect.stringMatching(supervisor)]);

    // The officer leans over the desk.
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    expect([await page.title(), await read(page)]).toEqual(['Clean hands', expect.stringMatching(/^Clean hands/)]);
  });
});
