/** Heads: the line on top of a file that says what the file is and where help lies, for who opens it on the forge. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../loading/files/text.ts';
import { fileKinds, whatIs, type FileKind } from '../schema/files.ts';

/** Where help lies, told from the content root. */
const help = 'Help: README.md.';

/** What stands before the first key: the front matter's dashes, and what tells an editor the schema. */
const before = /^(?:---\n)?(?:# yaml-language-server: .*\n)?/;

/** A file with its head; as it was where it has one. A comment that stands there already is left, and help added to it. */
export function withHead(text: string, kind: FileKind): string {
  const [start] = before.exec(text) ?? [''];
  const rest = text.slice(start.length);
  const [said] = /^(?:#.*\n)*/.exec(rest) ?? [''];
  if (said.includes(help)) return text;
  if (said === '') return `${start}# ${whatIs(kind)} ${help}\n${rest}`;
  const last = said.trimEnd();
  const line = last.slice(last.lastIndexOf('\n') + 1);
  const joined = line.length + help.length < 120 ? `${last} ${help}` : `${last}\n# ${help}`;
  return `${start}${joined}\n${rest.slice(said.length)}`;
}

/** Whether a path of the content root is of a kind. */
const isOf = ({ path: pattern }: FileKind, file: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '[.]').replaceAll(/<\w+>/g, '[^/]+')}$`).test(file);

/** Every file of a content root that authors write, with its kind; of the templates too. */
export function headed(root: string): { file: string; kind: FileKind }[] {
  const kinds = Object.entries(fileKinds);
  return filesBelow(root, /^(releases|proposals|witnesses|schemas|\..*)$/).flatMap((file) => {
    const { dir, name } = path.posix.parse(file);
    const kind = dir === '_templates' ? fileKinds[name] : kinds.find(([, one]) => isOf(one, file))?.[1];
    return kind ? [{ file, kind }] : [];
  });
}

/** Gives a head to each file that has none; answers how many. */
export function writeHeads(root: string): number {
  const changed = headed(root).filter(({ file, kind }) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const made = withHead(text, kind);
    if (made !== text) writeFileSync(path.join(root, file), made);
    return made !== text;
  });
  return changed.length;
}
