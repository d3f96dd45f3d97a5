/** Key tasks of somebody in need of the guide, done by the same presses on the site and in the file for a downtime. */
import type { Page } from 'playwright-core';
import { sectionId } from '../../src/domain/kind.ts';
import { fragmentOf } from '../../src/domain/one-file.ts';
import { protocol, facility } from '../site/shown.ts';
import { someLists } from './checklist-run.ts';
import { comeBack, isCovered } from './person.ts';
import { ask, openSearch } from './search-window.ts';

/** Where the guide is read. */
export interface Guide {
  page: Page;
  /** Goes to an address of the site. */
  at(address: string): Promise<void>;
}

/**
 * A task, and what whoever did it then knows; two guides that say the same are as good as each other. The last is what
 * the content must have for it: undefined where it has none.
 */
export type Task = [name: string, run: (guide: Guide) => Promise<unknown>, has?: { kind: string; found: unknown }];

const [list = 'anyone'] = someLists[0] ?? [];
const [card] = protocol.cards;
const [branch] = protocol.branches;
const [first] = protocol.pages;
const shared = protocol.shared.items.at(-1);
const otherState = protocol.reporting.find(({ id }) => id !== facility.state);
const listAddress = `/checklists/${list}/`;

/** The page that is shown, of the one or of the many of a document. */
const shown = (page: Page) => page.locator('.one-page[data-open], main:not(:has(.one-page))').last();
/** Has the browser lay out too what it leaves until somebody scrolls to it: Firefox tells no text of that. */
const layOutAll = (page: Page): Promise<void> =>
  shown(page).evaluate((all) => {
    for (const one of all.querySelectorAll<HTMLElement>('*'))
      if (getComputedStyle(one).contentVisibility === 'auto') one.style.contentVisibility = 'visible';
  });

/** The texts of what can be seen, each on one line. */
const seen = async (page: Page, selector: string): Promise<string[]> => {
  await layOutAll(page);
  return (await shown(page).locator(selector).filter({ visible: true }).allInnerTexts()).map((text) =>
    text.replaceAll(/\s+/g, ' ').replaceAll(', in a tab of its own', '').trim(),
  );
};

export const tasks: Task[] = [
  [
    'come from the start to a list',
    async ({ page, at }) => {
      await at('/');
      const start = await page.title();
      await shown(page).getByRole('link').first().click();
      await page.waitForFunction((before) => document.title !== before && document.readyState === 'complete', start);
      return seen(page, 'h1');
    },
  ],
  [
    'read who nobody may be',
    async ({ page, at }) => {
      await at(listAddress);
      await shown(page).locator('details[data-stops] > summary').click();
      return seen(page, 'details[data-stops] li strong');
    },
  ],
  [
    'see what comes first on a list',
    async ({ page, at }) => {
      await at(listAddress);
      return [...(await seen(page, '[data-part] [data-item] .tick')), ...(await seen(page, '[data-item] bdi'))];
    },
  ],
  [
    'tick an item, and be led to the next',
    async ({ page, at }) => {
      await at(listAddress);
      await shown(page).locator('[data-item] input').first().click();
      return [
        await shown(page).locator('[data-item][data-now]').first().getAttribute('id'),
        await seen(page, '[data-count]'),
      ];
    },
  ],
  [
    'say of an item that it does not apply',
    async ({ page, at }) => {
      await at(listAddress);
      const item = shown(page).locator('[data-item]').first();
      await item.locator('[data-others] summary').click();
      await item.locator('button[data-outcome="N/A"]').click();
      return item.locator('[data-marked]').textContent();
    },
  ],
  [
    'read the words for an item',
    async ({ page, at }) => {
      await at(listAddress);
      const words = shown(page).locator('details[data-words] > summary');
      // Where none is among the first things, the whole list has them, part by part.
      for (const part of await shown(page).locator('details[data-part] > summary').all())
        if ((await words.filter({ visible: true }).count()) === 0) await part.click();
      await words.filter({ visible: true }).first().click();
      return seen(page, 'details[data-words][open] > *');
    },
  ],
  [
    'open the branch of a case on a list, without losing the run',
    async ({ page, at }) => {
      await at(listAddress);
      await shown(page).locator('[data-item] input').first().click();
      await shown(page).locator('details.if > summary, [data-cases] > details > summary').first().click();
      return [await seen(page, '[data-cases] details[open] li strong'), await page.locator('[data-settled]').count()];
    },
  ],
  [
    'end a run, and see what is left to do',
    async ({ page, at }) => {
      await at(listAddress);
      await shown(page).locator('[data-finish]').click();
      return seen(page, '[data-end] h2, [data-end] [data-ended], [data-to-do] > summary');
    },
  ],
  [
    'clear a run',
    async ({ page, at }) => {
      await at(listAddress);
      await shown(page).locator('[data-item] input').first().click();
      await shown(page).locator('[data-finish]').click();
      await shown(page).locator('[data-clear]').click();
      return [await page.locator('[data-settled]').count(), await seen(page, '[data-status]')];
    },
  ],
  [
    'rehearse',
    async ({ page, at }) => {
      await at(listAddress);
      await shown(page).locator('[data-rehearse]').first().click();
      return seen(page, '[data-rehearsal] > *');
    },
  ],
  [
    'find a number inside the hospital',
    async ({ page, at }) => {
      await at('/resources/');
      return seen(page, '[data-group] [data-facets] .label, [data-group] [data-facets] > p bdi');
    },
  ],
  [
    'find who answers now',
    async ({ page, at }) => {
      await at('/resources/');
      await shown(page)
        .getByLabel(/^Open now/)
        .check();
      return [await seen(page, 'output'), await seen(page, '[data-facets]:not([hidden]) .label')];
    },
  ],
  [
    'read what must be known before a call',
    async ({ page, at }) => {
      await at('/resources/');
      await shown(page).locator('[data-facets] > details > summary').first().click();
      return seen(page, '[data-facets] details[open] p:not([data-site-only])');
    },
  ],
  [
    'learn whether to report',
    async ({ page, at }) => {
      await at(`/reporting/${facility.state}/`);
      return seen(page, '[data-verdict]');
    },
  ],
  [
    'learn who reports, by three answers',
    async ({ page, at }) => {
      await at(`/reporting/${facility.state}/`);
      const form = shown(page).locator('[data-who-reports] form');
      if ((await form.count()) === 0) return 'no such question';
      for (const name of await form
        .locator('input[type=radio]')
        .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLInputElement).name))]))
        await form.locator(`input[name="${name}"]`).first().check();
      return seen(page, '[data-chosen]');
    },
  ],
  [
    'read another state',
    async ({ page, at }) => {
      await at(`/reporting/${otherState?.id}/`);
      return seen(page, 'h2, [data-verdict], bdi:not(footer bdi)');
    },
    { kind: 'state but its own', found: otherState },
  ],
  [
    'read a page',
    async ({ page, at }) => {
      await at(`/protocol/${first?.id}/`);
      return seen(page, 'h1, h2, li:not(nav li)');
    },
  ],
  [
    'read what to do in a case',
    async ({ page, at }) => {
      await at(`/branches/${branch?.id}/`);
      return seen(page, 'h1, li strong');
    },
    { kind: 'branch', found: branch },
  ],
  [
    'choose the form of a card',
    async ({ page, at }) => {
      await at(`/cards/${card?.id}/`);
      await shown(page).locator('form[data-card] input[name=form]').last().check();
      return seen(page, 'form[data-card] label, [data-form]:not([hidden])');
    },
    { kind: 'card', found: card },
  ],
  [
    'see the encounter as a whole',
    async ({ page, at }) => {
      await at('/encounter/');
      return seen(page, 'h1, .encounter a');
    },
  ],
  [
    'see which release is in force',
    async ({ page, at }) => {
      await at('/releases/');
      return seen(page, 'h1, ol li strong');
    },
  ],
  [
    'search, and follow what was found',
    async ({ page, at }) => {
      await at('/');
      await openSearch(page);
      const [found] = await ask(page, protocol.pages.at(-1)?.title ?? '');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !document.title.startsWith('Start') && document.readyState === 'complete');
      return [found?.section, await seen(page, 'h1')];
    },
  ],
  [
    'find what several lists share, by its words',
    async ({ page, at }) => {
      await at('/');
      await openSearch(page);
      const found = await ask(page, shared?.text ?? '');
      // Which comes first may differ; what it is called may not.
      const one = found.find(({ section }) => section === sectionId({ kind: 'item', id: shared?.id ?? '' }));
      return [one?.title, one?.where];
    },
    { kind: 'item that lists share', found: shared },
  ],
  [
    'hide the screen, and come back',
    async ({ page, at }) => {
      await at(listAddress);
      await shown(page).locator('[data-item] input').first().click();
      await page.getByRole('button', { name: 'Hide', exact: true }).filter({ visible: true }).first().click();
      const covered = [await isCovered(page), await page.title()];
      await comeBack(page);
      return [covered, await isCovered(page), await page.locator('[data-settled]').count()];
    },
  ],
];

/** The guide as it is served; `at` loads each page anew. */
export const servedGuide = (page: Page, site: string): Guide => ({
  page,
  at: async (address) => {
    await page.goto(site + address);
  },
});

/** The guide as one file; `at` opens it anew at a page. */
export const fileGuide = (page: Page, file: string): Guide => ({
  page,
  at: async (address) => {
    await page.goto('about:blank');
    await page.goto(`${file}#${fragmentOf(address)}`);
    await page.waitForSelector('html[data-opened]');
  },
});
