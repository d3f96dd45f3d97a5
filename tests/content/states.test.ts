/** In each state in turn: nothing of another state stands in what the protocol says, and the own state's words fit in. */
import { describe, expect, test } from 'vitest';
import type { Block, Entry, Protocol, State } from '../../src/domain/protocol.ts';
import type { Section } from '../../src/domain/text/section.ts';
import { sections } from '../../src/domain/text/sections.ts';
import { errorsOf, formatProblem } from '../../src/domain/problem.ts';
import { judge } from '../../src/domain/rules/rules.ts';
import { leadingTo } from '../../src/domain/rules/staff-words.ts';
import { blocksOf } from '../../src/loading/prose/blocks.ts';
import { withStateValues } from '../../src/loading/reading/own-state.ts';
import { holds } from './checks.ts';
import { draft, living, typed, typedReading } from './typed.ts';

/** The protocol of a hospital in this state. The register of works is every state's, so it is left out. */
const protocolIn = (whole: Protocol, state: string): Protocol => ({
  ...whole,
  ...withStateValues({ ...typed, phrases: whole.phrases }, state),
  sources: [],
  facility: { ...whole.facility, state },
});

/** A block, and the section in which it stands. */
interface Placed {
  of: Section['of'];
  id: string;
  block: Block;
}

/** What stands in a protocol; phrases are left out, with their places that are filled on the site. */
const blocksIn = (protocol: Protocol): Placed[] =>
  sections(protocol, blocksOf)
    .filter(({ id }) => id !== 'governs-phrases')
    .flatMap(({ of, id, title, blocks }) =>
      [{ kind: 'note' as const, text: title, cites: [] }, ...blocks].map((block) => ({ of, id, block })),
    );

const isForeign = (own: string) => (one: Pick<Entry, 'state' | 'serves_state'>) =>
  one.state !== undefined && one.state !== own && !one.serves_state?.includes(own);

const namesOf = (services: readonly Entry[]) =>
  services.flatMap(({ label, name, organization }) => [label, name, organization.name]);

/** The laws of these states by which their rows stand; federal ones are every state's. */
const lawsOf = (states: readonly State[]) =>
  states
    .flatMap(({ rows }) => rows.flatMap(({ laws }) => laws.map(({ citation }) => citation)))
    .filter((citation) => !/CFR|U\.S\.C/.test(citation));

/** Tells what in a block is another state's: works that it cites, pages to which it leads, lines, agencies, laws. */
function strangersTo(own: string, { services, sources, reporting }: Protocol): (block: Block) => string[] {
  const foreign = isForeign(own);
  const others = reporting.map(({ id }) => id).filter((id) => id !== own);
  const works = new Set(sources.filter(foreign).map(({ id }) => id));
  const ours = [
    ...namesOf(services.filter((one) => !foreign(one))),
    ...lawsOf(reporting.filter(({ id }) => id === own)),
  ];
  const theirs = new Set([...namesOf(services.filter(foreign)), ...lawsOf(reporting.filter(({ id }) => id !== own))]);
  const isTheirs = (name: string, text: string) =>
    theirs.has(name) &&
    // Without our own names: one state's may stand within another's.
    ours.reduce((left, one) => left.replaceAll(one, ''), text).includes(name);
  const sectionOfOther = new RegExp(`^sections: state-(?:${others.join('|')})-[a-z-]+$`);
  return ({ text, cites, leads = [] }) => [
    ...(sectionOfOther.test(text) ? [text] : []),
    ...cites.filter((id) => works.has(id)),
    ...leads.filter((to) => to.includes('reporting/') && !to.includes(`reporting/${own}.yaml`)),
    ...namedIn(text).filter((name) => isTheirs(name, text)),
  ];
}

const everyName = [...new Set([...namesOf(typed.services.filter(({ state }) => state)), ...lawsOf(typed.reporting)])];
const named = new Map<string, string[]>();

/** The lines, agencies and laws of any state that a text names; most texts are the same in every state. */
function namedIn(text: string): string[] {
  const known = named.get(text) ?? everyName.filter((name) => text.includes(name));
  named.set(text, known);
  return known;
}

/** What a value leaves in a text where it was not put in place or does not fit in. */
const leftovers: [string, RegExp][] = [
  ['a token', /<(duty|state|state-note|service|source|link):|\{[a-z]+\}|\bundefined\b|\[object/],
  ['a double space', /\s{2}/],
  ['a space before a stop', /\s[.,;!?](\s|$)/],
  ['an empty sentence', /^\s*[.!?]?\s*$|[.!?]\s*[.!?](\s|$)/],
];

/** The requirements that rows of several states carry: they are of the table of rows. */
const ofAllStates = new Set(
  (draft?.requirements ?? [])
    .filter(({ sections: carried }) => carried.filter((id) => id.startsWith('state-')).length > 1)
    .map(({ id }) => id),
);

/** Where another state may stand: states' own sections, what is of all of them, and the lines of other states. */
const mayBeForeign = ({ of }: Placed, lines: readonly Entry[]): boolean =>
  (of.kind === 'requirement' && ofAllStates.has(of.id)) ||
  of.kind === 'reporting row' ||
  of.kind === 'state note' ||
  ((of.kind === 'service' || of.kind === 'entry') && lines.some(({ id }) => id === of.id));

describe.runIf(holds && draft).each(holds?.states ?? [])('in %s', (state) => {
  const here = madeHere(() => {
    const protocol = protocolIn(draft!, state);
    return { protocol, blocks: blocksIn(protocol) };
  });

  test("nothing but states' own sections and lines is another state's", () => {
    const { protocol, blocks } = here();
    const strangers = strangersTo(state, { ...protocol, sources: draft!.sources });
    const lines = protocol.services.filter(isForeign(state));
    const found = blocks
      .filter((placed) => !mayBeForeign(placed, lines))
      .flatMap(({ id, block }) => strangers(block).map((stranger) => `${id}: ${stranger} in "${block.text}"`));
    expect(found).toEqual([]);
  });

  test('nothing is wrong with the draft', () => {
    const { protocol } = here();
    const said = { ...protocol, sources: draft!.sources };
    const found = judge({ ...typedReading!, said, facility: protocol.facility }, living, blocksOf);
    expect(errorsOf(found).map(formatProblem)).toEqual([]);
  });

  test('what staff type leads to no line of another state', () => {
    const { protocol } = here();
    const theirs = new Set(protocol.services.filter(isForeign(state)).map(({ label }) => label));
    const labels = protocol.services.map(({ label }) => label);
    const led = leadingTo(living.searchWords?.value ?? [], labels, protocol).flatMap(({ means }) => means);
    expect(led.filter((label) => theirs.has(label))).toEqual([]);
  });

  test('no token, stray space or empty sentence is left', () => {
    const found = here().blocks.flatMap(({ id, block: { text } }) =>
      leftovers.filter(([, form]) => form.test(text)).map(([what]) => `${id}: ${what} in "${text}"`),
    );
    expect(found).toEqual([]);
  });
});

/** Makes something when it is first asked for, and keeps it. */
function madeHere<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
