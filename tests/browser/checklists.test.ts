import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriers } from './axe.ts';
import { choose, chosen, ending, next, roles, runOn } from './checklist-run.ts';
import { open, phone, useBrowser, useOnePage } from './page.ts';

useBrowser();
const desk = useOnePage();
const hand = useOnePage(phone);

const list = '/checklists/ed-nurse/';

describe('a run', () => {
  test('in which all is done ends as complete', async () => {
    const page = await hand.at(list);
    await runOn(page, 'done');
    expect(await ending(page)).toEqual({ said: 'Complete.', door: false, toDo: [] });
  });

  test('in which everything was declined is complete, and leaves the door open', async () => {
    const page = await hand.at(list);
    await runOn(page, 'offered, declined');
    expect(await ending(page)).toEqual({ said: 'Complete.', door: true, toDo: [] });
    expect(await page.locator('[data-door]').innerText()).toMatch(
      /They chose\. Leave the door open:\s+You can come back any time, for any reason\./,
    );
  });

  test('in which the first offers were declined names the offers that are still to make', async () => {
    const page = await hand.at(list);
    await choose(page, 'done');
    await page.locator('[data-item="shared-pain-and-hunger-first"] input[value="offered, declined"]').click();
    await next(page);
    await choose(page, 'offered, declined');
    await next(page);
    for (const item of await page.locator('[data-item]:visible:not([data-may-decline]) input[value="done"]').all())
      await item.click();
    await next(page);
    await choose(page, 'done');
    await next(page);
    expect(await ending(page)).toEqual({
      said: 'Complete.',
      door: true,
      toDo: [
        'Offer a true follow-up visit at a time the patient chooses.',
        'Ask, alone, how and with whom the patient wants to leave.',
        'Offer the plain bag: clothes, food, toiletries, a ride voucher.',
      ],
    });
  });

  test('that turns unsafe half-way says what is still to do, and leads back to it', async () => {
    const page = await hand.at(list);
    await choose(page, 'done');
    await next(page);
    await choose(page, 'not safe now');
    await next(page);
    await runOn(page, 'done');
    const { said, toDo } = await ending(page);
    expect(said).toBe('Complete for now.');
    expect(toDo).toHaveLength(5);
    expect(toDo[0]).toBe('Say what you must pass on, before any question. (not safe now: when it is)');
    await page.locator('[data-to-do] button').first().click();
    expect(await page.evaluate(() => document.activeElement?.closest('[data-item]')?.id)).toBe('shared-limits-first');
  });

  test('in which nothing was marked is not called complete', async () => {
    const page = await hand.at(list);
    while (await page.locator('[data-next]').isVisible()) await next(page);
    const { said, toDo } = await ending(page);
    expect(said).toBe('0 of 23 marked.');
    expect(toDo).toHaveLength(23);
  });

  test('goes by keyboard alone, and a heading is read at every step', async () => {
    const page = await desk.at(list);
    await page.locator('[data-item]:visible input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('input:checked')?.value)).toBe(
      'not safe now',
    );
    await page.locator('[data-next]').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('With the patient alone');
  });

  test('takes back an outcome that is chosen again', async () => {
    const page = await desk.at(list);
    const done = page.locator('[data-item]:visible input').first();
    await done.click();
    expect(await page.locator('[data-progress]:visible').innerText()).toBe('1 of 9 marked');
    await done.click();
    expect(await page.locator('[data-progress]:visible').innerText()).toBe('0 of 9 marked');
  });
});

test('words and reason open in place; the section opens a tab of its own, and nothing is lost', async () => {
  const { page } = await open(list, phone);
  await choose(page, 'done');
  const item = page.locator('[data-item]:visible').first();
  await item.locator('summary').click();
  expect(await item.locator('details').innerText()).toContain('Signs prove nothing');
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    item.getByRole('link', { name: 'Read more, in a tab of its own' }).click(),
  ]);
  expect(new URL(tab.url()).pathname).toBe('/protocol/noticing/');
  expect(await tab.evaluate(() => opener)).toBe(null);
  expect(await chosen(page)).toBe(9);
});

describe('one step at a time', () => {
  test('shows one item, in large type and dim colors, and says to hold it out of sight', async () => {
    const page = await hand.at(list);
    const size = () =>
      page
        .locator('legend:visible')
        .first()
        .evaluate((legend) => parseFloat(getComputedStyle(legend).fontSize));
    const before = await size();
    await page.getByRole('button', { name: 'One step at a time' }).click();
    expect(await page.locator('[data-item]:visible').count()).toBe(1);
    expect(await size()).toBeGreaterThan(before);
    const brightness = await page.evaluate(() => {
      const [r = 0, g = 0, b = 0] = getComputedStyle(document.body)
        .backgroundColor.match(/[\d.]+/g)!
        .map(Number);
      return Math.max(r, g, b);
    });
    expect(brightness).toBeLessThan(40);
    expect(await page.locator('form[data-run]').innerText()).toContain("hold it out of the companion's sight");
    await next(page);
    expect(await page.locator('[data-item]:visible').count()).toBe(1);
    expect(await page.locator('[data-where]').innerText()).toBe('2 of 23');
    await page.getByRole('button', { name: 'One step at a time' }).click();
    expect(await page.locator('[data-where]').innerText()).toBe('1 of 4');
  });

  test('makes no sound', async () => {
    const page = await hand.at(list);
    expect(await page.locator('audio, video').count()).toBe(0);
  });
});

test('a list reads whole, with boxes, where scripts are off', async () => {
  const { page } = await open(list, { ...phone, javaScriptEnabled: false });
  expect(await page.locator('[data-item]:visible').count()).toBe(23);
  expect(await page.locator('[data-item] input:visible').count()).toBeGreaterThan(23 * 2);
  expect(await page.locator('form[data-run] button:visible').count()).toBe(0);
});

test("a list's item that is linked to stands in view, in its pause point", async () => {
  const page = await hand.at(`${list}#list-ed-nurse-plain-bag`);
  const [stops, item] = await Promise.all([
    page.locator('[data-stops]').boundingBox(),
    page.locator('#list-ed-nurse-plain-bag').boundingBox(),
  ]);
  expect(item!.y).toBeGreaterThanOrEqual(stops!.y + stops!.height - 1);
  expect(item!.y).toBeLessThan(844);
});

/** Controls in view that are too small for a thumb. */
const small = (page: Page) =>
  page
    .locator('form[data-run] :is(button, .outcomes label, summary, a):visible')
    .evaluateAll((all) =>
      all
        .filter((one) => one.getBoundingClientRect().height < 43.9 || one.getBoundingClientRect().width < 43.9)
        .map((one) => one.textContent?.trim()),
    );

describe('each list', () => {
  const opened = useOnePage(phone);
  test.each(roles)(
    'of %s has native controls of at least 44 pixels, stops in view, and nothing that axe finds at its end',
    async (role) => {
      const page = await opened.at(`/checklists/${role}/`);
      expect(await page.locator('form[data-run] :is(input:not([type="radio"]), textarea, select)').count()).toBe(0);
      expect(await page.locator('main input:not([autocomplete="off"])').count()).toBe(0);
      expect(await page.locator('[data-stops] :is(input, button)').count()).toBe(0);
      await runOn(page, 'offered, declined', async () => {
        await page.evaluate(() => {
          for (const part of document.querySelectorAll('form details')) (part as HTMLDetailsElement).open = true;
        });
        expect(await small(page)).toEqual([]);
        await page.locator('[data-item]:visible').last().scrollIntoViewIfNeeded();
        const stops = await page.locator('[data-stops]').boundingBox();
        expect(stops!.y).toBeGreaterThanOrEqual(0);
        expect(stops!.y + stops!.height).toBeLessThan(844 / 2);
        expect(await page.locator('[data-stops] > ul').evaluate((all) => all.children.length)).toBeGreaterThan(2);
      });
      expect(await small(page)).toEqual([]);
      // Where the bar lies over a part of a target, axe cannot tell its size: that is measured here.
      expect(await barriers(page, { within: 'main', without: ['target-size'] })).toEqual([]);
      await page.locator('[data-clear]').click();
      await page.locator('[data-one-step]').click();
      expect(await small(page)).toEqual([]);
      expect([...opened.errors, ...opened.outside]).toEqual([]);
    },
    240_000,
  );
});

test('nothing is cut off at 320 pixels', async () => {
  const { page } = await open(list, { viewport: { width: 320, height: 640 } });
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('form details')) (part as HTMLDetailsElement).open = true;
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
