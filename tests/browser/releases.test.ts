/** The office's pages, each held against the domain: what was in force on a day, redlines, earlier wordings, a survey. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays, inWords } from '../../src/domain/day.ts';
import { intervalInWords, releaseInWords } from '../../src/domain/history/history-html.ts';
import { sectionsIn, wordings, type PastRelease } from '../../src/domain/history/history.ts';
import { numbersOn } from '../../src/domain/history/numbers-on.ts';
import { retiredFrom } from '../../src/domain/history/retired.ts';
import { changesBetween } from '../../src/domain/history/survey.ts';
import { byId } from '../../src/domain/protocol.ts';
import { keysOf } from '../../src/domain/keys-of.ts';
import { redline } from '../../src/domain/redline/redline.ts';
import { weights } from '../../src/domain/redline/weight.ts';
import { isWanted, type Wish } from '../../src/domain/redline/redline-filter.ts';
import { reasonsBetween } from '../../src/domain/redline/reasons.ts';
import { effectiveDay, governingOn } from '../../src/domain/releases/release.ts';
import { reviewTimeline } from '../../src/domain/releases/timeline.ts';
import { historyAddress, recordAddress, redlineAddress } from '../../src/site.ts';
import { buildDay } from '../build.ts';
import { oneOfEach } from '../extent.ts';
import { facility, given, history, release, said } from '../site/shown.ts';
import { examples, kinds } from './kinds.ts';
import { open, phone, useBrowser, useOnePage } from './page.ts';

useBrowser();
const desk = useOnePage();
const hand = useOnePage(phone);

const { releases } = history;
const first = releases[0]!;
const second = releases[1];
/** The release in force on the tests' day. */
const inForce = byId(releases, release.id);
/** The first, where another is in force by now. */
const superseded = inForce.id === first.id ? undefined : first;
const several = 'second release';

const count = (page: Page) => page.locator('.redline-count').innerText();
/** How many are in view; editorial ones wait until they are asked for. */
const shownChanges = (page: Page) => page.locator('.difference:visible').count();
const isEditorial = ({ editorial }: { editorial: boolean }) => editorial;
const isSubstance = ({ editorial }: { editorial: boolean }) => !editorial;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

/** The differences of two releases as the domain has them, in the order in which a redline shows them. */
const entriesOf = (older: PastRelease, newer: PastRelease) =>
  redline(
    sectionsIn(history, older),
    sectionsIn(history, newer),
    reasonsBetween(releases, older.id, newer.id),
  ).groups.flatMap(({ entries }) => entries);

/** Every release with the first and what differs between them. */
const pairs = releases.slice(1).map((newer) => [first, newer, entriesOf(first, newer)] as const);

/** What is said of a day: the release that governed it. */
function saidOf(day: string): string {
  const governing = governingOn(releases, day);
  return governing
    ? `release ${releaseInWords(governing.id)} was in force, ${intervalInWords(releases, governing)}.`
    : `no release governed. The first began on ${inWords(effectiveDay(first))}.`;
}

describe('what was in force on a date', () => {
  const turns = releases.flatMap((one) => [addDays(effectiveDay(one), -1), effectiveDay(one)]);

  test.each([
    ...oneOfEach(turns, (day) => governingOn(releases, day)?.id).map((day) => [day, saidOf(day)] as const),
    [effectiveDay(inForce), 'it is the release in force today'] as const,
    [addDays(buildDay, 200), 'That day has not come'] as const,
  ])('asked by the address for %s, says: %s', async (day, words) => {
    const page = await hand.at(`${kinds.releases}?on=${day}`);
    await page.locator('[data-on-date-answer]').getByText(words).first().waitFor();
    expect(await page.locator('input[name=on]').inputValue()).toBe(day);
    expect(hand.errors).toEqual([]);
  });

  test('can be asked by hand, leads to the record, and gives the numbers of that day', async () => {
    const day = effectiveDay(first);
    const page = await desk.at(kinds.releases);
    await page.locator('input[name=on]').fill(day);
    await page.locator('input[name=on]').press('Enter');
    const answer = page.locator('[data-on-date-answer]');
    await answer.getByText(`Numbers as they stood on ${inWords(day)}`).waitFor();
    expect(new URL(page.url()).search).toBe(`?on=${day}`);
    const numbers = await answer.locator('.numbers-on li').allInnerTexts();
    const expected = numbersOn(history, first, day);
    expect(numbers).toHaveLength(expected.length);
    for (const [index, { label }] of expected.entries()) expect(numbers[index]).toContain(`${label}: `);
    expect(await answer.getByRole('link', { name: 'Its record and whole text' }).getAttribute('href')).toBe(
      recordAddress(governingOn(releases, day)?.id ?? ''),
    );
  });

  test('leads to what changed since', async (context) => {
    const { id } = given(context, superseded, 'release before the one in force');
    const page = await desk.at(`${kinds.releases}?on=${effectiveDay({ id })}`);
    await page.getByRole('link', { name: /what changed since/ }).click();
    await page
      .getByText(`What changed from the release of ${releaseInWords(id)} to that of ${releaseInWords(inForce.id)}.`)
      .waitFor();
    expect(await shownChanges(page)).toBe(entriesOf(first, inForce).filter(isSubstance).length);
  });
});

describe('any two releases', () => {
  test('are compared older first, whichever is named first', async (context) => {
    const other = given(context, second, several);
    for (const [from, to] of [
      [first, other],
      [other, first],
    ] as const) {
      const page = await desk.at(`${kinds.compare}?from=${from.id}&to=${to.id}`);
      await page
        .getByText(`from the release of ${releaseInWords(first.id)} to that of ${releaseInWords(other.id)}.`)
        .waitFor();
      expect(await shownChanges(page)).toBe(entriesOf(first, other).filter(isSubstance).length);
    }
    expect(desk.errors).toEqual([]);
  });

  test('that are not here are not asked for', async () => {
    const page = await desk.at(`${kinds.compare}?from=${first.id}&to=tomorrow`);
    expect(await page.locator('[data-compare-about]').textContent()).not.toContain('could not be fetched');
    expect(await page.locator('select[name=to]').inputValue()).not.toBe('');
  });

  test('read alike where the browser and where the build made the redline', async (context) => {
    const { id } = given(context, second, several);
    const body = (page: Page) => page.locator('[data-redline-body]').innerHTML();
    const built = await body(await desk.at(redlineAddress(id)));
    const page = await desk.at(`${kinds.compare}?from=${first.id}&to=${id}`);
    await page.locator('[data-redline-body] > *').first().waitFor();
    expect(await body(page)).toBe(built);
  });

  test('are chosen from a list, and the same release twice differs in nothing', async () => {
    const page = await desk.at(kinds.compare);
    for (const name of ['from', 'to']) await page.locator(`select[name=${name}]`).selectOption(first.id);
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('Nothing differs.').waitFor();
    expect(await page.locator('.redline-tools').isVisible()).toBe(false);
  });
});

describe('a redline', () => {
  /** The redline of the release after the first, and its differences. */
  const shown = second && { address: redlineAddress(second.id), entries: entriesOf(first, second) };
  const withChanges = shown && shown.entries.filter(isSubstance).length > 2 ? shown : undefined;
  const kind = 'redline of several changes';
  /** What the counter says of so many changes: which are in view, and why the others are not. */
  const counted = (entries: (typeof pairs)[number][2], wish: Wish = {}) => {
    const wanted = entries.filter((entry) => isWanted(entry, wish));
    const inView = wanted.filter(isSubstance).length;
    const [folded, hidden] = [wanted.length - inView, entries.length - wanted.length];
    return [
      inView === 1 ? '1 change' : `${inView} changes`,
      ...(folded > 0 ? [`${folded} editorial not shown`] : []),
      ...(hidden > 0 ? [`${hidden} hidden by your choices above`] : []),
    ].join(', ');
  };

  test('tells the weightiest first, and at its top how many there are of each', async (context) => {
    const [older, newer, entries] = given(
      context,
      pairs.find(([, , all]) => new Set(all.map(({ weight }) => weight)).size > 1),
      'releases between which several kinds of text differ',
    );
    const page = await desk.at(`${kinds.compare}?from=${older.id}&to=${newer.id}`);
    await page.locator('.difference').first().waitFor();
    const expected = keysOf(weights).flatMap((weight) => {
      const count = entries.filter((entry) => entry.weight === weight).length;
      return count === 0 ? [] : [[weights[weight], count] as const];
    });
    expect(await page.locator('.redline-group > h2').allInnerTexts()).toEqual(expected.map(([title]) => title));
    const overview = await page.locator('.redline-overview > li').allInnerTexts();
    for (const [index, [title, count]] of expected.entries()) expect(overview[index]).toContain(`${title}: ${count}`);
  });

  test('counts what a role, an owner and a group leave in view', async (context) => {
    const { address, entries } = given(context, withChanges, kind);
    const page = await desk.at(address);
    expect(await count(page)).toBe(counted(entries));
    const concerned = history.roles.map(({ id }) => id).filter((id) => entries.some(({ roles }) => roles.includes(id)));
    const owner = entries.find((entry) => entry.owner !== undefined)?.owner;
    const weight = entries.at(-1)?.weight;
    const wishes: Wish[] = [
      ...concerned.slice(0, 2).map((role) => ({ role })),
      ...(owner ? [{ owner }] : []),
      ...(weight ? [{ weight }] : []),
      { owner: 'none' },
      ...concerned.slice(-1).map((role) => ({ role, ...(owner && { owner }) })),
    ];
    for (const wish of wishes) {
      for (const name of ['role', 'owner', 'weight'] as const)
        await page.locator(`select[name=${name}]`).selectOption(wish[name] ?? '');
      expect([wish, await count(page)]).toEqual([wish, counted(entries, wish)]);
    }
  });

  test('shows what is editorial when the reader asks, and says how many there are', async (context) => {
    const editorial = pairs.find(([, , all]) => all.some(isEditorial) && all.some(isSubstance));
    const [older, newer, entries] = given(context, editorial, 'editorial difference');
    const page = await desk.at(`${kinds.compare}?from=${older.id}&to=${newer.id}`);
    const folded = entries.filter(isEditorial).length;
    await page.getByText(`Show editorial, ${folded}`).click();
    await page.locator('.redline-editorial .difference').first().waitFor();
    expect(await count(page)).toBe(entries.length === 1 ? '1 change' : `${entries.length} changes`);
  });

  test('is gone through by keyboard, round and round, with the place said', async (context) => {
    const page = await desk.at(given(context, withChanges, kind).address);
    const names = await page.locator('.difference:visible > h3').allInnerTexts();
    await page.getByRole('button', { name: 'Next change' }).focus();
    await page.keyboard.press('Enter');
    expect([await focused(page), await count(page)]).toEqual([names[0], `Change 1 of ${names.length}`]);
    await page.keyboard.press('n');
    expect([await focused(page), await count(page)]).toEqual([names[1], `Change 2 of ${names.length}`]);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    expect([await focused(page), await count(page)]).toEqual([
      names.at(-1),
      `Change ${names.length} of ${names.length}`,
    ]);
    expect(await page.evaluate(() => document.activeElement!.getBoundingClientRect().top)).toBeGreaterThan(
      await page.evaluate(() => document.querySelector('.redline-steps')!.getBoundingClientRect().bottom - 1),
    );
  });

  test('drops what was asked of it when the page forgets', async (context) => {
    const { address, entries } = given(context, withChanges, kind);
    const page = await desk.at(address);
    await page.locator('select[name=owner]').selectOption('none');
    await page.evaluate(() => document.dispatchEvent(new Event('forget')));
    expect(await page.locator('select[name=owner]').inputValue()).toBe('');
    expect(await count(page)).toBe(counted(entries));
  });

  test('is whole without script', async (context) => {
    const { address, entries } = given(context, withChanges, kind);
    const { page } = await open(address, { javaScriptEnabled: false });
    expect(await page.locator('.difference').count()).toBe(entries.length);
    expect(await page.locator('.redline-tools').isVisible()).toBe(false);
  });

  test('tells what went and came by more than color, on the screen and on paper', async (context) => {
    const { page } = await open(given(context, withChanges, kind).address);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const lines = (tag: string) =>
        page
          .locator(`.difference ${tag}`)
          .evaluateAll((all) => [...new Set(all.map((element) => getComputedStyle(element).textDecorationLine))]);
      expect([await lines('del'), await lines('ins')]).toEqual([['line-through'], ['underline']]);
    }
    const marks = await page.locator('.difference .block > .mark').allInnerTexts();
    expect(marks.filter((mark) => mark.trim() === '')).toEqual([]);
  });

  test('says on paper what was asked for, and shows no control that was left alone', async (context) => {
    const { address, entries } = given(context, withChanges, kind);
    const role = history.roles.find(({ id }) => entries.some((entry) => !isWanted(entry, { role: id })));
    const { page } = await open(address);
    await page.emulateMedia({ media: 'print' });
    const controls = page.locator('.redline-tools :is(select, input, button):visible');
    expect(await controls.count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Show changes for').selectOption(given(context, role, 'role that a change leaves alone').id);
    await page.emulateMedia({ media: 'print' });
    expect(await controls.evaluateAll((all) => all.map((one) => one.getAttribute('name')))).toEqual(['role']);
    expect(await count(page)).toContain('hidden by your choices above');
  });
});

describe('earlier wordings', () => {
  test('are one link at the foot of a page away, each with its days, approvals and record', async () => {
    const { id } = examples.page;
    const page = await desk.at(kinds.page);
    await page.locator('.page-foot').getByRole('link', { name: 'Earlier wordings' }).click();
    await page.locator('.wording').first().waitFor();
    expect(new URL(page.url()).search).toBe(new URL(historyAddress(id), page.url()).search);
    const expected = wordings(history, id).toReversed();
    expect(await page.locator('.wording > h3').allInnerTexts()).toEqual(
      expected.map(({ from, until }) =>
        until
          ? `Wording in force from ${inWords(from)} to ${inWords(addDays(until, -1))}`
          : `Wording in force since ${inWords(from)}`,
      ),
    );
    for (const [index, wording] of (await page.locator('.wording').all()).entries()) {
      expect(await wording.getByText('Brought by release').getByRole('link').getAttribute('href')).toBe(
        `${recordAddress(expected[index]?.release.id ?? '')}#${id}`,
      );
      expect(await wording.getByText('Evidence:').count()).toBe(expected[index]?.release.approvals.length);
    }
  });

  test('of a retired section say what is in its place', async (context) => {
    const replaced = retiredFrom(history, said).find(({ retirement }) => retirement?.replaced_by);
    const { section, retirement } = given(context, replaced, 'section that another replaced');
    const page = await desk.at(historyAddress(section.id));
    await page
      .getByText(/^Not in the protocol since /)
      .first()
      .waitFor();
    const link = page.getByRole('link', { name: retirement?.replaced_by ?? '', exact: true }).first();
    expect(await link.getAttribute('href')).toMatch(new RegExp(`^/releases/[\\d-]+/#${retirement?.replaced_by}$`));
  });

  test('of a section that never was are none', async () => {
    const page = await desk.at(historyAddress('no-such-section'));
    await page.getByText('No release has a section of this name.').waitFor();
    expect(await page.locator('.wording').count()).toBe(0);
  });
});

describe('for a surveyor', () => {
  test('two dates give every release between them, its reasons, approvals and redline, and what differs in all', async (context) => {
    const before = given(context, superseded, 'release before the one in force');
    const [from, to] = [effectiveDay(before), buildDay];
    const page = await desk.at(`${kinds.survey}?from=${from}&to=${to}`);
    const since = changesBetween(history, from, to).releases;
    await page.getByRole('heading', { name: `Releases since, ${since.length}` }).waitFor();
    const answer = await page.locator('[data-survey-releases]').innerText();
    for (const { changes, approvals } of since) {
      for (const { summary } of changes) expect(answer).toContain(summary.replace(/\.$/, ''));
      for (const { minutes, item } of approvals) expect(answer).toContain(`${minutes}, item ${item}`);
    }
    expect(await shownChanges(page)).toBe(entriesOf(before, inForce).filter(isSubstance).length);
  });

  test('shows the requirement map as of any release', async () => {
    const page = await desk.at(kinds.survey);
    const map = page.locator('[data-map-answer]');
    for (const one of oneOfEach(releases, ({ requirements }) => requirements)) {
      const required = history.requirements[one.requirements] ?? [];
      await page.locator('select[name=release]').selectOption(one.id);
      const there =
        required.length > 0 ? map.locator(`a[href^="${recordAddress(one.id)}#"]`) : map.getByText('no requirement map');
      await there.first().waitFor();
      expect(await map.locator('ol.requirements > li').count()).toBe(required.length);
    }
  });

  const phases = reviewTimeline(inForce.id, facility);
  test.each(phases.flatMap(({ from, words }) => (from ? [[from, words]] : [[buildDay, words]])))(
    'says on %s by the clock of who reads: %s',
    async (day, words) => {
      const { page } = await open(kinds.survey, { now: new Date(`${day}T18:00:00Z`) });
      const line = page.locator('main li', { hasText: `Release ${releaseInWords(inForce.id)}: ` }).first();
      expect(await line.innerText()).toBe(`Release ${releaseInWords(inForce.id)}: ${words}`);
    },
  );
});
