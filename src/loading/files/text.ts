/** Text: the files of a folder as text, refused byte by byte where they could show something else than was typed. */
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { compareText, placeInText, type Place, type Problem, type Refusal } from '../../domain/problem.ts';
import { isSystemError, systemCode } from './system-error.ts';

export interface TextFile {
  /** Path as problems print it. */
  file: string;
  /** Path inside the folder that was read, with forward slashes. */
  path: string;
  text: string;
}

/** What lies below a folder, but for folders. */
export interface FolderEntry {
  /** Inside the folder, with forward slashes. */
  path: string;
  /** False for a symbolic link or another special file. */
  regular: boolean;
}

/**
 * Everything below a folder, by path. Missing: nothing. Folders directly in it may be passed over by name. Errors: those
 * of the system, where it does not let a folder be read: what lies in it would be missing, and nobody would know.
 */
export function entriesBelow(folder: string, passedOver?: RegExp): FolderEntry[] {
  return entriesIn(folder)
    .filter((entry) => !(entry.isDirectory() && passedOver?.test(entry.name)))
    .flatMap((entry): FolderEntry[] =>
      entry.isDirectory()
        ? entriesBelow(path.join(folder, entry.name)).map((below) => ({
            ...below,
            path: `${entry.name}/${below.path}`,
          }))
        : [{ path: entry.name, regular: entry.isFile() }],
    )
    .toSorted((a, b) => compareText(a.path, b.path));
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return [];
    throw error;
  }
}

/** The paths of the same. */
export const filesBelow = (folder: string, passedOver?: RegExp): string[] =>
  entriesBelow(folder, passedOver).map((entry) => entry.path);

/** A path as problems print it: from a folder, the working one where none is given, with forward slashes. */
export function shown(file: string, from = process.cwd()): string {
  return path.relative(from, file).replaceAll(path.sep, '/');
}

/** What a file's text may not hold, by its form. */
interface Flaw extends Refusal {
  pattern: RegExp;
}

const flaws: Flaw[] = [
  {
    code: 'text-bom',
    pattern: /^\uFEFF/,
    message: 'The file begins with a byte order mark.',
    mend: 'save it as UTF-8 without BOM.',
  },
  {
    code: 'text-line-end',
    pattern: /\r/,
    message: 'A line ends in CR.',
    mend: 'save the file with line ends of one LF, as .gitattributes asks.',
  },
  {
    code: 'text-control',
    pattern: /[^\P{Cc}\n\t\r]|[\u2028\u2029]/u,
    message: 'A control character stands here.',
    mend: 'remove it; type the line again if you cannot see it.',
  },
  {
    code: 'text-invisible',
    pattern: /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069]|(?!^)\uFEFF/u,
    message: 'An invisible character stands here; it could hide or turn what follows.',
    mend: 'remove it; the site sets the direction of text itself.',
  },
  {
    code: 'text-digit',
    pattern: /[^\P{Nd}0-9]/u,
    message: 'A digit that only looks like 0 to 9 stands here.',
    mend: 'type a plain digit.',
  },
  {
    code: 'text-conflict',
    pattern: /^(?:<{7}|>{7})/m,
    message: 'A mark of an unresolved merge stands here.',
    mend: 'choose one side and remove the marks.',
  },
];

/** Reads one file as text, or tells why not. Later checks may rely on LF, NFC-free comparison and plain digits. */
export function readText(folder: string, inside: string, from?: string): { file?: TextFile; problems: Problem[] } {
  const full = path.join(folder, inside);
  const file = shown(full, from);
  const start = { file, line: 1, column: 1 };
  const text = textOf(full);
  if (typeof text !== 'string') return { problems: [{ ...start, ...text }] };
  const problems = [...flawsIn(text, start)];
  // Where two wordings stand side by side, all else that is wrong follows from that.
  if (problems.some(({ code }) => code === 'text-conflict')) return { problems };
  return { file: { file, path: inside, text }, problems };
}

const noText: Refusal = {
  code: 'text-encoding',
  message: 'The file is not text in UTF-8.',
  mend: 'save it as UTF-8.',
};

/** More than any text that people write and read: 2 MiB. */
const mostBytes = 2 * 1024 * 1024;

/** What a file says, or why it says nothing. */
function textOf(full: string): string | Refusal {
  try {
    return textIn(full);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return {
      code: 'file-closed',
      message: `The file cannot be opened: ${error.code}.`,
      mend: 'let whoever runs this read it; a broken disk or a share that is gone is another cause.',
    };
  }
}

/** The same. Errors: those of the system, where it does not let the file be read. */
function textIn(full: string): string | Refusal {
  const about = lstatSync(full);
  if (!about.isFile())
    return { code: 'file-special', message: 'This is no regular file.', mend: 'replace it by the file itself.' };
  if (about.size > mostBytes)
    return {
      code: 'file-large',
      message: `The file has ${Math.round(about.size / 1_000_000)} MB; a text of the protocol has 2 at most.`,
      mend: 'divide it, or put back the file that was meant: this one was not read.',
    };
  const bytes = readFileSync(full);
  if (bytes.includes(0)) return noText;
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return noText;
  }
  return text.trim() === ''
    ? { code: 'file-empty', message: 'The file is empty.', mend: 'fill it in, or delete it.' }
    : text;
}

/** Refuses the first of each kind of character that shows something else than was typed. */
function* flawsIn(text: string, start: Place): Iterable<Problem> {
  for (const { pattern, ...refusal } of flaws) {
    const match = pattern.exec(text);
    if (match) yield { ...placeInText(start, text, match.index), ...refusal };
  }
}
