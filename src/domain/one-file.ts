/**
 * One file: where a page, and a part of it, stand once pages share a document.
 *
 * The page at `/checklists/ed-nurse/` is `#checklists/ed-nurse`, its part `#first` is `#checklists/ed-nurse:first`, and
 * the start page is `#start`. No path holds a colon, so that no two parts share a name.
 */

/** The id of a page's section, from its address below the base. */
export const pageIdOf = (address: string): string =>
  address.replace(/[?#].*$/, '').replaceAll(/^\/+|\/+$/g, '') || 'start';

/** The id of a part of a page. */
export const partIdOf = (page: string, id: string): string => `${page}:${id}`;

/** The fragment, without its `#`, to which an address below the base has turned. */
export function fragmentOf(address: string): string {
  const [, part = ''] = address.split('#');
  const page = pageIdOf(address);
  return part === '' ? page : partIdOf(page, part);
}

/** The page's section that a fragment leads to or into. */
export const pageOfFragment = (fragment: string): string => fragment.replace(/:.*$/, '');

/** Attributes that name ids: one, or several with spaces between them. */
export const naming = new Set([
  'for',
  'list',
  'form',
  'headers',
  'popovertarget',
  'commandfor',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'aria-flowto',
  'aria-activedescendant',
  'aria-errormessage',
  // Which part of a list comes next.
  'data-go',
]);
