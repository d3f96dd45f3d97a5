/** npm run make -- <what>: what is made from the rest of the project, or held against it. For developers. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nearest } from '../domain/nearest.ts';
import { errorsOf, formatProblem } from '../domain/problem.ts';
import { usualDist, type ContentRoot } from '../loading/library/content-root.ts';
import { readLibrary } from '../loading/library/read.ts';
import { AskedWrongly, command, protocols, Refused, rootOf, start, type Io } from './command.ts';
import { codesFile, codesPage } from './codes.ts';
import { writeHeads } from './heads.ts';
import { tidyLock } from './lock.ts';
import { fieldReference } from './fields.ts';
import { ownersFile, ownersName, ownersPlace } from './owners.ts';
import { roomsDrawing, withRooms } from './rooms.ts';
import { writeInventory } from './sbom.ts';
import { writeSchemas } from './schemas.ts';
import { editorSnippets, snippetsName } from './snippets.ts';
import { project } from './project.ts';

interface Asked {
  /** The content root; asked wrongly where there is none. */
  root(): ContentRoot;
  io: Io;
  /** Parts that were named, for what has parts. */
  parts: readonly string[];
}

interface Makeable {
  says: string;
  /** True for what can be made in part. */
  inParts?: true;
  /** Answers the exit code. */
  make(asked: Asked): number;
}

/** A line for the shell, with the programs of the project's own packages. True if it ended well. */
const ran = (line: string): boolean =>
  spawnSync(line, {
    cwd: project,
    stdio: 'inherit',
    shell: true,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      PATH: `${path.join(project, 'node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
    },
  }).status === 0;

/** Makes by programs, one after the other until one fails. */
const by =
  (...lines: readonly string[]) =>
  (): number =>
    lines.every(ran) ? 0 : 1;

/** Everything that can be made, by the word that asks for it. */
const makeables: Record<string, Makeable> = {
  schemas: {
    says: 'the JSON Schemas by which an editor helps authors',
    make: ({ root }) => {
      writeSchemas(path.join(root().folder, 'schemas'));
      return 0;
    },
  },
  heads: {
    says: 'the line on top of each file that says what it is and where help lies, where it is missing',
    make: ({ root }) => {
      writeHeads(root().folder);
      return 0;
    },
  },
  snippets: {
    says: "what an editor puts in for a page, an item, a service, a row, a case, of the content's templates",
    make: ({ root }) => {
      const { folder, parent } = root();
      const file = path.join(parent, snippetsName);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, editorSnippets(path.join(folder, '_templates')));
      return 0;
    },
  },
  fields: {
    says: 'the reference of what each file may say, docs/fields.md',
    make: () => {
      writeFileSync(path.join(project, 'docs/fields.md'), fieldReference());
      return 0;
    },
  },
  codes: {
    says: 'the help page of what each message of `check` means',
    make: () => {
      writeFileSync(path.join(project, codesFile), codesPage());
      return 0;
    },
  },
  bench: {
    says: 'every time and size named as a goal, beside its goal, or those of some parts',
    inParts: true,
    make: ({ parts }) =>
      spawnSync(process.execPath, [path.join(project, 'tests/bench/bench.ts'), ...parts], {
        cwd: project,
        stdio: 'inherit',
      }).status ?? 1,
  },
  owners: {
    says: `whom the forge asks about a proposed change, ${ownersName} at the top of the content's repository`,
    make: ({ root }) => {
      const { library, problems } = readLibrary(root().folder);
      if (!library?.draft) throw new Refused(...errorsOf(problems).map(formatProblem), 'Nothing was written.');
      const { file, named } = ownersPlace(root());
      writeFileSync(file, ownersFile(library.draft, library.living.site, named));
      return 0;
    },
  },
  rooms: {
    says: 'the drawing of the rooms in docs/architecture.md',
    make: () => {
      const page = path.join(project, 'docs/architecture.md');
      writeFileSync(page, withRooms(readFileSync(page, 'utf8'), roomsDrawing(path.join(project, 'src'))));
      return 0;
    },
  },
  sbom: {
    says: 'the inventory of packages that the build is made from, beside it, in CycloneDX',
    make: ({ io, root }) => {
      io.out(`Written: ${writeInventory(usualDist(root()))}`);
      return 0;
    },
  },
  pictures: {
    says: 'the pictures of the README and of the help, of the built site',
    make: by('node tests/pictures.ts'),
  },
  lock: {
    says: 'the lock without what one version of npm writes and another does not',
    make: () => {
      tidyLock(path.join(project, 'package-lock.json'));
      return 0;
    },
  },
  types: { says: 'types held', make: by('astro check') },
  lint: {
    says: 'the linters run',
    make: by('oxlint --deny-warnings', 'knip --include files,dependencies,unlisted,unresolved,binaries,exports'),
  },
  format: { says: 'the format held', make: by('prettier --check --cache .') },
  formatted: { says: 'every file formatted', make: by('prettier --write --cache .') },
};

export const main = command({
  name: 'make',
  says: `Makes one of these, or holds it:\n${Object.entries(makeables)
    .map(([what, { says }]) => `  ${what.padEnd(10)}${says}`)
    .join('\n')}`,
  takes: '<what> [<part>...]',
  options: { ...protocols },
  example: 'npm run make -- schemas',
  run: ({ values, named: [what = '', ...parts], io }) => {
    const makeable = Object.hasOwn(makeables, what) ? makeables[what] : undefined;
    if (!makeable) {
      const near = nearest(what, Object.keys(makeables));
      throw new AskedWrongly(
        `Say what to make: ${Object.keys(makeables).join(', ')}.${near ? ` Nearest to \`${what}\`: ${near}.` : ''}`,
      );
    }
    if (parts.length > 0 && !makeable.inParts) throw new AskedWrongly(`There are no parts of ${what}.`);
    return makeable.make({ root: () => rootOf({ values }), parts, io });
  },
});

if (import.meta.main) await start(main);
