/** Naming: which attributes of a page name an id of it. */

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
