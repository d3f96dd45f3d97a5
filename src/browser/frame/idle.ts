/**
 * Idle: an untouched screen covers itself and later forgets what was done on it, by the times of the facility. A minute
 * before, it says so, unless it is covered: a cover says nothing.
 */
import { cover, isCovered, onUncovered } from './cover.ts';
import { forget } from './forget.ts';
import { findPart } from './part.ts';
import { idleWords } from '../../domain/frame-words.ts';

const minute = 60_000;
const { coverMinutes, clearMinutes } = findPart('dialog.cover').dataset;
const coverAfter = coverMinutes === 'never' ? Infinity : Number(coverMinutes) * minute;
const clearAfter = Number(clearMinutes) * minute;
const notice = findPart('[data-idle-notice]');

let touched = Date.now();
let cleared = false;

/** What is about to happen, so long before it that one can keep it from happening; empty while nothing is. */
function warning(idle: number): string {
  const soon = (after: number) => idle >= after - Math.min(minute, after / 2) && idle < after;
  const clears = !cleared && soon(clearAfter);
  if (isCovered() || !(clears || soon(coverAfter))) return '';
  const hides = clears ? idleWords.clears : idleWords.hides(clearMinutes);
  return `${hides} ${idleWords.keep}`;
}

/** The notice lies in the top layer, so that it is seen over a dialog. */
function tell(words: string): void {
  if (notice.textContent === words) return;
  notice.togglePopover(words !== '');
  notice.textContent = words;
}

function touch(): void {
  touched = Date.now();
  cleared = false;
  tell('');
}

/** Looked at by the clock, not counted: a sleeping machine and a hidden tab count as untouched. */
function look(): void {
  const idle = Date.now() - touched;
  if (idle < 0) touch();
  if (idle >= coverAfter) cover();
  if (!cleared && idle >= clearAfter) {
    cleared = true;
    forget();
  }
  tell(warning(idle));
}

for (const type of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'])
  addEventListener(
    type,
    (event) => {
      // A browser sends moves of its own when what lies under the pointer changes.
      const still =
        event.type === 'pointermove' && event instanceof PointerEvent && !event.movementX && !event.movementY;
      if (!still && !isCovered()) touch();
    },
    { capture: true, passive: true },
  );
onUncovered(touch);
document.addEventListener('visibilitychange', look);
addEventListener('pageshow', look);
setInterval(look, 1000);
