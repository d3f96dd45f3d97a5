/** The whole fixture as authors would have it before them: its newest release as the draft, which uses every field. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { parse, stringify } from 'yaml';
import { releaseFolders } from '../../src/loading/files/sums.ts';
import { filesBelow } from '../../src/loading/files/text.ts';
import { fileKinds, type FileKind } from '../../src/schema/files.ts';

const whole = path.join(import.meta.dirname, '../fixtures/whole');

/** Lays it into a folder that goes with the test. */
export function wholeDraft(): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'whole-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(whole, root, { recursive: true });
  const draft = path.join(root, 'draft');
  cpSync(releaseFolders(path.join(root, 'releases')).at(-1)!.folder, draft, { recursive: true });
  for (const beside of ['SHA256SUMS', 'facility.yaml', 'links.yaml', 'resources'])
    rmSync(path.join(draft, beside), { recursive: true });
  return root;
}

/** The files of a kind that authors have before them, by their paths in the content root. */
export function filesOfKind(root: string, { path: at }: FileKind): string[] {
  const pattern = new RegExp(`^${at.replaceAll('.', '\\.').replaceAll(/<[^>]+>/g, '[^/]+')}$`);
  return filesBelow(root).filter((file) => pattern.test(file));
}

/** Kinds of file that the site is made from; what content is held against is read by tests alone. */
export const kindsRead = Object.keys(fileKinds).filter((kind) => !fileKinds[kind]!.path.startsWith('checks/'));

const matterOf = (text: string) => /^---\n([\s\S]*?\n)---\n/.exec(text);

/** The fields of a file; of a page those of its front matter. */
export function fieldsIn(root: string, file: string): unknown {
  const text = readFileSync(path.join(root, file), 'utf8');
  return parse(file.endsWith('.md') ? (matterOf(text)?.[1] ?? '') : text);
}

/** Puts other fields into a file. */
export function writeFields(root: string, file: string, value: unknown): void {
  const full = path.join(root, file);
  const text = stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
  const rest = file.endsWith('.md')
    ? readFileSync(full, 'utf8').replace(matterOf(readFileSync(full, 'utf8'))![0], '')
    : undefined;
  writeFileSync(full, rest === undefined ? text : `---\n${text}---\n${rest}`);
}
