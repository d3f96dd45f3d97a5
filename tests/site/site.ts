/** The built site as tests read it: every page parsed once, every file by its address. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { downtimeName } from '../../src/publishing/policy.ts';
import { siteFolder } from '../build.ts';

export const folder = siteFolder;

/** Every file of the site, by its path with forward slashes. */
export const files: string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => statSync(path.join(folder, file)).isFile())
  .toSorted();

export interface BuiltPage {
  /** Address with its slash, such as `/protocol/<page>/`. */
  address: string;
  html: string;
  document: Document;
}

/** Every page, its document parsed when first asked for; not the one file that is made of all of them. */
export const pages: BuiltPage[] = files
  .filter((file) => file.endsWith('.html') && file !== downtimeName)
  .map((file) => {
    const html = readFileSync(path.join(folder, file), 'utf8');
    let parsed: Document | undefined;
    return {
      address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html,
      get document() {
        return (parsed ??= parseHTML(html).document as unknown as Document);
      },
    };
  });

export const readSiteFile = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
