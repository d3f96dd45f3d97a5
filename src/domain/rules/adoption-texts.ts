/** What is left in texts, wherever they stand: gaps to fill in, the word that marks a sample, addresses that are nobody's. */
import type { Facility } from '../../schema/facility.ts';
import type { Mention } from '../mention.ts';
import { placed, placeInText, type Problem } from '../problem.ts';
import type { Entry } from '../protocol.ts';
import { doers, left } from './left.ts';

/** Texts with all that is needed to say who can mend them. */
export interface Texts {
  mentions: readonly Mention[];
  services: readonly Entry[];
  facility: Facility;
  /** The role that keeps the directory right, where the site names one. */
  directoryOwner: string | undefined;
}

/** A run of text, as a field or a page holds it. */
type Said = Extract<Mention, { kind: 'words' | 'plain' }>;

/** What is to be filled in: `[LOCAL: what]`, each with its place in the text. */
export const gapsIn = (text: string): { gap: string; index: number }[] =>
  Array.from(text.matchAll(/\[LOCAL[^\]]*\]?/g), ({ 0: gap, index }) => ({ gap, index }));

/** Hosts that RFC 2606 and RFC 6761 set aside, so that they never belong to anybody. */
const nobodys =
  /(?<![\w-])(?:[\w-]+\.)*(?:example\.(?:com|net|org)|(?:[\w-]+\.)(?:example|invalid|test|localhost))(?![\w-])/gi;

/** The word that marks a sample. On a page a small one may be of blood. */
const sampleAnywhere = /\bsamples?\b/gi;
const sampleOnPages = /\bSAMPLES?\b|\bSamples?\b|\(sample\)/g;

/** What is left in texts. The entries of an organization that is marked a sample are told by its mark alone. */
export function textsLeft(texts: Texts): Problem[] {
  const told = toldByMark(texts.services);
  const by = doerOfFile(texts);
  const own = new RegExp(`(?:^|/)reporting/${texts.facility.state}\\.yaml$`);
  const said = texts.mentions.filter((one): one is Said => one.kind === 'words' || one.kind === 'plain');
  const [elsewhere, here] = split(said, ({ file }) => isOfState.test(file) && !own.test(file));
  return [
    ...here.flatMap((one) =>
      told.has(inFolder(one.file)) || one.text === texts.facility.sample_notice ? [] : leftIn(one, by(one.file)),
    ),
    ...gapsElsewhere(elsewhere),
  ];
}

const isOfState = /(?:^|\/)reporting\/[^/]+\.yaml$/;

function leftIn(mention: Said, by: string): Problem[] {
  const { text, file } = mention;
  const at = (index: number) => () => placeInText(mention, text, index);
  const sample = /(?:^|\/)draft\//.test(file) ? sampleOnPages : sampleAnywhere;
  return [
    ...gapsIn(text).map(({ gap, index }) =>
      placed(
        left([], namedIn(gap) ?? by, `\`${gap}\` is to be filled in.`, 'write what holds in this hospital.'),
        at(index),
      ),
    ),
    ...Array.from(text.matchAll(sample), ({ 0: word, index }) =>
      placed(left([], by, `The word \`${word}\` stands here.`, 'put your own in place of the sample.'), at(index)),
    ),
    ...Array.from(text.matchAll(nobodys), ({ 0: host, index }) =>
      placed(left([], by, `\`${host}\` is an address that nobody has.`, "write your own intranet's."), at(index)),
    ),
  ];
}

/** Who is named in a gap as the one whose words or rule belong there. */
const namedIn = (gap: string): string | undefined =>
  [doers.counsel, doers.pharmacy].find((doer) => new RegExp(`\\b${doer}\\b`, 'i').test(gap));

/** What is to be filled in of other states, once for each: their rows are read of patients who live there. */
const gapsElsewhere = (said: readonly Said[]): Problem[] =>
  [...Map.groupBy(said, ({ file }) => file).values()].flatMap((ofFile) => {
    const found = ofFile.flatMap((one) => gapsIn(one.text).map(({ index }) => placeInText(one, one.text, index)));
    const [first] = found;
    const message = `${found.length} to be filled in of another state.`;
    return first
      ? [placed(left([], doers.counsel, message, 'write what holds there, or take the sentence out.'), () => first)]
      : [];
  });

/** The files of organizations that are marked a sample, with all that stands in them. */
const toldByMark = (services: readonly Entry[]): ReadonlySet<string> =>
  new Set(
    services.flatMap(({ group, organization }) =>
      organization.sample ? [`resources/${group}/${organization.id}.yaml`] : [],
    ),
  );

/** The last three parts of a path, as the directory has its files. */
const inFolder = (file: string): string => file.split('/').slice(-3).join('/');

/** Who can fill in a file: who owns it, else by what it is. */
function doerOfFile({ mentions, directoryOwner }: Texts): (file: string) => string {
  const owners = new Map(mentions.flatMap((one) => (one.kind === 'owner' ? [[one.file, one.text] as const] : [])));
  const byName: readonly [RegExp, string][] = [
    [isOfState, doers.counsel],
    [/(?:^|\/)(?:facility|phrases|release|approvals)\.yaml$/, doers.compliance],
    [/(?:^|\/)(?:site|links)\.yaml$/, doers.it],
    [/(?:^|\/)resources\/internal\//, doers.operator],
    [/(?:^|\/)resources\//, directoryOwner ?? doers.operator],
  ];
  return (file) => owners.get(file) ?? byName.find(([name]) => name.test(file))?.[1] ?? doers.nursing;
}

/** Those for which it holds, then those for which it does not. */
function split<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(all, holds);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}
