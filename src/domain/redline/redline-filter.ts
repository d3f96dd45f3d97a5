/** Redline filter: which differences a reader asked to see. Apart from the redline, so that a page that has one built in does not load what makes them. */
import type { RedlineEntry } from './redline.ts';

/** What is asked of a redline; nothing by default. */
export interface Wish {
  /** Only what concerns this role. */
  role?: string;
  /** Only what this role keeps right; `none`: what names nobody. */
  owner?: string;
  /** Only what weighs this much. */
  weight?: string;
}

/** What is asked for where nobody is named as the owner. */
export const ownerless = 'none';

/** Whether a wish leaves a difference in view. What is for all concerns every role, and what has no owner none. */
export function isWanted(
  { roles, owner, weight }: Pick<RedlineEntry, 'roles' | 'owner'> & { weight: string },
  wish: Wish,
): boolean {
  return (
    (wish.role === undefined || roles.length === 0 || roles.includes(wish.role)) &&
    (wish.owner === undefined || (owner ?? ownerless) === wish.owner) &&
    (wish.weight === undefined || wish.weight === weight)
  );
}
