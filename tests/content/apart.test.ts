/** The engine's tests know nothing of this content: they name none of its ids and titles, say none of its sentences. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SectionKind } from '../../src/domain/kind.ts';
import { textsIn } from '../../src/domain/text-fields.ts';
import { sections } from '../../src/domain/text/sections.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { blocksOf } from '../../src/loading/prose/blocks.ts';

const tests = path.resolve(import.meta.dirname, '..');
const folders = ['schema', 'domain', 'loading', 'publishing', 'tools', 'made', 'fixtures'];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
const files = folders.flatMap((folder) => filesIn(path.join(tests, folder)));

/** All that the engine itself says, but for its comments: its own words give no content away. */
const engine = filesIn(path.resolve(tests, '../src'))
  .filter((file) => /\.(ts|astro)$/.test(file))
  .map((file) => readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, ''))
  .join('\n');

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** One word gives content away where it is the whole of a string, of a field or of a part of an address. */
const whole = (text: string) => new RegExp(`(['"\`/:]|: "?)${escaped(text)}(['"\`/>]|\\.(md|yaml)|"?$)`, 'm');
/** Several do so anywhere, but not within a longer word or id. */
const anywhere = (text: string) => new RegExp(`(?<![\\w-])${escaped(text)}(?![\\w-])`);
const names = (name: string, text: string) =>
  text.includes(name) && (/[ -]/.test(name) ? anywhere(name) : whole(name)).test(text);

const draft = readLibrary().library?.draft;
const said = draft ? sections(draft, blocksOf) : [];
const nouns = draft
  ? [draft.pages, draft.roles, draft.checklists, draft.cards, draft.reporting, draft.services].flat()
  : [];
const titles = nouns.flatMap((noun) =>
  'title' in noun ? noun.title : 'label' in noun ? [noun.label, noun.name, noun.organization.name] : [],
);
/**
 * The engine calls groups of the directory by what a caller needs, and so may an id of a service; and the role of whoever
 * works there is in every content.
 */
const chance = new Set(['local-advocacy', 'local-shelter', 'role-anyone']);
/** What every content has under the same ids, and the works, whose ids are a letter and a number. */
const everywhere: ReadonlySet<SectionKind> = new Set(['governance', 'ending', 'escalation', 'source']);
const ownIds = said.filter(({ of }) => !everywhere.has(of.kind)).map(({ id }) => id);
/** Ids and titles; one of four letters tells nothing of where it comes from. */
const telling = [...new Set([...ownIds, ...nouns.map(({ id }) => id), ...titles])].filter(
  (name) => name.length > 4 && !chance.has(name) && /[a-z]/i.test(name) && !names(name, engine),
);

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
const engineInPlain = plain(engine);
const texts = [
  // Phrases that every content has may be worded alike.
  ...said
    .filter(({ of }) => of.kind !== 'service' && of.kind !== 'governance')
    .flatMap(({ blocks }) => blocks.map(({ text }) => text)),
  ...nouns.flatMap((noun) => [...textsIn(noun)].map(({ text }) => text)),
];
/** A sentence of four words may be anybody's. */
const sentences = [
  ...new Set(texts.flatMap((text) => text.split(/(?<=[.?!:])\s/)).map((one) => plain(one).trim())),
].filter((sentence) => [...sentence.matchAll(/\p{L}+/gu)].length >= 5 && !engineInPlain.includes(sentence));

/** The small fixture may itself stand in the content's place. */
const fixture = readFileSync(path.join(tests, 'fixtures/small/facility.yaml'), 'utf8');
const isFixture = draft !== undefined && fixture.includes(draft.facility.site_name);

describe.skipIf(isFixture).each(files.map((file) => [path.relative(tests, file), readFileSync(file, 'utf8')] as const))(
  '%s',
  (file, text) => {
    test('names nothing of the content', () => {
      expect(telling.filter((name) => names(name, `${file}\n${text}`))).toEqual([]);
    });

    test('says no sentence of it', () => {
      const here = plain(text);
      expect(sentences.filter((sentence) => here.includes(sentence))).toEqual([]);
    });

    test('reads no file of it', () => {
      expect(text).not.toMatch(/\b(read\w+|cpSync)\(\s*(\)|['"`](\.\.?\/)*protocols)/);
    });
  },
);

test('names and sentences are known, so that these tests can fail', () => {
  expect(telling.length).toBeGreaterThan(10);
  expect(sentences.length).toBeGreaterThan(10);
});
