/** npm run make -- <what>: what is made from the rest of the project, or held against it. For developers. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentRoot } from '../loading/library/content-root.ts';
import { AskedWrongly, command, protocols, start } from './command.ts';
import { nearest } from '../domain/nearest.ts';
import { tidyLock } from './lock.ts';
import { roomsDrawing, withRooms } from './rooms.ts';
import { writeSchemas } from './schemas.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** Programs of the project's own packages, one after the other until one fails. */
const programs =
  (...commands: readonly string[]) =>
  (): number => {
    for (const one of commands) {
      const { status } = spawnSync(one, {
        cwd: project,
        stdio: 'inherit',
        shell: true,
        env: {
          ...process.env,
          ASTRO_TELEMETRY_DISABLED: '1',
          PATH: `${path.join(project, 'node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
        },
      });
      if (status !== 0) return 1;
    }
    return 0;
  };

interface Makeable {
  says: string;
  make(content: string): number;
}

/** Everything that can be made, by the word that asks for it. */
const makeables: Record<string, Makeable> = {
  schemas: {
    says: 'the JSON Schemas by which an editor helps authors',
    make: (content) => {
      writeSchemas(path.join(content, 'schemas'));
      return 0;
    },
  },
  bench: { says: 'every time and size named as a goal, beside its goal', make: programs('node tests/bench/bench.ts') },
  rooms: {
    says: 'the drawing of the rooms in docs/architecture.md',
    make: () => {
      const page = path.join(project, 'docs/architecture.md');
      writeFileSync(page, withRooms(readFileSync(page, 'utf8'), roomsDrawing(path.join(project, 'src'))));
      return 0;
    },
  },
  pictures: { says: 'the pictures of the README, of the built site', make: programs('node tests/pictures.ts') },
  lock: {
    says: 'the lock without what one version of npm writes and another does not',
    make: () => {
      tidyLock(path.join(project, 'package-lock.json'));
      return 0;
    },
  },
  types: { says: 'types held', make: programs('astro check') },
  lint: {
    says: 'the linters run',
    make: programs('oxlint --deny-warnings', 'knip --include files,dependencies,unlisted,unresolved,binaries'),
  },
  format: { says: 'the format held', make: programs('prettier --check --cache .') },
  formatted: { says: 'every file formatted', make: programs('prettier --write --cache .') },
};

export const main = command({
  name: 'make',
  says: `Makes one of these, or holds it:\n${Object.entries(makeables)
    .map(([what, { says }]) => `  ${what.padEnd(10)}${says}`)
    .join('\n')}`,
  takes: '<what>',
  options: { ...protocols },
  example: 'npm run make -- schemas',
  run: ({ values, named }) => {
    const [what = '', ...more] = named;
    const makeable = makeables[what];
    if (!makeable || more.length > 0) {
      const near = nearest(what, Object.keys(makeables));
      throw new AskedWrongly(
        `Say what to make: ${Object.keys(makeables).join(', ')}.${near && near !== what ? ` Nearest to \`${what}\`: ${near}.` : ''}`,
      );
    }
    return makeable.make(contentRoot(values.protocols).folder);
  },
});

if (import.meta.main) await start(main);
