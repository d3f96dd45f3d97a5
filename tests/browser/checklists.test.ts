/** A list in use: how a run goes and ends, on a phone and by keyboard, and that each list fits a hand. */
import { sectionAddress } from '../../src/domain/kind.ts';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { outcomesOf } from '../../src/domain/checklists/run.ts';
import { screensOf } from '../../src/domain/checklists/screens.ts';
import { checklistAddress } from '../../src/site.ts';
import { byId } from '../../src/domain/protocol.ts';
import { given, phrases, said } from '../site/shown.ts';
import { barriers } from './axe.ts';
import { chosen, ending, itemsOf, next, rightEnding, runOn, someLists } from './checklist-run.ts';
import { examples, kinds } from './kinds.ts';
import { open, phone, useBrowser, useOnePage } from './page.ts';

useBrowser();
const desk = useOnePage();
const hand = useOnePage(phone);

const { list } = examples;
const items = itemsOf(list);
const screens = screensOf(list);
const firstScreen = screens[0]?.items ?? [];
const offers = items.filter(({ may_decline }) => may_decline);

describe('a run', () => {
  test('has every item of the list', async () => {
    const page = await hand.at(kinds.list);
    const shown = await page.locator('[data-item]').evaluateAll((all) => all.map(({ id }) => id));
    expect(shown).toEqual(items.map(({ section_id }) => section_id));
  });

  test('in which all is done ends as complete', async () => {
    const page = await hand.at(kinds.list);
    await runOn(page, 'done');
    expect(await ending(page)).toEqual({ said: 'Complete.', door: false, toDo: [] });
  });

  test('in which everything was declined is complete, and leaves the door open', async (context) => {
    given(context, offers[0], 'list that offers');
    const page = await hand.at(kinds.list);
    await runOn(page, 'offered, declined');
    expect(await ending(page)).toEqual({ said: 'Complete.', door: true, toDo: [] });
    const ended = list.endings.find(({ id }) => id === 'declined');
    const { meaning, words } = phrases.checklists.declined;
    for (const said of ended ? [ended.title, ...ended.say] : [meaning, words])
      expect(await page.locator('[data-ended="declined"]').getByText(said).isVisible()).toBe(true);
  });

  test('in which the first offer was declined names the offers that are still to make', async (context) => {
    const { section_id } = given(context, offers[0], 'list that offers');
    const page = await hand.at(kinds.list);
    await runOn(page, ({ id, may_decline }) => {
      if (!may_decline) return 'done';
      return id === section_id ? 'offered, declined' : undefined;
    });
    const { toDo, ...ended } = await ending(page);
    expect(ended).toEqual({ said: 'Complete.', door: true });
    expect(toDo).toHaveLength(offers.length - 1);
    expect(toDo).toEqual((await rightEnding(page)).toDo);
  });

  test('that turns unsafe says what is still to do, and leads back to it', async () => {
    const unsafe = screens.at(-1)?.items.map(({ section_id }) => section_id) ?? [];
    const page = await hand.at(kinds.list);
    await runOn(page, ({ id }) => (unsafe.includes(id) ? 'not safe now' : 'done'));
    const ended = await ending(page);
    expect(ended).toEqual(await rightEnding(page));
    expect(ended).toMatchObject({ said: 'Complete for now.', door: false });
    expect(ended.toDo).toHaveLength(unsafe.length);
    await page.locator('[data-to-do] button').first().click();
    expect(await page.evaluate(() => document.activeElement?.closest('[data-item]')?.id)).toBe(unsafe[0]);
  });

  test('in which nothing was marked is not called complete', async () => {
    const page = await hand.at(kinds.list);
    await runOn(page, () => undefined);
    const { said, toDo } = await ending(page);
    expect(said).toBe(`0 of ${items.length} marked.`);
    expect(toDo).toHaveLength(items.length);
  });

  test('goes by keyboard alone, and a heading is read at every step', async () => {
    const page = await desk.at(kinds.list);
    await page.locator('[data-item]:visible input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('input:checked').inputValue()).toBe(outcomesOf(firstScreen[0] ?? {})[1]);
    await page.locator('[data-next]').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(screens[1]?.title ?? 'The end');
  });

  test('takes back an outcome that is chosen again', async () => {
    const page = await desk.at(kinds.list);
    const done = page.locator('[data-item]:visible input').first();
    const progress = page.locator('[data-progress]:visible');
    await done.click();
    expect(await progress.innerText()).toBe(`1 of ${firstScreen.length} marked`);
    await done.click();
    expect(await progress.innerText()).toBe(`0 of ${firstScreen.length} marked`);
  });
});

test('words open in place; the section opens a tab of its own, and nothing is lost', async (context) => {
  // The first act has its words in sight.
  const speaking = items.slice(1).find(({ words = [], section }) => words.length > 0 && section);
  const { section_id, words, section } = given(context, speaking, 'item with words to say and a section');
  const { page } = await open(`${kinds.list}#${section_id}`, phone);
  const item = page.locator(`#${section_id}`);
  await item.locator('input').first().check();
  await item.locator('summary').first().click();
  for (const said of words ?? []) expect(await item.locator('details').first().innerText()).toContain(said);
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    item.getByRole('link', { name: 'Read more, in a tab of its own' }).click(),
  ]);
  const { pathname, hash } = new URL(tab.url());
  expect(pathname + hash).toBe(sectionAddress(byId(said, section ?? '').of));
  expect(await tab.evaluate(() => opener)).toBe(null);
  expect(await chosen(page)).toBe(1);
});

describe('what may come at any moment', () => {
  const cases = (page: Page) => page.locator('[data-cases]');

  test('stands below what is open, on every screen but the last', async () => {
    const page = await hand.at(kinds.list);
    await runOn(page, 'done', async () => {
      const open = await page.locator('[data-point]:visible').boundingBox();
      const below = await cases(page).evaluate((one) => one.getBoundingClientRect().top);
      expect(below).toBeGreaterThanOrEqual(open!.y + open!.height - 1);
    });
    expect(await cases(page).isVisible()).toBe(false);
  });

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

test('the first act has its words in sight', async (context) => {
  const { words = [] } = given(context, list.opening[0], 'list that names its first act');
  const page = await hand.at(kinds.list);
  for (const said of words) expect(await page.getByText(said).first().isVisible()).toBe(true);
});

describe('one step at a time', () => {
  test('shows one item, in large type and dim colors, and says to hold it out of sight', async () => {
    const page = await hand.at(kinds.list);
    const where = page.locator('[data-where]');
    const size = () =>
      page
        .locator('legend:visible')
        .first()
        .evaluate((legend) => parseFloat(getComputedStyle(legend).fontSize));
    const before = await size();
    await page.getByRole('button', { name: 'One step at a time' }).click();
    expect(await page.locator('[data-item]:visible').count()).toBe(1);
    expect(await size()).toBeGreaterThan(before);
    const brightness = await page.evaluate(() =>
      Math.max(...(getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)),
    );
    expect(brightness).toBeLessThan(40);
    expect(await page.locator('form[data-run]').innerText()).toContain(phrases.checklists.one_step);
    await next(page);
    expect(await page.locator('[data-item]:visible').count()).toBe(1);
    expect(await where.innerText()).toBe(`2 of ${items.length}`);
    await page.locator('[data-back]').click();
    await page.getByRole('button', { name: 'One step at a time' }).click();
    expect(await where.innerText()).toBe(`1 of ${screens.length}`);
  });

  test('makes no sound', async () => {
    const page = await hand.at(kinds.list);
    expect(await page.locator('audio, video').count()).toBe(0);
  });
});

test('a list reads whole, with boxes, where scripts are off', async () => {
  const { page } = await open(kinds.list, { ...phone, javaScriptEnabled: false });
  expect(await page.locator('[data-item]:visible').count()).toBe(items.length);
  expect(await page.locator('[data-item] input:visible').count()).toBe(items.flatMap(outcomesOf).length);
  expect(await page.locator('form[data-run] button:visible').count()).toBe(0);
});

test("a list's item that is linked to stands in view, in its pause point", async () => {
  const { section_id } = items.at(-1)!;
  const page = await hand.at(`${kinds.list}#${section_id}`);
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
    .locator('form[data-run] :is(button, .outcomes label, summary, a):visible')
    .evaluateAll((all) =>
      all
        .filter((one) => one.getBoundingClientRect().height < 43.9 || one.getBoundingClientRect().width < 43.9)
        .map((one) => one.textContent?.trim()),
    );
const allOpen = (page: Page) =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('form details')) part.open = true;
  });

describe('each list', () => {
  const opened = useOnePage(phone);
  test.each(someLists)(
    'of %s has native controls of at least 44 pixels, stops in view, and nothing that axe finds at its end',
    async (role, { stops }) => {
      const page = await opened.at(checklistAddress(role));
      expect(await page.locator('form[data-run] :is(input:not([type="radio"]), textarea, select)').count()).toBe(0);
      expect(await page.locator('main input:not([autocomplete="off"])').count()).toBe(0);
      expect(await page.locator('[data-stops] :is(input, button)').count()).toBe(0);
      expect(await page.locator('[data-stops] > ul > li').count()).toBe(stops.length);
      await runOn(page, 'offered, declined', async () => {
        await allOpen(page);
        expect(await small(page)).toEqual([]);
        await page.locator('[data-item]:visible').last().scrollIntoViewIfNeeded();
        const inSight = await page.locator('[data-stops]').boundingBox();
        expect(inSight!.y).toBeGreaterThanOrEqual(0);
        expect(inSight!.y + inSight!.height).toBeLessThanOrEqual(844);
        expect(inSight!.height).toBeLessThan(844 / 2);
      });
      expect(await small(page)).toEqual([]);
      // Where the bar lies over a part of a target, axe cannot tell its size: that is measured here.
      expect(await barriers(page, { within: 'main', without: ['target-size'] })).toEqual([]);
      await page.locator('[data-clear]').click();
      await page.locator('[data-one-step]').click();
      expect(await small(page)).toEqual([]);
      expect([...opened.errors, ...opened.outside]).toEqual([]);
    },
  );
});

test('nothing is cut off at 320 pixels', async () => {
  const { page } = await open(kinds.list, { viewport: { width: 320, height: 640 } });
  await allOpen(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
