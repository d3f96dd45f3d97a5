/** Compare: the redline of any two releases, or every wording of one section, by what the address asks for. */
import type { Html } from '../../domain/text/html.ts';
import { findPart } from '../frame/part.ts';
import { show } from '../frame/show.ts';
import { addresses } from './addresses.ts';
import { historyData, unreachable } from './history-data.ts';
import { compareWords } from '../../domain/releases/release-words.ts';

const form = findPart<HTMLFormElement>('[data-compare]');
const about = findPart('[data-compare-about]');
const past = findPart('[data-wordings]');
const redline = findPart('[data-redline]');

/** What makes the answers, fetched with the data when first asked for. */
const making = () => import('../../domain/history/history-html.ts');

function fill(made: Html): void {
  show(findPart('[data-redline-body]', redline), made);
  redline.dispatchEvent(new Event('filled'));
}

async function compare(from: string, to: string): Promise<void> {
  const [older, newer] = from < to ? [from, to] : [to, from];
  const [history, { compareHtml, releaseInWords }] = await Promise.all([historyData(), making()]);
  fill(compareHtml(history, older, newer));
  about.textContent = compareWords.changed(releaseInWords(older), releaseInWords(newer));
}

async function showSection(id: string): Promise<void> {
  const [history, { wordings, wordingsHtml }] = await Promise.all([historyData(), making()]);
  const found = wordings(history, id);
  const title = found.findLast(({ sections }) => sections.length > 0)?.sections[0]?.title;
  about.textContent = title === undefined ? compareWords.noSection : compareWords.earlier(title);
  show(past, wordingsHtml(found, addresses));
}

const asked = new URLSearchParams(location.search);
const failed = () => {
  show(about, unreachable);
};
const section = asked.get('section');

/** The release that the address asks for; empty where it names none, or one that is not here. */
function askedFor(name: 'from' | 'to'): string {
  const control = form.elements.namedItem(name);
  if (!(control instanceof HTMLSelectElement) || !asked.has(name)) return '';
  const before = control.value;
  control.value = asked.get(name) ?? '';
  const chosen = control.value;
  if (chosen === '') control.value = before;
  return chosen;
}

const [from, to] = [askedFor('from'), askedFor('to')];
if (section) showSection(section).catch(failed);
else if (from && to) compare(from, to).catch(failed);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = new FormData(form);
  const [one, other] = [String(chosen.get('from')), String(chosen.get('to'))];
  past.replaceChildren();
  history.replaceState(null, '', `?from=${one}&to=${other}`);
  compare(one, other).catch(failed);
});
