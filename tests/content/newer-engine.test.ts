/** A newer engine under this content, untouched: what it refuses, and that nothing is switched before, by the commands of help. */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { deploy } from '../../src/publishing/deploy.ts';
import { liveBuild } from '../../src/publishing/pointed.ts';
import { full } from '../extent.ts';
import { change } from '../made/fixture.ts';
import { asPrinted, commandsOf } from '../made/help-commands.ts';
import { newCode, newerEngine, newField } from '../made/newer-engine.ts';
import { newFolder, smallBuild } from '../made/small-build.ts';

const facility = 'facility.yaml';

describe.runIf(full)('a newer engine with a rule and a field more', { timeout: 600_000 }, () => {
  let engine = '';
  beforeAll(() => {
    engine = newerEngine().engine;
    return () => rmSync(engine, { recursive: true, force: true });
  });

  /** This content, untouched, in a folder beside which the rest may stand. */
  function ours(): { parent: string; content: string } {
    const parent = newFolder();
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
    const content = path.join(parent, 'content');
    cpSync(contentRoot().folder, content, { recursive: true });
    return { parent, content };
  }

  const asked = (cwd: string, command: string, content: string) =>
    asPrinted(command, { own: { '../content': content }, cwd });

  test('says of untouched content what it refuses and how to mend it, and reads the history as it was frozen', () => {
    const { content } = ours();
    const [check = '', verify = ''] = commandsOf('newer-engine.mdx', 'Ask what it refuses');
    const checked = asked(engine, check, content);
    expect([checked.status, checked.printed.match(/^content\/.*$/gm)]).toEqual([
      1,
      [expect.stringMatching(new RegExp(`^content/${facility}:\\d+:\\d+ ${newCode} No campus is named`))],
    ]);
    expect(asked(engine, verify, content)).toMatchObject({ status: 0 });
  });

  test('is content once the field is there, which the older engine refuses', () => {
    const { content } = ours();
    const text = readFileSync(path.join(content, facility), 'utf8');
    change(content, facility, `${text.trimEnd()}\n${newField}`);
    const [check = ''] = commandsOf('newer-engine.mdx', 'Ask what it refuses');
    expect(asked(engine, check, content)).toMatchObject({ status: 0 });
    const before = asked(path.resolve('.'), check, content);
    expect([before.status, before.printed]).toEqual([1, expect.stringContaining('key-unknown')]);
  });

  test('is built beside, switched to and left again by the commands of help', () => {
    const { parent, content } = ours();
    const served = path.join(parent, 'served');
    deploy({ dist: smallBuild({ text: 'the older engine', release: '', day: '2020-01-01' }), folder: served });
    const live = () => readFileSync(path.join(liveBuild(served) ?? '', 'site/index.html'), 'utf8');
    const own = {
      // No forge and no registry is asked in a test: the copy stands there already, with its packages.
      'git clone https://forge.hospital.example/staff-guide.git engine-next': `ln -s ${engine} engine-next`,
      'npm install': 'true',
      '../content': content,
      '../dist-next': path.join(parent, 'dist-next'),
      'deploy -- /srv/staff-guide --dist': `deploy -- ${served} --sample --dist`,
      'deploy -- /srv/staff-guide --back': `deploy -- ${served} --back --yes`,
    };
    const [clone = '', enter = '', ...commands] = commandsOf('newer-engine.mdx');
    expect(enter).toBe('cd engine-next');
    asPrinted(clone, { own, cwd: parent });
    const cwd = path.join(parent, 'engine-next');
    const seen = commands
      // What is served is compared in tests of the live check.
      .filter((command) => !command.includes('https://staff-guide.'))
      .map((command) => {
        const { status, printed } = asPrinted(command, { own, cwd });
        // The newer rule is told, and stops nothing that is published.
        const meant = status === (command.includes(' check ') ? 1 : 0);
        return [command, meant ? '' : printed, live().includes('the older engine') ? 'older' : 'newer'];
      });
    const [switched, back] = ['deploy -- /srv/staff-guide --dist ../dist-next', 'deploy -- /srv/staff-guide --back'];
    expect(seen).toEqual(
      seen.map(([command = '']) => [command, '', command === `npm run ${switched}` ? 'newer' : 'older']),
    );
    expect(seen.at(-1)?.[0]).toBe(`npm run ${back}`);
    expect(existsSync(path.join(content, 'dist'))).toBe(false);
  });
});
