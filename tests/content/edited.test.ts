/** An edit of the content turns no test of engine or site red: they run in a copy of the project whose content says other things. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { full } from '../extent.ts';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { projectWith, runIn } from '../made/other-hospital.ts';

const firstIn = (folder: string, file: RegExp): string =>
  path.join(
    folder,
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .find((name) => file.test(name))!,
  );

/** Writes other words in place of the first of this form in a file; the words before them stay. */
function reword(file: string, form: RegExp, words: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(form);
  writeFileSync(file, text.replace(form, `$1${words}`));
}

/** All but the content's own, which hold it to its words. */
const projects = ['schema', 'domain', 'loading', 'publishing', 'site', 'servers', 'browser'].map(
  (one) => `tests/${one}/`,
);

test.runIf(full)(
  'the notice, the site, a page, a service and a role can be called otherwise',
  { timeout: 3_600_000 },
  () => {
    const root = projectWith(contentRoot().folder);
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const content = path.join(root, 'protocols');
    const facility = path.join(content, 'facility.yaml');
    reword(facility, /^(sample_notice: ).*$/m, '"Made up from end to end."');
    reword(facility, /^(site_name: ).*$/m, '"Night book 7"');
    reword(firstIn(path.join(content, 'draft/pages'), /\.md$/), /^(title: ).*$/m, '"Other matters"');
    reword(firstIn(path.join(content, 'resources'), /\.yaml$/), /(\blabel: ).*$/m, '"Another desk"');
    reword(path.join(content, 'draft/roles.yaml'), /(\btitle: )("[^"]*"|[^,}\n]*)/, '"Another role"');

    const { status, printed } = runIn(root, 'test', ...projects);
    expect([status, status === 0 ? '' : printed.slice(-20_000)]).toEqual([0, '']);
  },
);
