/**
 * State values: what a text takes from the file of the own state, such as `<duty:child.line>`.
 *
 * They are put in place as Markdown, with their citations, before anything reads the text: whatever is made of it says
 * the same. Where the state has none, a sentence stands there that says so and whom to ask.
 */
import type { Phrases } from '../../schema/phrases.ts';
import type { Duty, ReportingRow, Topic } from '../../schema/reporting.ts';
import { keysOf } from '../keys-of.ts';
import { sectionId } from '../kind.ts';
import type { Names, State, Words } from '../protocol.ts';

/** The own state, and how what it says is printed. */
export interface OwnState {
  state: State;
  said: Phrases['reporting'];
  /** What services are called in plain text. */
  names: Names;
  words: Words;
}

/** The parts of a row that a text may take by themselves; undefined where the row has none. */
const parts: Record<string, (row: ReportingRow, said: Phrases['reporting']) => string | undefined> = {
  who: ({ who }, said) => said.who[who],
  roles: ({ roles }) => roles,
  to: ({ to }) => to,
  route: ({ route }, said) => said.routes[route ?? 'unknown'],
  limit: ({ limit }, said) => limit ?? said.no_limit,
  line: ({ line, instead }) => (line ? `<service:${line}>` : instead),
};

/** Every value that there is, as written between `<` and `>`. */
export const knownValues = ({ duties, topics }: Phrases['reporting']): string[] => [
  'state:name',
  ...keysOf(duties).flatMap((duty) => [`duty:${duty}`, ...Object.keys(parts).map((part) => `duty:${duty}.${part}`)]),
  ...keysOf(topics).map((topic) => `state-note:${topic}`),
];

/** A value as it is written in a text, in its brackets, with a full stop right after it. */
const written = /(?<!\\)<((?:state|duty|state-note):[a-z-]+(?:\.[a-z]+)?)>(\.?)/g;

/** What is put in place is often a sentence: it keeps its own full stop and gets no second one, nor one after what it cites. */
const stopped = (put: string, stop: string): string =>
  /[.!?](?:\s*<source:[^>]+>)*$/.test(put) ? put : put.replace(/(?:\s*<source:[^>]+>)*$/, (cites) => stop + cites);

/** The note of a topic in a paragraph of its own. */
const noteAlone = /(?<=^|\n[ \t]*\n)<state-note:([a-z-]+)>(?=[ \t]*(?:\n[ \t]*(?:\n|$)|$))/g;

/** Whether a link's address is that of a value, or begins like one. */
export const isValue = (address: string): boolean => /^(state|duty|state-note):/i.test(address);

/** The values of a plain text, and what looks like one, each with its place in the text. */
export const valuesIn = (text: string): { value: string; index: number }[] =>
  text.includes('<')
    ? Array.from(text.matchAll(/(?<!\\)<\s*((?:state|duty|state-note)\b[^<>]*)>/gi), ({ index, 1: value = '' }) => ({
        value: value.trim(),
        index,
      }))
    : [];

/** Whether a text holds any value. */
export const holdsValue = (text: string): boolean => text.search(written) >= 0;

/** A text of Markdown with its values in place; a note that is a paragraph becomes a block that is closed at first. */
export const withValues = (text: string, own: OwnState): string =>
  inMarkdown(
    text.replaceAll(noteAlone, (value, topic) => noteBlock(topic, own) ?? value),
    own,
  );

/** A field of Markdown with its values in place. */
export const inMarkdown = (text: string, own: OwnState): string =>
  text.replaceAll(written, (value, address, stop, index) => {
    const found = valueOf(address, own);
    const put = found === undefined ? value : stopped(found, stop);
    return isTableRow(text, index) ? put.replaceAll('|', String.raw`\|`) : put;
  });

/** A plain text with its values in place, as plain words. */
export const inPlainText = (text: string, own: OwnState): string =>
  text.replaceAll(written, (value, address, stop) => {
    const found = valueOf(address, own);
    if (found === undefined) return value;
    const blocks = own.words(found, own.names);
    return stopped(blocks.map((block) => block.text).join(' '), stop);
  });

/** The service that a field names; undefined where it is the line of a row, and the row has none. */
export function serviceOf(text: string, { state }: Pick<OwnState, 'state'>): string | undefined {
  const [, duty] = /^<duty:([a-z-]+)\.line>$/.exec(text) ?? [];
  return duty === undefined ? text : state.rows.find((row) => row.duty === duty)?.line;
}

const isTableRow = (text: string, index: number): boolean =>
  text
    .slice(text.lastIndexOf('\n', index) + 1, index)
    .trimStart()
    .startsWith('|');

/** What stands in place of a value, as Markdown; undefined where there is no such value. */
function valueOf(address: string, own: OwnState): string | undefined {
  const { state, said } = own;
  if (address === 'state:name') return state.title;
  const [, kind, name, part] = /^(duty|state-note):([a-z-]+)(?:\.([a-z]+))?$/.exec(address) ?? [];
  const duty = kind === 'duty' && keysOf(said.duties).find((one) => one === name);
  if (duty) return part === undefined || Object.hasOwn(parts, part) ? dutyValue(duty, part, own) : undefined;
  const topic = kind === 'state-note' && keysOf(said.topics).find((one) => one === name);
  return topic ? noteLink(topic, own) : undefined;
}

function dutyValue(duty: Duty, part: string | undefined, own: OwnState): string {
  const row = own.state.rows.find((one) => one.duty === duty);
  const text = row && (part === undefined ? (row.short ?? row.answer) : parts[part]?.(row, own.said));
  return row && text !== undefined ? cited(text, row.sources) : askedInstead(own, own.said.ask);
}

/** What cites nothing of its own rests on the sources of its row. */
function cited(text: string, sources: readonly string[]): string {
  if (text.includes('<source:') || sources.length === 0) return text;
  const between = /[.!?]$/.test(text) ? ' ' : '';
  return `${text}${between}${sources.map((id) => `<source:${id}>`).join(between)}`;
}

/** Says that the own state's file has nothing, and whom to ask. */
export const unwritten = ({ state, said }: Pick<OwnState, 'state' | 'said'>, service: string): string =>
  said.unwritten.replace('{state}', state.title).replace('{service}', `<service:${service}>`);

/** In a text: whom to ask is the hospital's own rule. */
const askedInstead = (own: OwnState, service: string): string => `${unwritten(own, service)} <source:local>`;

const noteOf = ({ state }: OwnState, topic: Topic) => state.notes?.find((note) => note.topic === topic);

/** Within a sentence, a note is a link to where it stands. */
function noteLink(topic: Topic, own: OwnState): string {
  const { title, ask } = own.said.topics[topic];
  const { id: state } = own.state;
  if (!noteOf(own, topic)) return askedInstead(own, ask);
  return `[${title}](../reporting/${state}.yaml#${sectionId({ kind: 'state note', state, topic })})`;
}

/** In a paragraph of its own, a note is a block; its fence is longer than that of any block in it. */
function noteBlock(name: string, own: OwnState): string | undefined {
  const { state, said } = own;
  const topic = keysOf(said.topics).find((one) => one === name);
  if (!topic) return undefined;
  const note = noteOf(own, topic);
  const text = note?.text ?? note?.none;
  if (text === undefined) return askedInstead(own, said.topics[topic].ask);
  return `::::state[${said.note.replace('{state}', state.title).replace('{topic}', said.topics[topic].title)}]\n\n${text.trim()}\n\n::::`;
}
