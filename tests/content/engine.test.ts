/** That the engine knows neither an id nor a sentence of this content: everything that it shows of it, it is given. */
import { expect, test } from 'vitest';
import { sections } from '../../src/domain/text/sections.ts';
import { blocksOf } from '../../src/loading/prose/blocks.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { literals } from '../made/literals.ts';

const { library } = readLibrary();
const protocols = library
  ? [...(library.draft ? [library.draft] : []), ...library.releases.map(({ protocol }) => protocol)]
  : [];

/** A text as nothing but its words. */
const plain = (text: string) => ` ${(text.toLowerCase().match(/[a-z0-9']+/g) ?? []).join(' ')} `;
const count = (words: string) => words.trim().split(' ').length;

/** What an option of a command is called, though a service may be called so too. */
const optionNames = new Set(['main-number']);

test('no id of several words stands in the code', () => {
  const named = protocols.flatMap(({ pages, services, roles, reporting, cards, requirements }) =>
    [...pages, ...services, ...roles, ...reporting, ...cards, ...requirements].map(({ id }) => id),
  );
  const ids = [...new Set(named)].filter((id) => id.includes('-'));
  expect(ids).not.toEqual([]);
  const known = new RegExp(`(?<![\\w-])(?:${ids.join('|')})(?![\\w-])`);
  expect(literals.filter(({ text }) => known.test(text) && !optionNames.has(text))).toEqual([]);
});

/** Facts are answers that the engine words for every entry of its kind. */
test('no text of six words in the code is said by the content', () => {
  const said = protocols
    .flatMap((protocol) => sections(protocol, blocksOf))
    .flatMap(({ title, blocks }) => [title, ...blocks.flatMap(({ kind, text }) => (kind === 'fact' ? [] : [text]))])
    .map(plain)
    .join('\n');
  expect(said).not.toBe('');
  expect(literals.filter(({ text }) => count(plain(text)) >= 6 && said.includes(plain(text)))).toEqual([]);
});

test('no sentence of six words that the content says is part of a text in the code', () => {
  const sentences = protocols
    .flatMap((protocol) => sections(protocol, blocksOf))
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'fact').map(({ text }) => text))
    .flatMap((text) => text.split(/(?<=[.!?:;])\s+/))
    .map(plain)
    .filter((sentence) => count(sentence) >= 6);
  const code = literals.map(({ text }) => plain(text)).join('\n');
  expect(sentences).not.toEqual([]);
  expect([...new Set(sentences)].filter((sentence) => code.includes(sentence))).toEqual([]);
});

test('no phrase of four words stands in the code as well', () => {
  const textsOf = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsOf);
  const phrases = protocols
    .flatMap((protocol) => textsOf(protocol.phrases))
    .filter((text) => text.includes(' '))
    .map(plain)
    .filter((phrase) => count(phrase) >= 4);
  const code = literals.map(({ text }) => plain(text)).join('\n');
  expect(phrases).not.toEqual([]);
  expect([...new Set(phrases)].filter((phrase) => code.includes(phrase))).toEqual([]);
});
