/** Search results: the list of the search window. Each result is a link; its words come in as text, never as markup. */
import { kindTitles, type Answer } from '../../domain/search/answer.ts';
import { windowWords } from '../../domain/search/window-words.ts';
import type { Piece } from '../../domain/search/excerpt.ts';
import { findPart } from '../frame/part.ts';
import type { Found } from './search-answering.ts';
import { source } from './source.ts';

/** How many results stand in the list: more are no help to someone in haste. */
const most = 20;

/** How many of the results say what they hold: the first, which are all that someone in haste reads. */
const excerpts = 5;

const part = (name: string, words: string) => {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = words;
  return element;
};

/** What a result says, or the room for it while that is not here: what is aimed at does not move when it comes. */
function saying(pieces: readonly Piece[] | undefined): HTMLElement {
  const element = part('says', '');
  element.append(...(pieces ?? []).map(({ text, held }) => (held ? marked(text) : text)));
  element.classList.toggle('awaited', pieces === undefined);
  return element;
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function option(answer: Answer, index: number, excerpt: Found['excerpt']): HTMLAnchorElement {
  const { id, address, title, number, line, where, kind } = answer;
  const element = document.createElement('a');
  element.id = `search-option-${index}`;
  element.href = source().href(address);
  element.role = 'option';
  element.tabIndex = -1;
  element.ariaSelected = 'false';
  element.dataset['section'] = id;
  element.dataset['kind'] = kind;
  const below = part('where', '');
  below.append(part('kind', kindTitles[kind]), where === kindTitles[kind] ? '' : ` · ${where}`);
  element.append(part('found', title), ' ', ...(number ? [part('number', number), ' '] : []));
  const said = index < excerpts ? excerpt(answer) : [];
  if (said === undefined || said.length > 0) element.append(saying(said), ' ');
  element.append(below);
  if (line) below.append(' · ', part('line', `${line.label} ${line.number}`));
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
export function showResults(
  dialog: HTMLElement,
  { answers, mended, near, nearest, excerpt }: Found,
): HTMLAnchorElement[] {
  const find = (selector: string) => findPart(selector, dialog);
  const options = answers.slice(0, most).map((answer, index) => option(answer, index, excerpt));
  const list = find('[data-results]');
  // Before anything changes: afterwards all of it would be laid out for this alone.
  if (list.parentElement) list.parentElement.scrollTop = 0;
  list.replaceChildren(...options);
  list.hidden = options.length === 0;
  find('[data-status]').textContent = inWords(answers.length, near, mended);

  const asTyped = find('[data-as-typed]');
  // Where nothing answers, what was typed is no closer to an answer than what it was taken for.
  asTyped.hidden = mended.length === 0 || near > 0;
  const typed = (near > 0 ? [] : mended).map((one) => one.typed);
  asTyped.replaceChildren(
    ...(typed.length > 0 ? [button(windowWords.asTyped(typed.join(' ')), { words: typed.join(' ') })] : []),
  );

  const others = find('[data-nearest]');
  others.hidden = nearest.length === 0 && near === 0;
  others.replaceChildren(
    ...(near > 0 ? [button(windowWords.near, { anyway: '' })] : []),
    ...(nearest.length > 0 ? [windowWords.nearest, ...nearest.map((word) => button(word, { word }))] : []),
  );
  return options;
}

function inWords(count: number, near: number, mended: Found['mended']): string {
  const meant = mended.map((one) => one.meant).join(' ');
  const showing = meant ? windowWords.meant(meant) : '';
  if (near > 0) return windowWords.noAnswer;
  if (count === 0) return showing + windowWords.none;
  return showing + windowWords.found(count, most);
}

/** Says in the results that are shown what was awaited, once the texts are here. */
export function showExcerpts(options: readonly HTMLAnchorElement[], { answers, excerpt }: Found): void {
  for (const [index, option] of options.entries()) {
    const [room, answer] = [option.querySelector('.awaited'), answers[index]];
    const said = answer && excerpt(answer);
    if (room && said) room.append(...saying(said).childNodes);
  }
}

/** Takes every trace of a question out of the window. */
export function forgetResults(dialog: HTMLElement): void {
  for (const selector of ['[data-results]', '[data-as-typed]', '[data-nearest]']) {
    const element = findPart(selector, dialog);
    element.replaceChildren();
    element.hidden = true;
  }
}
