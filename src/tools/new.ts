/** npm run new -- <kind> [<id>]: a new file or entry that has its shape, from its template, ready to be filled in. */
import path from 'node:path';
import type { ProblemCode } from '../domain/problem-codes.ts';
import { errorsOf, formatProblem } from '../domain/problem.ts';
import { nearest } from '../domain/nearest.ts';
import { endInterrupted, tried, write, type Changes } from '../loading/editing/changes.ts';
import { makers, NotMade, type Asked } from '../loading/editing/made.ts';
import { columns, neededColumns, rowProblems } from '../loading/editing/service-columns.ts';
import { fromRows, inTable } from '../loading/editing/services.ts';
import { readTable, type RowProblem } from '../loading/editing/table.ts';
import { readText } from '../loading/files/text.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { newDraft } from './new-draft.ts';
import { AskedWrongly, command, counted, protocols, Refused, rootOf, start, tell, type Io } from './command.ts';

/** What a new id may not be: taken, reserved, revealing, none at all, or one that other files do not know. */
const refusedIds: ReadonlySet<ProblemCode> = new Set([
  'file-name',
  'id-dropped',
  'id-duplicate',
  'id-name',
  'id-reserved',
  'release-unknown',
  'role-unknown',
  'section-unknown',
  'value-refused',
  'word-revealing',
  'yaml-syntax',
]);

export const main = command({
  name: 'new',
  says: `Makes a new file or entry from its template, with its id put in. Kinds: ${Object.keys(makers).join(', ')}; services from a table; the draft from a release.`,
  takes: '<kind> [<id>]',
  options: {
    group: {
      value: '<title>',
      says: 'of a page its group in the contents, of an organization its part of the directory',
    },
    organization: { value: '<id>', says: 'of a service, whose it is' },
    from: {
      value: '<csv or release>',
      says: `of the draft, the release whose text it begins from; of services, the table; its columns: ${columnsInWords()}`,
    },
    urgent: { says: 'of the draft: it cannot wait for the full set of approvals' },
    reason: { value: '<text>', says: 'with --urgent: why, in a sentence' },
    'ratify-by': { value: '<day>', says: 'with --urgent: the day by which the full set must ratify it' },
    'set-aside': { value: '<folder>', says: 'of the draft: keeps the one that is there in a new folder' },
    ...protocols,
  },
  example: 'npm run new -- page quiet-room --group "Coming in"',
  run: ({ values, named, io }) => {
    const [kind = '', id, ...more] = named;
    if (kind === 'services') return addServices(rootOf({ values }), values.from, io);
    if (kind === 'draft') {
      if (id !== undefined) throw new AskedWrongly(`\`${id}\` is too much: npm run new -- draft --from <release>.`);
      const root = rootOf({ values });
      endBefore(root, io);
      return newDraft(root, values, io);
    }
    const maker = Object.hasOwn(makers, kind) ? makers[kind] : undefined;
    if (!maker) throw new AskedWrongly(unknownKind(kind));
    if (more.length > 0) throw new AskedWrongly(`\`${more[0]}\` is too much: npm run new -- ${kind} ${maker.takes}.`);
    const root = rootOf({ values });
    endBefore(root, io);
    add(
      root,
      made(() => maker.make(root.folder, { ...values, id } satisfies Asked)),
      io,
    );
    return 0;
  },
});

function columnsInWords(): string {
  const others = Object.keys(columns).filter((column) => !neededColumns.includes(column));
  return `${neededColumns.join(', ')}; and where there is something to say: ${others.join(', ')}`;
}

function endBefore(root: ContentRoot, io: Io): void {
  if (endInterrupted(root)) io.out('A change that was interrupted before was ended.');
}

/** What a maker makes; its reasons against it are told. */
function made<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof NotMade ? new Refused(`Nothing was written. ${error.message}`) : error;
  }
}

/** Writes what was made, unless its id may not be; tells what is to fill in. */
function add(root: ContentRoot, changes: Changes, io: Io): void {
  const { added } = tried(root, changes);
  const refused = added.filter(({ code, warning }) => !warning && refusedIds.has(code));
  if (refused.length > 0) throw new Refused('Nothing was written.', ...refused.map(formatProblem));
  write(root, changes);
  for (const inside of changes.keys()) io.out(`Written: ${root.name}/${inside}`);
  tell(io, added);
  io.out('Next: fill it in. `npm run check -- --watch` tells what is to mend, `npm run dev` shows it at /draft/.');
}

/** Writes the services of a table, or nothing where one of them has a mistake. */
function addServices(root: ContentRoot, from: string | undefined, io: Io): number {
  if (from === undefined) throw new AskedWrongly('Name the table: --from services.csv.');
  const named = path.basename(from);
  const refuse = (problems: readonly RowProblem[]) => {
    if (problems.length > 0)
      throw new Refused(
        ...problems.map(
          ({ line, column, message, mend }) =>
            `${named}:${line}${column === undefined ? '' : ` ${column}:`} ${message}\n  Mend: ${mend}`,
        ),
        `Nothing was written: ${problems.length} to mend in the table.`,
      );
  };
  endBefore(root, io);
  const { file, problems: unread } = readText(path.dirname(path.resolve(from)), named);
  if (!file) throw new Refused('Nothing was written.', ...unread.map(formatProblem));
  const { rows, problems } = readTable(file.text, Object.keys(columns));
  refuse(problems);
  refuse(rowProblems(rows));
  const table = made(() => fromRows(root.folder, rows));
  const added = errorsOf(tried(root, table.changes).added);
  refuse(added.flatMap((problem) => inTable(root, table, problem) ?? []));
  if (added.length > 0) throw new Refused('Nothing was written.', ...added.map(formatProblem));
  write(root, table.changes);
  for (const inside of table.changes.keys()) io.out(`Written: ${root.name}/${inside}`);
  io.out(`Next: read ${counted(table.changes.size, 'file')} through, and fill in what a table has no column for.`);
  return 0;
}

function unknownKind(kind: string): string {
  const known = [...Object.keys(makers), 'services', 'draft'];
  if (kind === '') return `Name what is to be made: ${known.join(', ')}.`;
  const near = nearest(kind, known);
  return `\`${kind}\` is no kind that can be made.${near ? ` Nearest: ${near}.` : ''} There are: ${known.join(', ')}.`;
}

if (import.meta.main) await start(main);
