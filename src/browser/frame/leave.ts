/**
 * Leave: everything is covered and dropped first, in every open tab; then the facility's own neutral page takes the
 * place of this one in the history. Without script it is a plain link.
 */
import { cover } from './cover.ts';
import { forget } from './forget.ts';
import { findPart } from './part.ts';
import { onTold, tellTabs } from './tabs.ts';

const leaveLink = 'a[data-leave]';
let leaving = false;

/** Starlight's two keys, the only ones there are. */
function clearStorage(): void {
  try {
    localStorage.removeItem('starlight-theme');
    sessionStorage.removeItem('sl-sidebar-state');
  } catch {
    // Storage is refused here; then nothing is in it.
  }
}

function leave(): void {
  leaving = true;
  cover();
  forget();
  clearStorage();
  location.replace(findPart<HTMLAnchorElement>(leaveLink).href);
}

const middle = 1;

function pressed(event: MouseEvent): void {
  if (!(event.target instanceof Element) || !event.target.closest(leaveLink)) return;
  event.preventDefault();
  event.stopPropagation();
  tellTabs('leave');
  leave();
}

addEventListener('click', pressed, { capture: true });
// The middle button would open a tab behind, and leave this page in view.
addEventListener('auxclick', (event) => event.button === middle && pressed(event), { capture: true });

// Starlight writes its sidebar's state once more as the page goes.
document.addEventListener('visibilitychange', (event) => {
  if (leaving) event.stopPropagation();
});

onTold('leave', leave);
