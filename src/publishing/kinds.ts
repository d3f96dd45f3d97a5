/**
 * Kinds: every kind of file that the site may hold, and the type by which servers send it.
 *
 * A file of another kind stops the build, and a server answers no address of another kind.
 */
export const kinds: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain',
  csv: 'text/csv',
  ics: 'text/calendar',
  wasm: 'application/wasm',
  zip: 'application/zip',
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_sort: 'application/octet-stream',
};

/** Types whose text is UTF-8, and which a server may compress. */
export const textTypes: string[] = [
  ...new Set(Object.values(kinds).filter((type) => !/octet-stream|wasm|zip|png/.test(type))),
];

/** The configuration that IIS reads from the site's folder, and that no server sends. */
export const iisFile = 'web.config';

/** Folders whose files may be asked for by a page that was opened before a switch; the build before answers them. */
export const keptFolders = ['_astro', 'pagefind'];

/** The folder of those whose names change with their content, so that a browser may keep them for good. */
export const hashedFolder = '_astro';

export const kindOf = (file: string): string => /\.([^./]+)$/.exec(file)?.[1] ?? '';
