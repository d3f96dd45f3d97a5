/** An edit of the content turns no engine test red: they run in a copy of the project whose content says other things. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { full } from '../extent.ts';
import { copyEnvironment, projectCopy } from '../made/other-site.ts';

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

test.skipIf(!full)(
  'the notice, the site, a page, a service and a role can be called otherwise',
  () => {
    const root = projectCopy('edited');
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    for (const part of ['tests', 'docs', 'protocols', 'vitest.config.ts', 'README.md'])
      cpSync(part, path.join(root, part), { recursive: true });
    const content = path.join(root, 'protocols');
    const facility = path.join(content, 'facility.yaml');
    reword(facility, /^(sample_notice: ).*$/m, '"Made up from end to end."');
    reword(facility, /^(site_name: ).*$/m, '"Night book 7"');
    reword(firstIn(path.join(content, 'draft/pages'), /\.md$/), /^(title: ).*$/m, '"Other matters"');
    reword(firstIn(path.join(content, 'resources'), /\.yaml$/), /(\blabel: ).*$/m, '"Another desk"');
    reword(path.join(content, 'draft/roles.yaml'), /(\btitle: )("[^"]*"|[^,}\n]*)/, '"Another role"');

    const { status, stdout } = spawnSync(
      process.execPath,
      [path.resolve('node_modules/vitest/vitest.mjs'), 'run', '--project', 'engine'],
      {
        cwd: root,
        encoding: 'utf8',
        env: copyEnvironment(),
      },
    );
    expect(status, stdout.slice(-4000)).toBe(0);
  },
  600_000,
);
