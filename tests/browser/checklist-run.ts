/** How tests go through a list, as a hand would, and what the domain says of such a run. */
import type { Page } from 'playwright-core';
import type { WholeList } from '../../src/domain/checklists/checklist.ts';
import { screensOf } from '../../src/domain/checklists/screens.ts';
import {
  endedAs,
  endingInWords,
  endingOf,
  type Outcome,
  type Run,
  type RunItem,
} from '../../src/domain/checklists/run.ts';
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

/** Chooses for every item in view. */
export async function choose(page: Page, choice: Choice): Promise<void> {
  const items = await page
    .locator('[data-point]:not([hidden]) [data-item]:not([hidden])')
    .evaluateAll((all) => all.map(({ id, dataset }): RunItem => ({ id, may_decline: 'mayDecline' in dataset })));
  const wanted = items.map((item) => [item.id, typeof choice === 'string' ? choice : choice(item)] as const);
  await page.evaluate(
    (all) => {
      for (const [id, outcome] of all) {
        const inputs = [...document.querySelectorAll<HTMLInputElement>(`input[name="${id}"]`)];
        (inputs.find(({ value }) => value === outcome) ?? inputs[0])?.click();
      }
    },
    wanted.filter(([, outcome]) => outcome !== undefined),
  );
}

export const next = (page: Page) => page.locator('[data-next]').click();

/** Goes on to the end and chooses at every screen; `each` is asked there. */
export async function runOn(page: Page, choice: Choice, each: () => Promise<void> = async () => {}): Promise<void> {
  while (await page.locator('[data-next]').isVisible()) {
    await choose(page, choice);
    await each();
    await next(page);
  }
}

/** How many outcomes are chosen. */
export const chosen = (page: Page) => page.evaluate(() => document.querySelectorAll('input:checked').length);

/** How a run ends: what is said, whether what was declined leaves the door open, and what is still to do. */
export interface Ended {
  said: string;
  door: boolean;
  toDo: string[];
}

/** What the end of the page says. */
export const ending = async (page: Page): Promise<Ended> => ({
  said: await page.locator('[data-ending]').innerText(),
  door: await page.locator('[data-ended="declined"]').isVisible(),
  toDo: await page.locator('[data-to-do] li').allInnerTexts(),
});

/** What it must say of the outcomes that are chosen on it. */
export async function rightEnding(page: Page): Promise<Ended> {
  const items = await page.locator('[data-item]').evaluateAll((all) =>
    all.map((item) => ({
      id: item.id,
      may_decline: 'mayDecline' in item.dataset,
      act: item.querySelector('legend')?.textContent.trim() ?? '',
      outcome: item.querySelector<HTMLInputElement>('input:checked')?.value as Outcome | undefined,
    })),
  );
  const run: Run = new Map(items.flatMap(({ id, outcome }) => (outcome ? [[id, outcome] as const] : [])));
  const ended = endingOf(items, run);
  const { toDo } = ended;
  return {
    said: endingInWords(ended, items.length),
    door: endedAs(ended) === 'declined',
    toDo: items
      .filter(({ id }) => toDo.includes(id))
      .map(({ act, outcome }) => (outcome ? `${act} (not safe now: when it is)` : act)),
  };
}
