/**
 * Landing: who follows a link to a part of a page has it in view and the focus on it, so that a screen reader goes on
 * from there. What is closed around it opens.
 */

import { idIn } from './fragment.ts';
import { reveal } from './reveal.ts';

/** Goes to the element that a fragment such as `#walk-in-say` names. */
export function land(fragment: string): void {
  const named = fragment.length > 1 ? document.getElementById(idIn(fragment)) : null;
  if (!named) return;
  reveal(named);
  // Where pages share a document, who goes to one begins at its title, as where it is a document of its own.
  const whole = named.matches('.one-page');
  const target = (whole && named.querySelector<HTMLElement>('h1')) || named;
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  if (whole) scrollTo({ top: 0, behavior: 'instant' });
  else target.scrollIntoView({ behavior: 'instant' });
  target.focus({ preventScroll: true });
}

const landHere = () => land(location.hash);

// After the page's other scripts: one of them may have to show the part first. Not after a reload or Back, which bring
// back the place where the reader was.
const [arrival] = performance.getEntriesByType('navigation');
const back = arrival instanceof PerformanceNavigationTiming && ['reload', 'back_forward'].includes(arrival.type);
if (!back) addEventListener('load', () => setTimeout(landHere));
addEventListener('hashchange', () => setTimeout(landHere));
