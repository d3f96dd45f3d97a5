/** Run view: shows how a run of a list stands. */
import { endedAs, endingInWords, endingOf, type Run } from '../../domain/checklists/run.ts';
import { findPart } from '../frame/part.ts';
import { pointOf, type RunParts } from './run-parts.ts';

/** How a run stands. */
export interface Standing {
  outcomes: Run;
  /** Which screen is open: a pause point or, one step at a time, an item; the last one is the end. */
  screen: number;
  /** True where one step is shown at a time. */
  single: boolean;
}

/** What can be open, in order and without the end. */
export const screensOf = ({ points, items }: RunParts, { single }: Pick<Standing, 'single'>): HTMLElement[] =>
  single ? items : points;

/** Shows the open screen, how much is marked, where it leads and, at the end, what is still to do. */
export function showRun(parts: RunParts, standing: Standing): void {
  const { form, stops, cases, end, where, back, next, oneStep } = parts;
  const { screen, single } = standing;
  const screens = screensOf(parts, standing);
  const open = screens[screen];
  showPoints(parts, standing, open);
  end.hidden = open !== undefined;
  stops.hidden = open === undefined;
  cases.hidden = open === undefined;
  back.hidden = screen === 0;
  back.textContent = back.hidden ? '' : titleOf(parts, standing, screen - 1);
  next.hidden = open === undefined;
  next.textContent = next.hidden ? '' : titleOf(parts, standing, screen + 1);
  where.textContent = open ? `${screen + 1} of ${screens.length}` : '';
  form.toggleAttribute('data-single', single);
  oneStep.setAttribute('aria-pressed', String(single));
  if (!open) showEnding(parts, standing);
}

function showPoints(parts: RunParts, { outcomes, single }: Standing, open: HTMLElement | undefined): void {
  const { points, items } = parts;
  const at = pointOf(parts, open);
  standBelow(parts, points[at]);
  for (const [index, point] of points.entries()) {
    const within = items.filter((item) => point.contains(item));
    const marked = within.filter(({ id }) => outcomes.has(id));
    point.hidden = index !== at;
    findPart('[data-progress]', point).textContent = single
      ? `${index + 1} of ${points.length}`
      : `${marked.length} of ${within.length} marked`;
  }
  for (const item of items) item.hidden = single && item !== open;
}

/** What may come at any moment stands below what is open. */
function standBelow({ cases }: RunParts, point: HTMLElement | undefined): void {
  if (point && point.nextElementSibling !== cases) point.after(cases);
}

/** What a screen is called by the button that leads to it. */
function titleOf(parts: RunParts, { screen, single }: Standing, at: number): string {
  const to = screensOf(parts, { single })[at];
  if (!to) return 'The end';
  if (single) return at < screen ? 'Back' : 'Next';
  return findPart('h2', to).textContent.trim();
}

function showEnding({ items, end }: RunParts, { outcomes }: Standing): void {
  const ending = endingOf(
    items.map(({ id, dataset }) => ({ id, may_decline: 'mayDecline' in dataset })),
    outcomes,
  );
  findPart('[data-ending]', end).textContent = endingInWords(ending, items.length);
  for (const one of end.querySelectorAll<HTMLElement>('[data-ended]'))
    one.hidden = one.dataset['ended'] !== endedAs(ending);
  const toDo = findPart('[data-to-do]', end);
  toDo.hidden = ending.toDo.length === 0;
  findPart('ul', toDo).replaceChildren(
    ...items
      .filter(({ id }) => ending.toDo.includes(id))
      .map((item) => {
        const entry = document.createElement('li');
        const act = findPart('legend', item).textContent.trim();
        const unsafe = outcomes.get(item.id) === 'not safe now';
        entry.append(button(`${act}${unsafe ? ' (not safe now: when it is)' : ''}`, item.id));
        return entry;
      }),
  );
}

/** A button that bears these words and, as its value, what it leads to. */
export function button(words: string, value = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.className = 'act';
  made.type = 'button';
  made.textContent = words;
  made.value = value;
  return made;
}
