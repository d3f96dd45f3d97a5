/** Survey: the changes between two days and the requirement map of any release, from the exported history. */
import { html } from '../../domain/text/html.ts';
import { findPart } from '../frame/part.ts';
import { show } from '../frame/show.ts';
import { readersDay } from '../frame/today.ts';
import { addresses } from './addresses.ts';
import { historyData, unreachable } from './history-data.ts';

const form = findPart<HTMLFormElement>('[data-survey]');
const answer = findPart('[data-survey-answer]');
const since = findPart('[data-survey-releases]');
const redline = findPart('[data-redline]');
const mapForm = findPart<HTMLFormElement>('[data-map]');
const map = findPart('[data-map-answer]');

async function tell(): Promise<void> {
  const asked = new FormData(form);
  const [one, other] = [String(asked.get('from')), String(asked.get('to'))];
  const [from, to] = one < other ? [one, other] : [other, one];
  const [history, { surveyHtml, surveyRedlineHtml, surveyReleasesHtml }] = await Promise.all([
    historyData(),
    import('../../domain/history/survey.ts'),
  ]);
  const changes = surveyHtml(history, from, to, addresses);
  show(answer, html`${changes}<h3 id="survey-redline">What differs</h3>`);
  show(since, surveyReleasesHtml(history, from, to, addresses));
  show(findPart('[data-redline-body]', redline), surveyRedlineHtml(history, from, to));
  redline.dispatchEvent(new Event('filled'));
}

async function showMap(): Promise<void> {
  const [history, { requirementMapHtml }] = await Promise.all([
    historyData(),
    import('../../domain/history/requirement-map.ts'),
  ]);
  const release = history.releases.find(({ id }) => id === new FormData(mapForm).get('release'));
  if (release) show(map, requirementMapHtml(history, release, addresses, { day: readersDay() }));
}

const failed = (place: HTMLElement) => () => {
  show(place, unreachable);
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const asked = new FormData(form);
  history.replaceState(null, '', `?from=${String(asked.get('from'))}&to=${String(asked.get('to'))}`);
  tell().catch(failed(answer));
});
mapForm.addEventListener('change', () => void showMap().catch(failed(map)));

const days = new URLSearchParams(location.search);
for (const name of ['from', 'to']) {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement && days.has(name)) control.value = days.get(name) ?? '';
}
if (days.has('from') && days.has('to') && form.reportValidity()) tell().catch(failed(answer));
