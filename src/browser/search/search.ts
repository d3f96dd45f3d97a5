/**
 * Search: the window that the header's button, the start page's, and Ctrl or Cmd with K open.
 *
 * Nothing is loaded before the first of these. What is typed is in no address, title, history, storage or request, and
 * is gone as the window closes or the page does.
 */
import { windowWords } from '../../domain/search/window-words.ts';
import type { Found, Search } from './search-answering.ts';
import { forgetResults, showExcerpts, showResults } from './search-results.ts';
import { source } from './source.ts';
import { onForget } from '../frame/forget.ts';
import { land } from '../frame/landing.ts';
import { findPart } from '../frame/part.ts';

const dialog = findPart<HTMLDialogElement>('dialog[data-search]');
const find = <T extends HTMLElement>(selector: string) => findPart<T>(selector, dialog);
const query = find<HTMLInputElement>('[data-query]');
const status = find('[data-status]');
const hint = find('[data-hint]');
const results = find('[data-results]');
const kind = find<HTMLSelectElement>('[data-narrow-kind]');
const role = find<HTMLSelectElement>('[data-narrow-role]');

let loading: Promise<Search> | undefined;
/** Words that a person wants as typed. */
let asTyped: ReadonlySet<string> = new Set();
/** True where what only comes near is to be shown too. */
let anyway = false;
/** How long a question may take before it is said to be asked, in milliseconds. */
const patience = 200;
/** Counts questions, so that an answer which comes late is dropped. */
let asked = 0;
/** Settles once what stands in the field is answered. */
let answering: Promise<void> = Promise.resolve();
/** What the list shows; undefined while it shows nothing. */
let shown: Found | undefined;
/** What can be chosen, and which of it is; -1 for none. */
let options: HTMLAnchorElement[] = [];
let active = -1;

/** Loads once what answers questions; a failure may be a moment's, so the next opening tries again. */
async function load(): Promise<Search> {
  loading ??= source()
    .open()
    .then((search) => {
      search.onTexts(() => shown && showExcerpts(options, shown));
      for (const { id, title } of search.roles) role.add(new Option(title, id));
      return search;
    });
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

function open(): void {
  if (!dialog.open) dialog.showModal();
  query.focus();
  query.select();
  load().catch(sayMissing);
}

function sayMissing(): void {
  status.textContent = windowWords.broken;
}

/** Everything that was typed and found is gone. */
function empty(): void {
  asked += 1;
  query.value = '';
  kind.value = '';
  role.value = '';
  asTyped = new Set();
  anyway = false;
  clear();
}

function clear(): void {
  results.ariaBusy = 'false';
  status.textContent = '';
  hint.hidden = false;
  forgetResults(dialog);
  shown = undefined;
  offer([]);
}

/** Another list of what can be chosen, of which nothing is yet. */
function offer(others: HTMLAnchorElement[]): void {
  options = others;
  activate(-1);
}

function activate(index: number): void {
  active = index;
  for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === index));
  const option = options[index];
  query.setAttribute('aria-expanded', String(options.length > 0));
  if (option) query.setAttribute('aria-activedescendant', option.id);
  else query.removeAttribute('aria-activedescendant');
  option?.scrollIntoView({ block: 'nearest' });
}

function ask(): void {
  answering = answer();
}

async function answer(): Promise<void> {
  const text = query.value;
  const mine = ++asked;
  if (text.trim() === '') return clear();
  results.ariaBusy = 'true';
  const busy = setTimeout(() => {
    status.textContent = windowWords.searching;
  }, patience);
  try {
    const search = await load();
    if (mine !== asked) return;
    const found = await search.answer(text, { kind: kind.value, role: role.value, asTyped, anyway });
    if (mine !== asked) return;
    hint.hidden = true;
    shown = found;
    offer(showResults(dialog, found));
  } catch {
    if (mine !== asked) return;
    clear();
    sayMissing();
  } finally {
    clearTimeout(busy);
    if (mine === asked) results.ariaBusy = 'false';
  }
}

/** Follows the option that is chosen, or the first: of what stands in the field now, once that is answered. */
async function followChosen(): Promise<void> {
  const mine = asked;
  await answering;
  const chosen = options[Math.max(active, 0)];
  if (mine === asked && chosen) follow(chosen);
}

function follow(link: HTMLAnchorElement): void {
  const { pathname, hash, href } = link;
  dialog.close();
  if (pathname !== location.pathname) return location.assign(href);
  if (hash !== location.hash) location.hash = hash;
  land(hash);
}

document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-open-search]')) open();
});
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open();
});

query.addEventListener('input', () => {
  asTyped = new Set();
  anyway = false;
  ask();
});
for (const select of [kind, role]) select.addEventListener('change', ask);
query.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined && options.length > 0) {
    event.preventDefault();
    // One place more than there are options: the field itself.
    const places = options.length + 1;
    activate(((active + 1 + step + places) % places) - 1);
  }
  if (event.key === 'Enter' && !event.isComposing) {
    event.preventDefault();
    void followChosen();
  }
});
results.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  // With a key held, the browser opens a tab of its own.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  follow(link);
});
dialog.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
  if (button?.matches('[data-close-search]')) dialog.close();
  const { word, words } = button?.dataset ?? {};
  if (word !== undefined) query.value = word;
  if (words !== undefined) asTyped = new Set(words.split(' '));
  if (button?.dataset['anyway'] !== undefined) anyway = true;
  else if (word === undefined && words === undefined) return;
  query.focus();
  ask();
});
dialog.addEventListener('close', empty);
const drop = () => {
  if (dialog.open) dialog.close();
  empty();
};
onForget(drop);
// Neither the back-forward cache nor a restored tab may bring a question back.
for (const type of ['pagehide', 'pageshow'] as const) addEventListener(type, drop);

for (const shortcut of document.querySelectorAll('[data-shortcut]'))
  shortcut.textContent = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
