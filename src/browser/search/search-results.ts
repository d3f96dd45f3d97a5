/** Search results: the list of the search window. Each result is a link; its words come in as text, never as markup. */
import { kindTitles, type Answer } from '../../domain/search/answer.ts';
import { link } from '../../site.ts';
import { findPart } from '../frame/part.ts';
import type { Found } from './search-answering.ts';

/** How many results stand in the list: more are no help to someone in haste. */
const most = 20;

const part = (name: string, words: string) => {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = words;
  return element;
};

function option(answer: Answer, index: number): HTMLAnchorElement {
  const { id, address, title, number, where, kind } = answer;
  const element = document.createElement('a');
  element.id = `search-option-${index}`;
  element.href = link(address);
  element.role = 'option';
  element.tabIndex = -1;
  element.ariaSelected = 'false';
  element.dataset['section'] = id;
  element.dataset['kind'] = kind;
  const below = part('where', '');
  below.append(part('kind', kindTitles[kind]), where === kindTitles[kind] ? '' : ` · ${where}`);
  element.append(part('found', title), ' ', ...(number ? [part('number', number), ' '] : []), below);
  return element;
}

const button = (words: string, data: Record<string, string>) => {
  const element = document.createElement('button');
  element.className = 'act';
  element.type = 'button';
  element.textContent = words;
  Object.assign(element.dataset, data);
  return element;
};

/** Shows what was found, and says how much in the status line. Answers with what can be chosen in the list. */
export function showResults(dialog: HTMLElement, { answers, mended, nearest }: Found): HTMLAnchorElement[] {
  const find = (selector: string) => findPart(selector, dialog);
  const options = answers.slice(0, most).map(option);
  const list = find('[data-results]');
  list.replaceChildren(...options);
  list.hidden = options.length === 0;
  if (list.parentElement) list.parentElement.scrollTop = 0;
  find('[data-status]').textContent = inWords(answers.length, mended);

  const asTyped = find('[data-as-typed]');
  asTyped.hidden = mended.length === 0;
  const typed = mended.map((one) => one.typed);
  asTyped.replaceChildren(
    ...(typed.length > 0 ? [button(`Search for “${typed.join(' ')}”`, { words: typed.join(' ') })] : []),
  );

  const near = find('[data-nearest]');
  near.hidden = nearest.length === 0;
  near.replaceChildren(...(near.hidden ? [] : ['Near to it: ', ...nearest.map((word) => button(word, { word }))]));
  return options;
}

function inWords(count: number, mended: Found['mended']): string {
  const meant = mended.map((one) => one.meant).join(' ');
  const showing = meant ? `Showing results for “${meant}”. ` : '';
  if (count === 0) return `${showing}Nothing found. Try one other word, or go on from here:`;
  return `${showing}${count === 1 ? '1 result' : `${count} results`}${count > most ? `; the best ${most} are shown` : ''}`;
}

/** Takes every trace of a question out of the window. */
export function forgetResults(dialog: HTMLElement): void {
  for (const selector of ['[data-results]', '[data-as-typed]', '[data-nearest]']) {
    const element = findPart(selector, dialog);
    element.replaceChildren();
    element.hidden = true;
  }
}
