/** How tests go through a list, as a hand would, and what the domain says of such a run. */
import type { Page } from 'playwright-core';
import type { WholeList } from '../../src/domain/checklists/checklist.ts';
import { listWords, outcomeWords } from '../../src/domain/checklists/list-words.ts';
import { endedAs, endingOf, tally, type Outcome, type Run, type RunItem } from '../../src/domain/checklists/run.ts';
import { screensOf } from '../../src/domain/checklists/screens.ts';
import { oneOfEach } from '../extent.ts';
import { lists } from '../site/shown.ts';

/** The items of a run, in the order in which it has them. */
export const itemsOf = (list: WholeList) => screensOf(list).flatMap(({ items }) => items);

/** The lists that a run of the tests looks at, each with its role: of every sort the longest. */
export const someLists = oneOfEach(
  lists.toSorted((a, b) => itemsOf(b).length - itemsOf(a).length),
  ({ role, kind, points, readiness }) => [role.asks, kind, points.length, readiness.length > 0],
).map((list) => [list.role.id, list] as const);

/** An outcome for every item, or one for each. An item that does not offer it is done. */
export type Choice = Outcome | ((item: RunItem) => Outcome | undefined);

export const box = (page: Page, id: string) => page.locator(`#${id} input`);

/** Marks an item; tells how many presses that took. */
export async function mark(page: Page, id: string, outcome: Outcome): Promise<number> {
  if (outcome === 'done') {
    await box(page, id).click();
    return 1;
  }
  const others = page.locator(`#${id} [data-others]`);
  await others.locator('summary').click();
  await others.getByRole('button', { name: outcomeWords[outcome], exact: true }).click();
  return 2;
}

/** The items of a part of the page, as a run knows them. */
const itemsIn = (page: Page, part: number) =>
  page
    .locator('[data-part]')
    .nth(part)
    .locator('[data-item]')
    .evaluateAll((all) =>
      all.map(({ id, dataset }): RunItem => ({
        id,
        may_decline: 'mayDecline' in dataset,
        soon: 'soon' in dataset,
      })),
    );

/** Marks the items of a part; tells how many presses that took. */
export async function choose(page: Page, choice: Choice, part = 0): Promise<number> {
  let presses = 0;
  for (const item of await itemsIn(page, part)) {
    const wanted = typeof choice === 'string' ? choice : choice(item);
    const outcome = wanted === 'offered, declined' && !item.may_decline ? 'done' : wanted;
    if (outcome) presses += await mark(page, item.id, outcome);
  }
  return presses;
}

export const finish = (page: Page) => page.locator('[data-finish]').click();

/** Goes through every part and to the end; `each` is asked at every part. Tells how many presses that took. */
export async function runOn(page: Page, choice: Choice, each: () => Promise<void> = async () => {}): Promise<number> {
  let presses = 0;
  const parts = await page.locator('[data-part]').count();
  for (let part = 0; part < parts; part += 1) {
    presses += await choose(page, choice, part);
    await each();
    const onward = page.locator('[data-part]').nth(part).locator('[data-go]');
    presses += 1;
    if ((await onward.count()) > 0) await onward.click();
    else await finish(page);
  }
  return presses;
}

/** How many items have an outcome. */
export const chosen = (page: Page) => page.locator('[data-item][data-settled]').count();

/** How a run ends: which meaning is said, what was marked, and what is still to do. */
export interface Ended {
  as: string;
  tally: string;
  toDo: string[];
}

/** What the end of the page says. */
export const ending = async (page: Page): Promise<Ended> => ({
  as: (await page.locator('[data-end] [data-ended]:visible').getAttribute('data-ended')) ?? '',
  tally: await page.locator('[data-tally]').innerText(),
  toDo: (await page.locator('[data-to-do] li').allTextContents()).map((text) => text.trim()),
});

/** What it must say of what is marked on it. */
export async function rightEnding(page: Page): Promise<Ended> {
  const items = await page.locator('[data-item]').evaluateAll((all) =>
    all.map((item) => ({
      id: item.id,
      may_decline: 'mayDecline' in item.dataset,
      soon: 'soon' in item.dataset,
      act: [...(item.querySelector('.tick > span')?.childNodes ?? [])]
        .filter((node) => !(node instanceof HTMLElement && 'marked' in node.dataset))
        .map((node) => node.textContent)
        .join(''),
      outcome: item.dataset['outcome'] as Outcome | undefined,
    })),
  );
  const run: Run = new Map(items.flatMap(({ id, outcome }) => (outcome ? [[id, outcome] as const] : [])));
  const ended = endingOf(items, run);
  const plain = (act: string) => act.replace(/\s+/g, ' ').trim();
  return {
    as: endedAs(ended) ?? 'open',
    tally: tally(run),
    toDo: items
      .filter(({ id }) => ended.toDo.includes(id))
      .map(({ act, outcome }) => (outcome ? `${plain(act)} (${listWords.later})` : plain(act))),
  };
}

/** Which item is the step now, and where the focus is: the id of the item, or what the button says. */
export const standing = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const now = document.querySelector<HTMLElement>('[data-now]');
    const at = (focused?.closest<HTMLElement>('[data-item]') ?? focused)?.getBoundingClientRect();
    const below = document.querySelector('[data-stops]')?.getBoundingClientRect().bottom ?? 0;
    const above = document.querySelector('body > .bar')?.getBoundingClientRect().top || innerHeight;
    return {
      step: now?.id ?? null,
      focus: focused?.closest('[data-item]')?.id ?? focused?.textContent?.trim() ?? null,
      inView: at !== undefined && at.top >= below - 1 && at.top < above,
    };
  });
