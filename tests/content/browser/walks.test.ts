/** Walks through the site, as the content tells them in `checks/walks.yaml`, with what a person must have found by then. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keysOf } from '../../../src/domain/keys-of.ts';
import { numberLine } from '../../../src/domain/directory/number-line.ts';
import { WalksSchema, type Act } from '../../../src/schema/checks.ts';
import { buildInstant } from '../../build.ts';
import { checksIn } from '../checks.ts';
import { cover, given, protocol } from '../../site/shown.ts';
import { desktop, open, phone, useBrowser } from '../../browser/page.ts';
import { comeBack, follow, inView, mark, read } from '../../browser/person.ts';
import { ask, openSearch, take } from '../../browser/search-window.ts';

useBrowser();

const shown = (page: Page, words: string, selector: string) =>
  page.getByRole('main').locator(selector).filter({ hasText: words, visible: true });
const field = (page: Page, name: string) => page.getByRole('main').getByLabel(new RegExp(`^${name}`));
const becomes = (what: string, holds: () => Promise<boolean>) => expect.poll(holds, { message: what }).toBe(true);
const said = async (page: Page) => (await read(page)).replace(/\s+/g, ' ');

/** What a step does with its words, and with those that stand beside them. */
const acts: Record<Act, (page: Page, words: string, others: string) => Promise<unknown>> = {
  follow: (page, words) => follow(page, shown(page, words, 'a:not([href*=":"])')),
  press: (page, words) => shown(page, words, 'a, button, summary').last().click(),
  mark: (page, words) => mark(page, new RegExp(`^${words}`)),
  check: (page, name) => field(page, name).check(),
  choose: (page, name, value) => field(page, name).selectOption(value),
  fill: (page, name, value) => field(page, name).fill(value),
  take: async (page, question, answer) => {
    await openSearch(page);
    await ask(page, question);
    await take(page, answer);
  },
  read: (page, words) => becomes(`reads: ${words}`, async () => (await said(page)).includes(words)),
  see: (page, words) =>
    becomes(`sees: ${words}`, () => inView(page.getByText(words).filter({ visible: true }).first())),
  call: async (page, service) => {
    const dials = service === 'nobody' ? 'tel:' : numberLine(protocol, service).phones[0]?.dial;
    const links = page.getByRole('main').locator(`a[href^="${dials}"]`).filter({ visible: true });
    expect([service, (await links.count()) > 0]).toEqual([service, service !== 'nobody']);
  },
  hide: async (page) => {
    const state = () =>
      page.evaluate(() => [document.title, scrollY, document.querySelectorAll('input:checked').length]);
    const before = await state();
    // By the mouse alone: a click that the driver makes scrolls first.
    const at = await page.getByRole('button', { name: 'Hide', exact: true }).boundingBox();
    await page.mouse.click((at?.x ?? 0) + 10, (at?.y ?? 0) + 10);
    const words = await said(page);
    expect([await page.title(), cover.lines.filter((line) => !words.includes(line))]).toEqual([cover.title, []]);
    await comeBack(page);
    expect(await state()).toEqual(before);
  },
};

const walks = checksIn('walks.yaml', WalksSchema) ?? [];

test('each step of a walk is one act', (context) => {
  given(context, walks[0], 'walks');
  const steps = walks.flatMap((walk) => walk.steps);
  expect(steps.filter((step) => Object.keys(step).length !== 1)).toEqual([]);
});

test.for(walks)('$who finds the way', async ({ on, at, from, steps }) => {
  const device = on === 'phone' ? phone : desktop;
  const { page, errors } = await open(from, { ...device, now: at === undefined ? buildInstant : new Date(at) });
  for (const [act, object] of steps.flatMap((step) => keysOf(step).map((act) => [act, step[act]] as const)))
    for (const [words, others] of typeof object === 'string' ? [[object, '']] : Object.entries(object ?? {}))
      await acts[act](page, words ?? '', others ?? '');
  expect(errors).toEqual([]);
});
