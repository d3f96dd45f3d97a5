/** Known release: shows what changed for a role since the release that a learner chose. Nothing of the choice is kept. */
import { historyData, unreachable } from '../releases/history-data.ts';
import { findPart } from '../frame/part.ts';
import { show } from '../frame/show.ts';

/** What makes the answer, fetched with the data when first asked for. */
const making = () => import('./since.ts');

async function showSince(form: HTMLFormElement, known: string): Promise<void> {
  const { role = '', now = '', ofRole = '', led = '{}' } = form.dataset;
  const [history, { since }] = await Promise.all([historyData(), making()]);
  const cases: Record<string, string[]> = JSON.parse(led);
  const { said, touched, words } = since(history, {
    role,
    known,
    now,
    ofRole: new Set(ofRole.split(' ')),
    cases: new Map(Object.entries(cases).map(([id, sections]) => [id, new Set(sections)])),
  });
  show(findPart('[data-said]'), said);
  findPart('[data-since]').textContent = words;
  findPart('[data-lasting]').textContent = '';
  findPart('[data-cases]').hidden = touched.length === 0;
  for (const one of document.querySelectorAll<HTMLElement>('[data-of]'))
    one.hidden = !touched.includes(one.dataset['of'] ?? '');
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-known]'))
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    showSince(form, String(new FormData(form).get('known'))).catch(() => show(findPart('[data-said]'), unreachable));
  });
