/** State rules: that nothing of another state's law, and no line of its, is told as if it were the own state's. */
import type { Mention } from '../mention.ts';
import { refusedBy, type Place, type Problem } from '../problem.ts';
import type { Protocol } from '../protocol.ts';
import { parseLink } from '../text/references.ts';

/** What mentions are held against. */
interface States extends Pick<Protocol, 'reporting' | 'services' | 'sources'> {
  mentions: readonly Mention[];
  /** The id of the own state. */
  own: string;
}

/** Every source and service of another state that is cited where it does not hold, and every other state's name. */
export const stateProblems = (states: States): Problem[] => refusedBy([foreign, otherNames], states);

/** The same of living files, in which names are those of addresses and agencies. */
export const livingStateProblems = (states: States): Problem[] => refusedBy([foreign], states);

const placeOf = ({ file, line, column }: Place): Place => ({ file, line, column });

/** A source or service that a mention names. */
interface Named {
  kind: 'source' | 'service';
  id: string;
}

function namedBy(mention: Mention): Named | undefined {
  if (mention.kind === 'link') {
    const target = parseLink(mention.url);
    return target?.kind === 'source' || target?.kind === 'service' ? { kind: target.kind, id: target.id } : undefined;
  }
  if (mention.kind !== 'reference' || (mention.to !== 'source' && mention.to !== 'service')) return undefined;
  return { kind: mention.to, id: mention.id };
}

/** The states that a source or service speaks for: its own, and those whose rows send reports to it. */
function spokenFor({ reporting, services, sources }: States, { kind, id }: Named): string[] {
  const { state } = (kind === 'source' ? sources : services).find((one) => one.id === id) ?? {};
  const reports = kind === 'service' ? reporting.filter(({ rows }) => rows.some(({ line }) => line === id)) : [];
  return [...new Set([...(state === undefined ? [] : [state]), ...reports.map((one) => one.id)])];
}

/** The states of which a file may speak besides the own one: a state's own file, and that of an organization of one. */
function statesOfFile(states: States, file: string): string[] {
  const [, state] = /(?:^|\/)reporting\/([^/]+)\.yaml$/.exec(file) ?? [];
  if (state !== undefined) return [state];
  const [, organization] = /(?:^|\/)resources\/[^/]+\/([^/]+)\.yaml$/.exec(file) ?? [];
  return states.services
    .filter((service) => service.organization.id === organization)
    .flatMap(({ id }) => spokenFor(states, { kind: 'service', id }));
}

/** Refuses a source or service that speaks for another state: its law does not hold here, and its line takes no report. */
function* foreign(states: States): Iterable<Problem> {
  const spokenBy = new Map<string, string[]>();
  const ofFile = new Map<string, ReadonlySet<string>>();
  for (const mention of states.mentions) {
    const named = namedBy(mention);
    if (!named) continue;
    const key = `${named.kind}:${named.id}`;
    const spoken = spokenBy.get(key) ?? spokenFor(states, named);
    spokenBy.set(key, spoken);
    if (spoken.length === 0) continue;
    const serves = named.kind === 'service' ? states.services.find(({ id }) => id === named.id)?.serves_state : [];
    const held = ofFile.get(mention.file) ?? new Set([states.own, ...statesOfFile(states, mention.file)]);
    ofFile.set(mention.file, held);
    if ([...spoken, ...(serves ?? [])].some((state) => held.has(state))) continue;
    yield {
      ...placeOf(mention),
      code: 'state-foreign',
      message: `\`${named.id}\` speaks for ${spoken.join(', ')}, and this hospital is in ${states.own}.`,
      mend:
        named.kind === 'source'
          ? `say it in \`reporting/${spoken[0]}.yaml\`, or cite what holds in every state.`
          : 'name a value of the own state, such as the line of a duty; a service across a border says `serves_state`.',
    };
  }
}

/** The cities in which services of another state have their address. */
const citiesElsewhere = ({ services, own }: States): string[] =>
  services.flatMap(({ state, address }) =>
    state === undefined || state === own || !address || address.city.startsWith('[') ? [] : [address.city],
  );

/**
 * Points out the name of another state, or of a city of its services, in prose: what is said of it does not hold here,
 * but may be meant.
 */
function* otherNames(states: States): Iterable<Problem> {
  const { mentions, reporting, own } = states;
  const cities = citiesElsewhere(states);
  const titles = [...reporting.map(({ title }) => title), ...cities].toSorted((a, b) => b.length - a.length);
  const others = new Set([...reporting.filter(({ id }) => id !== own).map(({ title }) => title), ...cities]);
  if (others.size === 0) return;
  const names = new RegExp(`\\b(?:${titles.map((title) => RegExp.escape(title)).join('|')})\\b`, 'g');
  for (const mention of mentions) {
    if (mention.kind !== 'words' || /(?:^|\/)reporting\/[^/]+$/.test(mention.file)) continue;
    // An entry of the directory may say in its own words where it is.
    const entry = /(?:^|\/)resources\//.test(mention.file);
    for (const { 0: name, index } of mention.text.matchAll(names))
      if (others.has(name) && !(entry && cities.includes(name)))
        yield {
          ...placeOf(mention),
          column: mention.column + index,
          code: 'state-name',
          message: `${name} is named, and this hospital is in another state.`,
          mend: 'write `<state:name>`, or say it in the file of that state.',
          warning: true,
        };
  }
}
