/** A list in use: how a run goes and ends, on a phone and by keyboard, and that each list fits a hand. */
import { sectionAddress } from '../../src/domain/kind.ts';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listWords, outcomeMarks } from '../../src/domain/checklists/list-words.ts';
import { outcomesOf } from '../../src/domain/checklists/run.ts';
import { screensOf } from '../../src/domain/checklists/screens.ts';
import { checklistAddress } from '../../src/site.ts';
import { byId } from '../../src/domain/protocol.ts';
import { given, phrases, said } from '../site/shown.ts';
import { barriers } from './axe.ts';
import {
  box,
  choose,
  chosen,
  ending,
  finish,
  itemsOf,
  mark,
  rightEnding,
  runOn,
  someLists,
  standing,
} from './checklist-run.ts';
import { examples, kinds } from './kinds.ts';
import { open, phone, useBrowser, useOnePage } from './page.ts';
import { setTextSize } from './text-size.ts';

useBrowser();
const desk = useOnePage();
const hand = useOnePage(phone);

const { list } = examples;
const items = itemsOf(list);
const screens = screensOf(list);
const opening = screens[0]?.items.map(({ section_id }) => section_id) ?? [];
const offers = items.filter(({ may_decline }) => may_decline);

/** The first thing on the list that a press may decline. */
const firstOffer = offers[0];

describe('a list opens', () => {
  test('with the act of its role, what is done in two minutes, what may come, and the whole list, closed', async () => {
    const page = await hand.at(kinds.list);
    const shown = await page.locator('[data-item]').evaluateAll((all) => all.map(({ id }) => id));
    expect(shown).toEqual(items.map(({ section_id }) => section_id));
    const seen = await page.locator('[data-item]:visible').evaluateAll((all) => all.map(({ id }) => id));
    expect(seen).toEqual(opening);
    const order = ['[data-stops]', '.opening', '[data-cases]', '.whole', '[data-finish]'];
    const tops = await Promise.all(
      order.map((part) => page.locator(part).evaluate((one) => one.getBoundingClientRect().top)),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(await page.locator('.point[open]').count()).toBe(0);
  });

  test('with what never to do in one line, which opens', async () => {
    const page = await hand.at(kinds.list);
    const never = page.locator('[data-stops]');
    expect((await never.boundingBox())!.height).toBeLessThan(60);
    await never.locator('summary').click();
    for (const { section_id } of list.stops) expect(await page.locator(`#${section_id}`).isVisible()).toBe(true);
  });

  test('with the words of the first act in sight', async (context) => {
    const { words = [] } = given(context, list.opening[0], 'list that names its first act');
    const page = await hand.at(kinds.list);
    for (const said of words) expect(await page.getByText(said).first().isVisible()).toBe(true);
  });
});

describe('step, focus and place on the screen', () => {
  test('go on together with each tick, and at the end of a part to the button that says what comes next', async () => {
    const page = await hand.at(kinds.list);
    for (const [at, id] of opening.entries()) {
      await mark(page, id, 'done');
      const next = opening[at + 1];
      const onward = screens[1] ? `${listWords.next}: ${screens[1].title}` : listWords.finish;
      expect(await standing(page)).toEqual({ step: next ?? null, focus: next ?? onward, inView: true });
    }
  });

  test('are in the part that the button names', async (context) => {
    const second = given(context, screens[1], 'list of more than one part');
    const page = await hand.at(kinds.list);
    await choose(page, 'done');
    await page.locator('[data-go]:visible').first().click();
    const first = second.items[0]?.section_id;
    expect(await standing(page)).toEqual({ step: first, focus: first, inView: true });
  });

  test('go back to what was passed over', async (context) => {
    const [first, second] = given(context, screens[1]?.items[1] && screens[1].items, 'part of two items');
    const page = await hand.at(`${kinds.list}#${first!.section_id}`);
    await mark(page, second!.section_id, 'done');
    const { step, focus } = await standing(page);
    expect(step).toBe(focus);
    expect(step).not.toBe(second!.section_id);
  });

  test('stay where an outcome is taken back by pressing again', async () => {
    const page = await hand.at(kinds.list);
    const id = opening[0]!;
    for (const outcome of ['done', 'not safe yet'] as const) {
      await mark(page, id, outcome);
      expect(await chosen(page)).toBe(1);
      await box(page, id).click();
      expect(await chosen(page)).toBe(0);
      expect(await standing(page)).toEqual({ step: id, focus: id, inView: true });
    }
  });

  test('go by keyboard alone', async (context) => {
    const second = given(context, screens[1], 'list of more than one part');
    const page = await desk.at(kinds.list);
    await box(page, opening[0]!).focus();
    for (const _ of opening) await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    const next = second.items[0]?.section_id;
    expect(await standing(page)).toEqual({ step: next, focus: next, inView: true });
    expect(await chosen(page)).toBe(opening.length);
  });

  test('go along with who moves on by keyboard without a tick', async (context) => {
    given(context, screens[1], 'list of more than one part');
    const page = await desk.at(kinds.list);
    await choose(page, 'done');
    await page.locator('[data-go]:visible').first().click();
    const [, second] = screens[1]!.items;
    given(context, second, 'part of two items');
    for (let stop = 0; stop < 9; stop += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.closest('[data-item]')?.id)) === second!.section_id) break;
    }
    expect((await standing(page)).step).toBe(second!.section_id);
  });
});

test.each(['offered, declined', 'not safe yet', 'N/A'] as const)(
  '%s is one press more, stands in the box and in the name of the item',
  async (outcome) => {
    const item = items.find((one) => outcomesOf(one).includes(outcome));
    if (!item) return;
    const page = await hand.at(`${kinds.list}#${item.section_id}`);
    expect(await mark(page, item.section_id, outcome)).toBe(2);
    const tick = box(page, item.section_id);
    expect(await tick.evaluate((one) => getComputedStyle(one, '::before').content)).toBe(`"${outcomeMarks[outcome]}"`);
    expect(await page.locator(`#${item.section_id} .tick`).innerText()).toContain(`(${outcome})`);
    expect(await tick.isChecked()).toBe(false);
  },
);

describe('a run ends', () => {
  test('as done where all is done: with whom to hand over to, and with what words', async () => {
    const page = await hand.at(kinds.list);
    await runOn(page, 'done');
    expect(await ending(page)).toEqual(await rightEnding(page));
    expect(await ending(page)).toMatchObject({ as: 'done', toDo: [] });
    const ended = list.endings.find(({ id }) => id === 'done' || id === 'told');
    const end = await page.locator('[data-end]').innerText();
    for (const one of ended ? [ended.title, ...ended.say] : [listWords.done]) expect(end).toContain(one);
  });

  test('as declined where everything was: they chose, and the door is open', async (context) => {
    given(context, firstOffer, 'list that offers');
    const page = await hand.at(kinds.list);
    await runOn(page, 'offered, declined');
    expect(await ending(page)).toMatchObject({ as: 'declined', toDo: [] });
    const ended = list.endings.find(({ id }) => id === 'declined');
    const { meaning, words } = phrases.checklists.declined;
    for (const said of ended ? [ended.title, ...ended.say] : [meaning, words])
      expect(await page.locator('[data-ended="declined"]').getByText(said).isVisible()).toBe(true);
  });

  test('as not safe yet, with what is still to do, and leads back to it', async () => {
    const unsafe = screens.at(-1)?.items.map(({ section_id }) => section_id) ?? [];
    const page = await hand.at(kinds.list);
    await runOn(page, ({ id }) => (unsafe.includes(id) ? 'not safe yet' : 'done'));
    expect(await ending(page)).toEqual(await rightEnding(page));
    expect(await ending(page)).toMatchObject({ as: 'not_safe_yet' });
    await page.locator('[data-to-do] > summary').click();
    await page.locator('[data-to-do] button').first().click();
    expect(await standing(page)).toEqual({ step: unsafe[0], focus: unsafe[0], inView: true });
  });

  test('as open where nothing was marked, and names everything', async () => {
    const page = await hand.at(kinds.list);
    await finish(page);
    const { as, tally, toDo } = await ending(page);
    expect([as, tally]).toEqual(['open', '']);
    expect(toDo).toHaveLength(items.length);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(listWords.end);
  });

  test('with nothing to take along, says why, and offers the words to hand over with', async () => {
    const page = await hand.at(kinds.list);
    await runOn(page, 'not safe yet');
    const end = page.locator('[data-end]');
    expect(await end.innerText()).toContain(listWords.kept);
    expect(await end.getByRole('button', { name: /print|copy/i }).count()).toBe(0);
    expect(await page.locator('[data-tally]').evaluate((one) => getComputedStyle(one).userSelect)).toBe('none');
    const words = list.endings.some(({ id }) => id === 'done' || id === 'told');
    expect(await end.getByText(listWords.handOver).isVisible()).toBe(words);
  });
});

describe('a rehearsal', () => {
  const rehearse = (page: Page) => page.getByRole('button', { name: listWords.rehearse }).click();

  test('tells a made-up case, and at its end what was skipped, without a score', async (context) => {
    given(context, phrases.checklists.rehearsal, 'made-up case');
    const page = await hand.at(kinds.list);
    await rehearse(page);
    expect(await page.locator('[data-rehearsal]').innerText()).toContain(listWords.rehearsal);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(listWords.rehearsal);
    await choose(page, 'done');
    await finish(page);
    const skipped = items.slice(opening.length).length;
    expect(await page.locator('[data-skipped] li').count()).toBe(skipped);
    const end = await page.locator('[data-end]').innerText();
    expect(end).toContain(skipped > 0 ? listWords.rehearsed : listWords.nothingSkipped);
    expect(end).not.toMatch(/\d+ (of|done)|%/);
  });

  test('leaves nothing behind', async (context) => {
    given(context, phrases.checklists.rehearsal, 'made-up case');
    const page = await hand.at(kinds.list);
    await rehearse(page);
    await choose(page, 'done');
    await page.getByRole('button', { name: listWords.endRehearsal }).click();
    expect(await chosen(page)).toBe(0);
    expect(await page.locator('[data-rehearsal]').isVisible()).toBe(false);
  });
});

test('words open in place; the section opens a tab of its own, and nothing is lost', async (context) => {
  // The first act has its words in sight.
  const speaking = items.slice(1).find(({ words = [], section }) => words.length > 0 && section);
  const { section_id, words, section } = given(context, speaking, 'item with words to say and a section');
  const { page } = await open(`${kinds.list}#${section_id}`, phone);
  const item = page.locator(`#${section_id}`);
  await mark(page, opening[0]!, 'done');
  if ((await item.locator('[data-words][open]').count()) === 0) await item.locator('[data-words] > summary').click();
  for (const said of words ?? []) expect(await item.locator('[data-words]').innerText()).toContain(said);
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    item.getByRole('link', { name: listWords.more }).click(),
  ]);
  const { pathname, hash } = new URL(tab.url());
  expect(pathname + hash).toBe(sectionAddress(byId(said, section ?? '').of));
  expect(await tab.evaluate(() => opener)).toBe(null);
  expect(await chosen(page)).toBe(1);
});

describe('what may come at any moment', () => {
  test('is opened by keyboard where it is a branch, and has what never to do and what to do', async (context) => {
    const branch = given(context, list.branches[0], 'list on which a branch opens');
    const page = await desk.at(kinds.list);
    await page.locator(`#${branch.section_id} > summary`).focus();
    await page.keyboard.press('Enter');
    for (const { section_id } of [...branch.items, ...branch.stops])
      expect(await page.locator(`#${section_id}`).isVisible()).toBe(true);
    expect(await page.locator(`#${branch.section_id} input`).count()).toBe(0);
  });

  test('is led to by its own address', async (context) => {
    const branch = given(context, list.branches.at(-1), 'list on which a branch opens');
    const { section_id } = branch.items[0]!;
    const { page } = await open(`${kinds.list}#${section_id}`, phone);
    expect(await page.locator(`#${section_id}`).isVisible()).toBe(true);
    expect(await page.locator(`#${branch.section_id}`).getAttribute('open')).not.toBeNull();
  });
});

test('a list reads whole, with boxes, where scripts are off', async () => {
  const { page } = await open(kinds.list, { ...phone, javaScriptEnabled: false });
  for (const point of await page.locator('.point > summary').all()) await point.click();
  expect(await page.locator('[data-item] input:visible').count()).toBe(items.length);
  expect(await page.locator('form[data-run] button:visible').count()).toBe(0);
});

test("a list's item that is linked to stands in view, in its opened part, and is the step", async () => {
  const { section_id } = items.at(-1)!;
  const page = await hand.at(`${kinds.list}#${section_id}`);
  expect((await standing(page)).step).toBe(section_id);
  const [stops, item] = await Promise.all([
    page.locator('[data-stops]').boundingBox(),
    page.locator(`#${section_id}`).boundingBox(),
  ]);
  expect(item!.y).toBeGreaterThanOrEqual(stops!.y + stops!.height - 1);
  expect(item!.y).toBeLessThan(844);
});

/** Controls in view that are too small for a thumb. */
const small = (page: Page) =>
  page
    .locator('form[data-run] :is(button, .tick > input, summary, .call-bar > a, .said a):visible')
    .evaluateAll((all) =>
      all
        .filter((one) => one.getBoundingClientRect().height < 43.9 || one.getBoundingClientRect().width < 43.9)
        .map((one) => one.textContent?.trim()),
    );
const allOpen = (page: Page) =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('form details')) part.open = true;
  });
/** How much of the role's own act stands above the bar; all of it where a list names none. */
const linesInView = (page: Page) =>
  page.evaluate(() => {
    const act = document.querySelector('.first-item .tick > span');
    if (!act) return 'all';
    const words = document.createRange();
    words.selectNodeContents(act);
    const bar = document.querySelector('body > .bar')?.getBoundingClientRect().top ?? innerHeight;
    const lines = [...words.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
    const seen = lines.filter(({ bottom }) => bottom <= bar).length;
    return seen === lines.length ? 'all' : seen > 0 ? 'some' : 'none';
  });

describe('each list', () => {
  const opened = useOnePage(phone);

  test.each(someLists)(
    'of %s takes a press an item and one a part, has targets for a thumb, and nothing that axe finds in any state',
    async (role, whole) => {
      const page = await opened.at(checklistAddress(role));
      const all = itemsOf(whole);
      const parts = screensOf(whole);
      expect(await page.locator('form[data-run] :is(input:not([type="checkbox"]), textarea, select)').count()).toBe(0);
      expect(await page.locator('main input:not([autocomplete="off"])').count()).toBe(0);
      expect(await page.locator('[data-stops] :is(input, button)').count()).toBe(0);
      expect(await page.locator('[data-stops] > ul > li').count()).toBe(whole.stops.length);
      expect(whole.opening.length + 1).toBeLessThanOrEqual(8);
      expect(await barriers(page, { within: 'main' })).toEqual([]);
      expect(await runOn(page, 'done')).toBe(all.length + parts.length);
      // Where the bar lies over a part of a target, axe cannot tell its size: that is measured here.
      expect(await barriers(page, { within: 'main', without: ['target-size'] })).toEqual([]);
      await page.locator('[data-clear]').click();
      await allOpen(page);
      expect(await small(page)).toEqual([]);
      expect(await barriers(page, { within: 'main', without: ['target-size'] })).toEqual([]);
      expect([...opened.errors, ...opened.outside]).toEqual([]);
    },
  );

  test.each([390, 320].flatMap((width) => [100, 200].map((text) => [width, text] as const)))(
    'has the act of its role in the first view, %i pixels wide at %i percent, and nothing cut off',
    async (width, text) => {
      const { page } = await open(kinds.list, { ...phone, viewport: { width, height: 844 } });
      const whole: string[] = [];
      await setTextSize(page, text);
      for (const [role] of someLists) {
        await page.goto(new URL(checklistAddress(role), page.url()).href);
        expect([role, await linesInView(page)]).not.toEqual([role, 'none']);
        if (text === 100) whole.push(await linesInView(page));
        await allOpen(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.locator('[data-item]').last().scrollIntoViewIfNeeded();
        await page.evaluate(() => document.querySelector<HTMLDetailsElement>('[data-stops]')?.removeAttribute('open'));
        const { y, height } = (await page.locator('[data-stops]').boundingBox())!;
        expect(y).toBeGreaterThanOrEqual(0);
        expect(height).toBeLessThan(844 / 5);
      }
      expect(whole.filter((seen) => seen !== 'all')).toEqual([]);
    },
  );
});
