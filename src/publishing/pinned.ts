/**
 * Pinned: what the content policy lets run or style from within a page, reviewed line by line.
 *
 * Never regenerate this file: that would bless whatever got into the pages. A build whose pages hold anything else, or
 * lack one of these, fails and names the page and the text. Read that text, find out who brought it, then edit here.
 */
export interface PinnedScript {
  /** Where it comes from and what it does. */
  what: string;
  /** As a content policy writes it. */
  digest: string;
}

export interface PinnedStyle {
  /** The value of the attribute, as it is. */
  text: string;
  what: string;
  /** True where it depends on the content whether any page has it. */
  sometimes?: true;
}

export const pinnedScripts: PinnedScript[] = [
  {
    what: 'ThemeProvider.astro: sets light or dark before the page is painted',
    digest: 'sha256-huhybHn/Saw43Kyf4iXvLG+5NsiE9VhHEa5YtlhM6So=',
  },
  {
    what: 'Starlight: shows the chosen theme in its menu',
    digest: 'sha256-GkZBRnvSuhtx/cvzvukVkX2JJZW+DdPlVr7BX8Tefqo=',
  },
];

export const pinnedStyles: PinnedStyle[] = [
  { text: '--sl-icon-size: 1em;', what: 'Starlight: size of an icon' },
  { text: '--sl-icon-size: 1.5rem;', what: 'Starlight: size of an icon of a card', sometimes: true },
  { text: '--sl-select-width: 6.25em', what: 'Starlight: width of the menu of themes' },
];
