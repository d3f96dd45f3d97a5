/**
 * Cover: an ordinary page of the intranet over everything, the top layer included, in the next frame; by Shift three
 * times, by any control with `data-hide`, and when a touch device hides the page. Nothing is cleared, and what was there
 * comes back exactly.
 *
 * The way back is what nobody presses by chance: Enter three times with Control held, or a press on the title held two
 * seconds. It is never Shift: with the three before, the fifth press makes Windows ask about Sticky Keys.
 *
 * The browser's own buttons are no way back either: that it was covered is remembered in the tab's entry of the page, so
 * that a reload is covered again, and so is a page that Back or Forward leads to from there.
 */
import { countPresses } from '../../domain/presses.ts';
import { findPart } from './part.ts';
import { onTold, tellTabs } from './tabs.ts';

const holdTime = 2000;
const holdSlack = 30;

/** What comes back. */
interface Before {
  title: string;
  focused: Element | null;
  open: HTMLElement[];
  x: number;
  y: number;
}

const dialog = findPart<HTMLDialogElement>('dialog.cover');
const held = findPart('[data-way-back]', dialog);
const root = document.documentElement;
let before: Before | undefined;

export const isCovered = (): boolean => before !== undefined;

/** Covers this tab. The dialog is opened last: anything else would be inert, and silent, under an open modal one. */
export function cover(): void {
  if (before) return;
  before = {
    title: document.title,
    focused: document.activeElement,
    open: [...document.querySelectorAll<HTMLElement>(':popover-open')],
    x: scrollX,
    y: scrollY,
  };
  root.dataset['covered'] = '';
  document.title = dialog.dataset['title'] ?? '';
  dialog.showModal();
  dialog.focus();
  remember();
}

/** Covers every open tab of the site. */
function hide(): void {
  cover();
  tellTabs('hide');
}

function uncover(): void {
  if (!before) return;
  const { title, focused, open, x, y } = before;
  before = undefined;
  dialog.close();
  delete root.dataset['covered'];
  document.title = title;
  for (const element of open) element.showPopover();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  scrollTo({ left: x, top: y, behavior: 'instant' });
  remember();
  document.dispatchEvent(new Event('uncovered'));
}

/** Whoever must know that a person has come back. */
export function onUncovered(run: () => void): void {
  document.addEventListener('uncovered', run);
}

const shift = countPresses();
const enter = countPresses();
/** The key that went down and has not come up, while it is a press of its own. */
let down: string | undefined;

function onKey(event: KeyboardEvent): void {
  const covered = isCovered();
  const key = covered ? 'Enter' : 'Shift';
  const presses = covered ? enter : shift;
  if (covered) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  const own = event.key === key && !event.altKey && (event.ctrlKey || event.metaKey) === covered;
  if (event.type === 'keydown' && !event.repeat) {
    down = own ? key : undefined;
    // Control goes down before what it is held for.
    if (!own && !(covered && ['Control', 'Meta'].includes(event.key))) presses.reset();
  }
  if (event.type === 'keyup' && own && down === key) {
    down = undefined;
    if (presses.press(event.timeStamp)) (covered ? uncover : hide)();
  }
}
for (const type of ['keydown', 'keypress', 'keyup'] as const) addEventListener(type, onKey, { capture: true });

/** A press on the cover's title: when and where it came down. */
let holding: { timer: ReturnType<typeof setTimeout>; x: number; y: number } | undefined;
/** After a held press the finger is still down: what lies beneath it must not be pressed as it comes up. */
let releasing = false;

function letGo(): void {
  clearTimeout(holding?.timer);
  holding = undefined;
}

function onPointer(event: Event): void {
  if (!isCovered() && !releasing) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!(event instanceof PointerEvent)) return;
  const { type, clientX: x, clientY: y } = event;
  if (type === 'pointerdown') {
    letGo();
    releasing = false;
    const { left, right, top, bottom } = held.getBoundingClientRect();
    if (x < left || x > right || y < top - holdSlack || y > bottom + holdSlack) return;
    const timer = setTimeout(() => {
      letGo();
      releasing = true;
      uncover();
    }, holdTime);
    holding = { timer, x, y };
  } else if (type === 'pointermove') {
    if (holding && Math.hypot(x - holding.x, y - holding.y) > holdSlack) letGo();
  } else if (type === 'pointerup' || type === 'pointercancel') {
    letGo();
    // The click, where there is one, comes right after the finger.
    setTimeout(() => (releasing = false), 50);
  }
}
const pointerTypes = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'mousedown', 'mouseup', 'click'];
const touchTypes = [
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchmove',
  'touchend',
  'wheel',
  'selectstart',
];
for (const type of [...pointerTypes, ...touchTypes])
  addEventListener(type, onPointer, { capture: true, passive: false });
dialog.addEventListener('cancel', (event) => event.preventDefault());

// A press of the mouse with Shift held selects text: no press of its own.
addEventListener('pointerdown', () => (down = undefined), { capture: true });

addEventListener(
  'click',
  (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-hide]')) return;
    event.preventDefault();
    event.stopPropagation();
    hide();
  },
  { capture: true },
);

document.addEventListener('visibilitychange', () => {
  if (document.hidden && matchMedia('(pointer: coarse)').matches) cover();
});

/** True once the page goes, when it is covered for whoever comes back to it and not because anybody hid it. */
let going = false;
const mark = 'covered';

const wasCovered = (entry: NavigationHistoryEntry | null | undefined): boolean => entry?.getState() === mark;

/** Remembers in the tab's entry of this page whether it is covered. */
function remember(): void {
  const { navigation } = window;
  if (going || !navigation?.currentEntry || wasCovered(navigation.currentEntry) === isCovered()) return;
  navigation.updateCurrentEntry({ state: isCovered() ? mark : null });
}
// Every part of a page that has an address of its own has an entry of its own.
window.navigation?.addEventListener('currententrychange', remember);

/**
 * Whether Back or Forward led here from another page of the site that lay open. Where the browser does not tell, they did
 * not: whoever left the site and came back finds the cover.
 */
function isFromOpen(): boolean {
  const from = window.navigation?.activation?.from;
  // The browser names no page of another host, and of this host none that sends no referrer, as all of the site's do not.
  return from !== null && from !== undefined && from.url === null && !wasCovered(from);
}

// A page that is kept for Back is covered before it is painted again.
addEventListener('pagehide', ({ persisted }) => {
  going = true;
  if (persisted) cover();
});
addEventListener('pageshow', ({ persisted }) => {
  going = false;
  if (!persisted) return;
  cover();
  if (isFromOpen() && !wasCovered(window.navigation?.currentEntry)) uncover();
  remember();
});
const [arrival] = performance.getEntriesByType('navigation');
const byBack =
  (arrival instanceof PerformanceNavigationTiming && arrival.type === 'back_forward') ||
  window.navigation?.activation?.navigationType === 'traverse';
if (wasCovered(window.navigation?.currentEntry) || (byBack && !isFromOpen())) cover();

onTold('hide', cover);
