/**
 * Adopting: the files of a sample as those of a hospital that begins with it. Its history is empty, what is general stays
 * as it is, and what is local is marked to be filled in, so that nothing of the sample passes for its own.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import type { Facility } from '../../schema/facility.ts';
import type { Site } from '../../schema/site.ts';
import { approvalsTemplate, releaseTemplate } from '../archive/freezing.ts';
import { filesBelow } from '../files/text.ts';
import { linksName } from '../reading/links.ts';
import { facilityName } from '../reading/facility.ts';
import type { Changes } from './changes.ts';
import { withWord } from './places.ts';

/** What a hospital says of itself. */
export interface Answers {
  name: string;
  site_name: string;
  /** The id of its state. */
  state: string;
  time_zone: string;
  /** As `+1` and ten digits. */
  main_number: string;
  policy_number: string;
}

/** What the sample says where the hospital's own is put in place. */
export interface Sample {
  facility: Facility;
  site: Site;
  /** The digits after +1 and before those of a made-up number's exchange, of the sample's main number. */
  areaCode: string | undefined;
  /** The ids of its releases. */
  releases: readonly string[];
}

/** The history of the sample, of which nothing stays. */
const historyFolders = ['releases', 'proposals', 'witnesses'];
const historyFiles = ['witnesses.yaml', 'recalls.yaml', 'checks.yaml'];

/** The files as they will be. */
export function adopting({ folder }: { folder: string }, answers: Answers, sample: Sample, today: string): Changes {
  const read = (inside: string) => readFileSync(path.join(folder, inside), 'utf8');
  const there = (inside: string) => existsSync(path.join(folder, inside));
  const own = ownWords(answers, sample);
  const living = [...filesIn(folder, 'resources'), 'site.yaml', linksName].filter(there);
  const checks = filesIn(folder, 'checks').filter((inside) => sample.releases.some((id) => read(inside).includes(id)));
  return new Map<string, string | undefined>([
    ...[...historyFolders, ...checks].filter(there).map((inside) => [inside, undefined] as const),
    ...historyFiles.filter(there).map((inside) => [inside, emptied(read(inside))] as const),
    ['draft/release.yaml', releaseTemplate],
    ['draft/approvals.yaml', approvalsTemplate],
    [facilityName, facilityOf(read(facilityName), answers)],
    ...living.map((inside) => [inside, madeOwn(read(inside), own, { answers, sample, today })] as const),
  ]);
}

const filesIn = (folder: string, inside: string): string[] =>
  existsSync(path.join(folder, inside)) ? filesBelow(path.join(folder, inside)).map((file) => `${inside}/${file}`) : [];

/** A register without its entries and with the comment at its head, unless that speaks of them. */
function emptied(text: string): string {
  const head = text.split('\n').filter((line) => line.startsWith('#') && !/\bsample\b/i.test(line));
  return [...head, '[]', ''].join('\n');
}

function facilityOf(text: string, { main_number: _number, ...said }: Answers): string {
  return Object.entries(said).reduce((now, [key, word]) => withWord(now, [key], word), text);
}

interface Adoption {
  answers: Answers;
  sample: Sample;
  today: string;
}

/** A living file with the hospital's own words in place, and, where it has its main number, that number. */
function madeOwn(text: string, own: (text: string) => string, adoption: Adoption): string {
  const document = parseDocument(text, { schema: 'core' });
  let changed = putMainNumber(document, adoption);
  changed = withoutSampleTeams(document) || changed;
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      const put = own(node.value);
      changed ||= put !== node.value;
      node.value = put;
    },
  });
  changed = forgotten(document) || changed;
  return changed ? document.toString({ lineWidth: 0, flowCollectionPadding: false }) : text;
}

/** Puts the main number in place in the organization that has it, which is no sample any more. True where it has. */
function putMainNumber(document: Document, { answers, sample, today }: Adoption): boolean {
  const services = mapsOf(document.get('services'));
  const main = services.find((service) => service.get('id') === sample.site.main_number);
  const phone = mapsOf(main?.get('phones')).find((one) => one.get('kind') === 'telephone');
  if (!main || !phone) return false;
  document.set('sample', false);
  main.delete('sample');
  phone.set('number', quoted(document, answers.main_number));
  phone.set(
    'assurances',
    document.createNode([
      {
        date: today,
        dialed: answers.main_number,
        method: 'called',
        roles: ['[LOCAL: role that calls]', '[LOCAL: role that reads along]'],
        result: '[LOCAL: what answered]',
        sample: true,
      },
    ]),
  );
  for (const key of ['dialed', 'date']) {
    const node = phone.getIn(['assurances', 0, key], true);
    if (isScalar(node)) node.type = 'QUOTE_DOUBLE';
  }
  return true;
}

/** Takes the forge's teams of the sample out. True where there were any. */
function withoutSampleTeams(document: Document): boolean {
  const teams = document.get('teams');
  if (!isMap(teams)) return false;
  const before = teams.items.length;
  teams.items = teams.items.filter(({ value }) => !/\bsample\b/i.test(String(value)));
  if (teams.items.length === 0) document.delete('teams');
  return teams.items.length < before;
}

function quoted(document: Document, text: string) {
  const node = document.createNode(text);
  node.type = 'QUOTE_DOUBLE';
  return node;
}

/** Leaves of each history of samples the newest entry, as the first: whatever came before was never so. */
function forgotten(document: Document): boolean {
  const phones = mapsOf(document.get('services'))
    .filter((service) => document.get('sample') === true || service.get('sample') === true)
    .flatMap((service) => mapsOf(service.get('phones')));
  for (const phone of phones) {
    const history = phone.get('assurances');
    if (!isSeq(history)) continue;
    history.items = history.items.slice(-1);
    for (const entry of mapsOf(history)) for (const key of ['replaces', 'reason']) entry.delete(key);
  }
  return phones.length > 0;
}

const mapsOf = (list: unknown): YAMLMap[] => (isSeq(list) ? list.items.filter((item) => isMap(item)) : []);

/** What stands in place of the sample's words: its name, clock, area code and addresses; what is left of it is a gap. */
function ownWords({ name, time_zone, main_number }: Answers, { facility, areaCode }: Sample): (text: string) => string {
  const code = main_number.slice(2, 5);
  const madeUp = new RegExp(`^\\+1${areaCode}(?=55501\\d\\d$)`);
  return (text) => {
    if (text === facility.time_zone) return time_zone;
    const said = text
      .replaceAll(facility.name, name)
      .replace(madeUp, `+1${code}`)
      .replaceAll(/\bexample\.(?:org|com|net)\b/g, 'invalid')
      .replaceAll(/(?<=[\w-]\.)example\b/g, 'invalid');
    return said
      .split(/(?<=[.!?>])(?=\s)/)
      .map(asGap)
      .join('');
  };
}

/** A sentence or a name that says of itself that it is a sample, as a gap that says what stood there. */
function asGap(text: string): string {
  if (!/\bsamples?\b/i.test(text)) return text;
  const [, space = '', stop = ''] = /^(\s*)[\s\S]*?([.!?]?)$/.exec(text) ?? [];
  const rest = text
    .replaceAll(/\s*\(samples?\)/gi, '')
    .replaceAll(/\bsamples?\b(?: entry)?:?\s*/gi, '')
    .trim()
    .replace(/[.!?]$/, '');
  return `${space}[LOCAL: ${rest || 'to be written'}]${stop}`;
}
