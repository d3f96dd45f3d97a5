/** Fields: the authors' reference of what each file may say, made from the schemas for `docs/fields.md`. */
import { fieldsIn, type Field } from '../schema/fields.ts';
import { fileKinds, whatIs, type FileKind } from '../schema/files.ts';

/** The page, a chapter for each kind of file. */
export function fieldReference(): string {
  const kinds = Object.entries(fileKinds);
  return [
    '# What each file may say',
    'Made from the schemas by `npm run make -- fields`; the editor shows the same beside each key. A dotted name leads from a ' +
      'key to one below it, and `<…>` stands for a key that you choose. Each entry of a list has the fields below it. ' +
      'A file of each kind to copy stands in `_templates/` under the name of its kind.',
    tableOf(
      ['Kind', 'Where it stands', 'What it is'],
      kinds.map(([name, kind]) => [`[${name}](#${name})`, code(kind.path), whatIs(kind)]),
    ),
    ...kinds.flatMap(([name, kind]) => chapter(name, kind)),
  ]
    .join('\n\n')
    .concat('\n');
}

const chapter = (name: string, kind: FileKind): string[] => [
  `## ${name}`,
  `${code(kind.path)}: ${whatIs(kind)}`,
  tableOf(['Field', 'Needed', 'Holds', 'Meaning', 'Example'], rowsOf([...fieldsIn(kind.schema)])),
];

/** A row for each path; what stands there under several choices is said once where it is the same. */
function rowsOf(fields: readonly Field[]): string[][] {
  const choices = Map.groupBy(fields, ({ path }) => parentOf(path));
  return [...Map.groupBy(fields, ({ path }) => path)].map(([path, variants]) => {
    const all = new Set(choices.get(parentOf(path))?.map(({ under }) => under));
    const only = (some: readonly Field[]) => (some.length < all.size ? some.map(({ under }) => under ?? '') : []);
    const required = variants.filter((variant) => variant.required);
    return [
      code(path),
      required.length === variants.length && only(variants).length === 0
        ? 'yes'
        : only(required)
            .map((choice) => `with ${code(choice)}`)
            .join(', '),
      unique(variants.map(({ holds }) => holds)).join(' or '),
      [...Map.groupBy(variants, ({ description }) => description ?? '')]
        .map(([description, alike]) => said(description, only(alike)))
        .join(' '),
      unique(variants.flatMap(({ examples }) => examples.map(typed).map(short)))
        .map(code)
        .join(' · '),
    ];
  });
}

const said = (description: string, only: readonly string[]) =>
  only.length === 0 ? description : `With ${only.map(code).join(', ')}: ${description}`;

const parentOf = (path: string) => path.split('.').slice(0, -1).join('.');

/** A value as an author types it: in quotes wherever YAML might read something else. */
const typed = (value: unknown): string =>
  typeof value === 'string' && /^[a-z][\w -]*$/i.test(value) && !/^(true|false|null|yes|no|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value);

/** So much of an example as a cell of a table has room for. */
const short = (text: string) => (text.length > 160 ? `${text.slice(0, 160)} …` : text);

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const code = (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
