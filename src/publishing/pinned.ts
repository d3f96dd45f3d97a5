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
    what: 'Starlight: sets light or dark before the page is painted',
    digest: 'sha256-VWo5Wp4aqSj6nSgMpeAp9cKieaoIfwFUAunAVugI5gA=',
  },
  {
    what: 'Starlight: shows the chosen theme in its menu',
    digest: 'sha256-GkZBRnvSuhtx/cvzvukVkX2JJZW+DdPlVr7BX8Tefqo=',
  },
  {
    what: 'Starlight: keeps the sidebar’s groups as they were left',
    digest: 'sha256-wX2yOADeV+NMngflD5uYi3vl50SHC4sfM1EmylVjlX4=',
  },
  {
    what: 'Starlight: keeps the sidebar’s position',
    digest: 'sha256-7eCV4jtsr4t4knb3c4FCRPeu7GGZeOUGE3XvWix0XOQ=',
  },
];

export const pinnedStyles: PinnedStyle[] = [
  { text: '--sl-icon-size: 1em;', what: 'Starlight: size of an icon' },
  { text: '--sl-icon-size: 1.25rem;', what: 'Starlight: size of an icon in links of the header' },
  { text: '--sl-icon-size: 1.5rem;', what: 'Starlight: size of an icon of a card', sometimes: true },
  { text: '--sl-select-width: 6.25em', what: 'Starlight: width of the menu of themes' },
  { text: '--depth: 0;', what: 'Starlight: contents of a page, first level' },
  { text: '--depth: 1;', what: 'Starlight: contents of a page, second level', sometimes: true },
];
