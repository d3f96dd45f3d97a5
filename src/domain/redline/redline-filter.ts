/** Redline filter: which differences a reader asked to see. Apart from the redline, so that a page that has one built in does not load what makes them. */
import type { RedlineEntry } from './redline.ts';

/** What is asked of a redline; both are off by default. */
export interface Wish {
  /** Only what concerns this role. */
  role?: string;
  hideEditorial?: boolean;
}

/** Whether a wish leaves a difference in view. */
export function isWanted(
  { roles, editorial }: Pick<RedlineEntry, 'roles' | 'editorial'>,
  { role, hideEditorial }: Wish,
): boolean {
  return (role === undefined || roles.length === 0 || roles.includes(role)) && !(hideEditorial === true && editorial);
}
