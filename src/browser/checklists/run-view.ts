/** Run view: shows how a run of a list stands. */
import { listWords, outcomeWords } from '../../domain/checklists/list-words.ts';
import { endedAs, endingOf, isOutcome, tally, type Run } from '../../domain/checklists/run.ts';
import { findPart } from '../frame/part.ts';
import type { Part, RunParts, ShownItem } from './run-parts.ts';

/** How a run stands. */
export interface Standing {
  outcomes: Run;
  /** The item that is the step now; missing where a part has no more. */
  now: string | undefined;
  /** True once a person said that they are finished. */
  ended: boolean;
  /** True where a made-up case is gone through. */
  rehearsing: boolean;
}

/** Shows each item, how much of each part is marked and, at the end, what that means. */
export function showRun(parts: RunParts, standing: Standing): void {
  for (const item of parts.items) showItem(item, standing);
  for (const part of parts.parts) showPart(part, standing);
  parts.rehearsal.hidden = !standing.rehearsing;
  parts.form.toggleAttribute('data-over', standing.ended);
  if (standing.ended) showEnd(parts, standing);
}

function showItem({ id, element, box }: ShownItem, { outcomes, now }: Standing): void {
  const outcome = outcomes.get(id);
  box.checked = outcome === 'done';
  box.indeterminate = outcome !== undefined && outcome !== 'done';
  element.toggleAttribute('data-now', id === now);
  element.toggleAttribute('data-settled', outcome !== undefined);
  if (outcome === undefined) delete element.dataset['outcome'];
  else element.dataset['outcome'] = outcome;
  findPart('[data-marked]', element).textContent = box.indeterminate ? ` (${outcome})` : '';
  for (const button of element.querySelectorAll<HTMLButtonElement>('button[data-outcome]'))
    button.setAttribute('aria-pressed', String(button.dataset['outcome'] === outcome));
}

function showPart({ element, items, onward }: Part, { outcomes }: Standing): void {
  const settled = items.filter(({ id }) => outcomes.has(id)).length;
  for (const count of element.querySelectorAll('[data-count]')) {
    const within = items.filter((item) => count.closest('section, [data-part]')?.contains(item.element));
    count.textContent = `${within.filter(({ id }) => outcomes.has(id)).length} of ${within.length}`;
  }
  onward?.classList.toggle('big', settled === items.length);
}

function showEnd(parts: RunParts, { outcomes, rehearsing }: Standing): void {
  const { items, end } = parts;
  const ending = endingOf(items, outcomes);
  const ended = rehearsing ? 'rehearsed' : (endedAs(ending) ?? 'open');
  for (const one of end.querySelectorAll<HTMLElement>('[data-ended]')) one.hidden = one.dataset['ended'] !== ended;
  findPart('[data-tally]', end).textContent = rehearsing ? listWords.rehearsal : tally(outcomes);
  const handOver = end.querySelector<HTMLElement>('[data-hand-over]');
  if (handOver) handOver.hidden = ended === 'done' || rehearsing;
  const toDo = items.filter(({ id }) => ending.toDo.includes(id));
  showToDo(findPart('[data-to-do]', end), rehearsing ? [] : toDo, outcomes);
  if (rehearsing) showSkipped(end, items, outcomes);
}

/** What is still to do, each a way back to its item. */
function showToDo(toDo: HTMLElement, items: readonly ShownItem[], outcomes: Run): void {
  toDo.hidden = items.length === 0;
  findPart('[data-to-do-count]', toDo).textContent = String(items.length);
  findPart('ul', toDo).replaceChildren(
    ...items.map(({ id, act }) => {
      const made = button(outcomes.has(id) ? `${act} (${listWords.later})` : act);
      made.dataset['to'] = id;
      return entry(made);
    }),
  );
}

/** What was passed over in a rehearsal: no score. */
function showSkipped(end: HTMLElement, items: readonly ShownItem[], outcomes: Run): void {
  const skipped = items.filter(({ id }) => !outcomes.has(id));
  findPart('[data-skipped-words]', end).textContent =
    skipped.length > 0 ? listWords.rehearsed : listWords.nothingSkipped;
  findPart('[data-skipped]', end).replaceChildren(...skipped.map(({ act }) => entry(act)));
}

function entry(content: string | Node): HTMLLIElement {
  const made = document.createElement('li');
  made.append(content);
  return made;
}

/** A button that bears these words. */
export function button(words: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.className = 'btn';
  made.type = 'button';
  made.textContent = words;
  return made;
}

/** The outcome of a button that bears one. */
export function outcomeOn(pressed: Element) {
  const words = pressed instanceof HTMLButtonElement ? pressed.dataset['outcome'] : undefined;
  return words !== undefined && isOutcome(words) && words in outcomeWords ? words : undefined;
}
