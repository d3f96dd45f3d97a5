/**
 * Pages: one page of the file is shown at a time. Its address is the fragment, so that Back leads to the page before.
 *
 * What a page needs is made as it is first shown: a file of many lists is ready no later than one of a few.
 */
import { pageOfFragment } from '../../domain/one-file.ts';
import { start as startCard } from '../cards/card.ts';
import { start as startList } from '../checklists/checklist.ts';
import { afterPaint } from '../frame/after-paint.ts';
import { isCovered, onUncovered } from '../frame/cover.ts';
import { idIn } from '../frame/fragment.ts';
import { findPart } from '../frame/part.ts';
import { finished } from '../../domain/steps.ts';
import { nameParts, putBack } from './same.ts';

const root = document.documentElement;
const firstPage = 'start';
const ready = new WeakSet<Element>();

/** The page that a fragment such as `#checklists/ed-nurse` leads to or into. */
function pageAt(fragment: string): HTMLElement | undefined {
  const id = idIn(fragment);
  const target = document.getElementById(id) ?? document.getElementById(pageOfFragment(id));
  return target?.closest<HTMLElement>('.one-page') ?? undefined;
}

function makeReady(page: HTMLElement): void {
  if (ready.has(page)) return;
  ready.add(page);
  finished(putBack(page));
  nameParts(page);
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-run]')) startList(form);
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-card]')) startCard(form);
}

/** The document is called as the page is; while it is covered, as the cover is. */
function nameDocument(): void {
  const open = document.querySelector<HTMLElement>('.one-page[data-open]');
  if (!isCovered()) document.title = open?.dataset['title'] ?? document.title;
}

function show(page: HTMLElement): void {
  makeReady(page);
  if ('open' in page.dataset) return;
  for (const other of document.querySelectorAll<HTMLElement>('.one-page[data-open]')) delete other.dataset['open'];
  page.dataset['open'] = '';
  root.dataset['opened'] = page.id;
  nameDocument();
  for (const link of findPart('#contents').querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const entry = link.hash.slice(1);
    const current = entry === page.id ? 'page' : page.id.startsWith(`${entry}/`) ? 'true' : undefined;
    if (current) link.setAttribute('aria-current', current);
    else link.removeAttribute('aria-current');
  }
  showWayBack(page);
  scrollTo({ top: 0, behavior: 'instant' });
}

/** The way to the page above, and to the numbers, over the title of every page but the first. */
function showWayBack(page: HTMLElement): void {
  const way = findPart('[data-way]');
  const above = document.getElementById(page.id.replace(/\/?[^/]*$/, '')) ?? document.getElementById(firstPage);
  way.hidden = page.id === firstPage;
  const [up] = way.querySelectorAll('a');
  if (!up || !above) return;
  up.hash = above.id;
  up.textContent = `‹ ${above.querySelector('h1')?.textContent.trim() ?? ''}`;
}

/** Shows the page of the address, else the first. */
function showAddressed(): void {
  show(pageAt(location.hash) ?? findPart(`.one-page[id=${firstPage}]`));
}

document.addEventListener('reveal', ({ target }) => {
  const page = target instanceof Element ? target.closest<HTMLElement>('.one-page') : null;
  if (page) show(page);
});
// Contents that lie over the page are out of the way once an entry was chosen.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link && findPart('#contents').matches(':popover-open')) findPart('#contents').hidePopover();
});
addEventListener('hashchange', showAddressed);
onUncovered(nameDocument);
// Nothing broke off: from now on it stays so.
root.dataset['paged'] = '';
// It is seen already, if it is one: what makes it run waits until it is drawn, or put on paper.
const showFirst = () => {
  if (!('opened' in root.dataset)) showAddressed();
};
afterPaint(showFirst);
addEventListener('beforeprint', showFirst);
