/** Package: a lesson in a learning system. It begins where the learner was, and is complete when they say so, with each case opened once. */
import '../frame/cover.ts';
import { learningWords } from '../../domain/learning/learning-words.ts';
import { findPart } from '../frame/part.ts';
import { Session } from './learning-system.ts';

const lesson = findPart('[data-package]');
const status = findPart('[data-status]', lesson);
const button = findPart<HTMLButtonElement>('[data-complete]', lesson);
/** What must be opened: not the cases for whoever has more time. */
const cases = [...lesson.querySelectorAll<HTMLElement>('.cases > [data-case]')];
const { release = '', digest = '', form = '' } = lesson.dataset;

const session = new Session(`release ${release} digest ${digest} form ${form}`);
const opened = new Set<HTMLElement>();

/** Goes to a case, or to the button where there is none. */
function goTo(place: HTMLElement): void {
  place.focus({ preventScroll: true });
  place.scrollIntoView();
}

/** Cases as a system keeps them: their numbers, in 255 letters that no lesson's cases fill. */
const numbersOf = (some: ReadonlySet<HTMLElement>): string =>
  cases.flatMap((one, index) => (some.has(one) ? [index + 1] : [])).join(' ');

function showComplete(): void {
  status.textContent = learningWords.completed;
  button.hidden = true;
}

for (const one of cases)
  for (const answer of one.querySelectorAll<HTMLDetailsElement>('[data-answer]'))
    answer.addEventListener('toggle', () => {
      if (!answer.open || opened.has(one)) return;
      opened.add(one);
      session.moveTo(numbersOf(opened));
    });

button.addEventListener('click', () => {
  const next = cases.find((one) => !opened.has(one));
  if (next) {
    status.textContent = learningWords.open;
    goTo(next);
  } else if (!session.isThere) status.textContent = learningWords.alone;
  else if (session.complete()) showComplete();
  else status.textContent = learningWords.kept_back;
});

for (const kept of session.place.split(' ')) {
  // A package of before kept the id of one case.
  const one = cases[Number(kept) - 1] ?? cases.find(({ id }) => id === kept);
  if (one) opened.add(one);
}
if (opened.size > 0) goTo(cases.find((one) => !opened.has(one)) ?? button);
else session.moveTo('');
if (session.isComplete) showComplete();
else if (!session.isThere) status.textContent = learningWords.alone;

addEventListener('pagehide', () => session.end());
