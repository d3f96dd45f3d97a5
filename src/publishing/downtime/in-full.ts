/** In full: what the page of each service says, put into its row of the directory, since the file has no page of one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { directoryWords } from '../../domain/directory/directory-words.ts';
import { serviceAddress } from '../../site.ts';
import { takenApart } from '../one-file/tags.ts';

/** A row of the directory, up to what leads to the service's own page. */
const rows = /<li class="entry[^"]*" id="service-([^"]+)"[^]*?(?=<p class="more[^"]*" data-site-only)/g;
/** What a row says beside its number where there is room. */
const brief = 'class="brief';

/** The directory's page with what each service's own page says besides its row. `site`: the folder of the built site. */
export const inFull = (html: string, site: string): string =>
  html.replaceAll(rows, (row: string, id: string) => row + aboutOf(id, site, row.includes(brief)));

function aboutOf(id: string, site: string, hasBrief: boolean): string {
  const page = readFileSync(path.join(site, serviceAddress(id), 'index.html'), 'utf8');
  const about = takenApart(page, 'article', {
    leaveOut: (_, attributes) => hasBrief && 'data-brief' in attributes,
    rewrite: (_, { 'data-brief': _brief, ...attributes }) => attributes,
  });
  if (!about) throw new Error(`The page of the service ${id} has no <article> that says what it is.`);
  return `<details data-about><summary>${directoryWords.about}</summary>${about.within}</details>`;
}
