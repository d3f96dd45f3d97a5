/**
 * Leave: everything is covered and dropped first, in every open tab; then the facility's own neutral page takes the
 * place of this one in the history. Back from there leads to the cover. Without script it is a plain link.
 */
import { cover, onUncovered } from './cover.ts';
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

// Whichever button or held key presses it: a link would open another tab, and leave this one as it is.
for (const type of ['click', 'auxclick', 'contextmenu'])
  addEventListener(
    type,
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest(leaveLink)) return;
      event.preventDefault();
      event.stopPropagation();
      if (leaving) return;
      tellTabs('leave');
      leave();
    },
    { capture: true },
  );

// Starlight writes its sidebar's state once more as the page goes.
document.addEventListener('visibilitychange', (event) => {
  if (leaving) event.stopPropagation();
});

// Where Leave leads to a part of the same file, its reader comes back by the cover.
onUncovered(() => (leaving = false));
onTold('leave', leave);
