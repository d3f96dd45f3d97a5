/** npm run help: the commands, by who uses them. The README and `package.json` say the same. */
import { command, start } from './command.ts';

/** One command: how it is asked, and what it does. */
type Row = readonly [asked: string, does: string];

/** Every command, by who uses it. */
export const commands: readonly { who: string; rows: readonly Row[] }[] = [
  {
    who: 'Everyone',
    rows: [
      ['npm start', 'build the site and see it at http://localhost:4321'],
      ['npm run help', 'this table; every command explains itself with `-- --help`'],
    ],
  },
  {
    who: 'Authors',
    rows: [
      ['npm run dev', 'write, and see the draft at /draft/, mistakes over the page'],
      ['npm run check', 'every mistake in the content, with its place and its mend'],
      ['npm run new -- <kind> [<id>]', 'a new page, list, card, service, source, …, from its template'],
      ['npm run rename -- <kind> <old> <new>', 'an id changed wherever it is named, and retired where it was released'],
      ['npm run report -- <from>', 'what differs since a day, a release, a folder or a commit'],
    ],
  },
  {
    who: 'Compliance',
    rows: [
      ['npm run propose', 'what the draft changes, and the digest that approvals cite'],
      ['npm run freeze -- <day>', 'the draft becomes a release'],
      ['npm run recall -- <release> <id>', 'a correction at a frozen section, or its words withheld'],
      ['npm run verify', 'the history against its digests; what was served at a moment'],
      ['npm run due', 'reviews and checks of numbers that fall due'],
    ],
  },
  {
    who: 'Hospital and IT',
    rows: [
      ['npm run adopt', "make the sample one hospital's draft; then, what is left of it to do"],
      ['npm run called -- <service>', 'write down that a number was called, and what answered'],
      ['npm run build', 'check, then the site into dist/'],
      ['npm run deploy -- <folder>', 'make the build what the server serves'],
    ],
  },
  {
    who: 'Developers',
    rows: [
      ['npm test', 'all that CI checks, but what is long; `-- --full` that too, `-- <words>` a part'],
      ['npm run check:quick', "types, lint, format, content, and the engine's tests but its commands', in a minute"],
      [
        'npm run make -- <what>',
        'schemas, rooms, pictures, bench, types, lint, format, …: made from the rest, or held to it',
      ],
    ],
  },
];

/** The table as text, two columns under each heading. */
export function commandTable(): string {
  const width = Math.max(...commands.flatMap(({ rows }) => rows.map(([asked]) => asked.length)));
  return commands
    .map(({ who, rows }) => [who, ...rows.map(([asked, does]) => `  ${asked.padEnd(width)}  ${does}`)].join('\n'))
    .join('\n\n');
}

export const main = command({
  name: 'help',
  says: 'Prints the commands, by who uses them.',
  options: {},
  example: 'npm run help',
  run: ({ io }) => {
    io.out(commandTable());
    return 0;
  },
});

if (import.meta.main) await start(main);
