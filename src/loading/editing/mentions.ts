/** Mentions: every place of a file at which an id is named, as edits that name another there. */
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { fileKinds, type FileKind } from '../../schema/files.ts';
import { usesOf, type Kind } from '../../schema/uses.ts';
import { wordEdit, type Edit } from './places.ts';

/** What is called otherwise: of each kind the old id and the new one. A page, a list and the like is a section too. */
export type Names = ReadonlyMap<Kind, ReadonlyMap<string, string>>;

/** The folder of the draft in which links to a kind lead. */
const linked: readonly [kind: Kind, folder: string][] = [
  ['page', 'pages'],
  ['role', 'checklists'],
  ['branch', 'branches'],
  ['card', 'cards'],
];

/** What a file is of, by its path in the content root. A template is of the kind that it is named after. */
export function fileKindOf(inside: string): FileKind | undefined {
  const template = /^_templates\/([a-z-]+)\./.exec(inside)?.[1];
  if (template !== undefined) return fileKinds[template];
  return Object.values(fileKinds).find(({ path }) =>
    new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/<[a-z]+>/g, '[^/]+')}$`).test(inside),
  );
}

/** Every edit that a file needs so that it names the new ids. */
export function mentionEdits(inside: string, text: string, names: Names): Edit[] {
  const kind = fileKindOf(inside);
  const matter = inside.endsWith('.md') ? /^---\n([\s\S]*?\n)---\n/.exec(text) : undefined;
  const yaml = matter ? matter[1] : inside.endsWith('.yaml') ? text : undefined;
  const fields = kind && yaml !== undefined ? [...fieldEdits(yaml, kind, names)] : [];
  const shift = matter ? 4 : 0;
  return [
    ...fields.map((edit) => ({ ...edit, start: edit.start + shift, end: edit.end + shift })),
    ...proseEdits(text, names),
    ...(inside.startsWith('checks') ? checkEdits(text, names) : []),
  ];
}

/** Fields that name something, as the file's schema says. */
function* fieldEdits(text: string, { schema }: FileKind, names: Names): Iterable<Edit> {
  const document = parseDocument(text, { schema: 'core' });
  for (const { path, text: word, use } of usesOf(schema)(document.toJS())) {
    const to = use.refers && names.get(use.refers)?.get(word);
    if (to !== undefined) yield wordEdit(document.getIn(path, true), to);
  }
}

/** Links and citations, on pages as in fields. */
function* proseEdits(text: string, names: Names): Iterable<Edit> {
  for (const [kind, folder] of linked)
    for (const [old, to] of names.get(kind) ?? [])
      yield* wordsIn(
        text,
        new RegExp(`(?<=\\]\\((?:[./]*${folder}/${kind === 'page' ? '|' : ''}))${old}(?=\\.(?:md|yaml)[)#])`, 'g'),
        to,
      );
  for (const [old, to] of names.get('section') ?? [])
    yield* wordsIn(text, new RegExp(`(?<=\\]\\([^)\\s#]*#)${old}(?=\\))|(?<=^#+ .*\\{ *#)${old}(?= *\\}$)`, 'gm'), to);
  for (const [old, to] of names.get('source') ?? [])
    yield* wordsIn(text, new RegExp(`(?<=[<(]source:)${old}(?=[>)])`, 'g'), to);
}

function* wordsIn(text: string, pattern: RegExp, to: string): Iterable<Edit> {
  for (const { index, 0: word } of text.matchAll(pattern)) yield { start: index, end: index + word.length, text: to };
}

/** What the keys of the checks name, those of the text and those that tests read. */
const named: Readonly<Record<string, readonly Kind[]>> = {
  section: ['section'],
  role: ['role'],
  roles: ['role'],
  cards: ['card'],
  find: ['section'],
  page: ['page', 'section'],
};

/** Ids in checks: words, entries of a list or keys below a key that names some. */
function checkEdits(text: string, names: Names): Edit[] {
  const found: Edit[] = [];
  visit(parseDocument(text, { schema: 'core' }), {
    Pair: (_at, { key, value }) => {
      const kinds = isScalar(key) ? (named[String(key.value)] ?? []) : [];
      const words = isMap(value) ? value.items.map((pair) => pair.key) : isScalar(value) ? [value] : itemsOf(value);
      for (const word of words) {
        const to = isScalar(word) && kinds.map((kind) => names.get(kind)?.get(String(word.value))).find(Boolean);
        if (to) found.push(wordEdit(word, to));
      }
    },
  });
  return found;
}

const itemsOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items) ? value.items : [];
