/**
 * Number line: what stands wherever a number of the directory is shown large.
 *
 * How it is dialed, how from a desk phone, when it was checked, and what to do when it does not work.
 */
import { hoursInWords } from './hours.ts';
import { relayNumber } from './short-numbers.ts';
import type { Phone } from '../../schema/phone.ts';
import { freshnessTimeline, lastCheck } from './freshness.ts';
import { dialAddress, formatPhone, fromDeskPhone, isNumber, mainPhone } from './phone.ts';
import { isPlaceholderNumber } from './placeholder.ts';
import { byId, type Entry, type ShownProtocol } from '../protocol.ts';
import { rowOfLine } from '../reporting/reporting.ts';
import { alertTimeline, isOwnLine } from './service.ts';
import { capitalized, statusWords } from './service-words.ts';
import { telephoneOf } from './telephone.ts';
import type { Timeline } from '../phase.ts';

type Directory = Pick<ShownProtocol, 'services' | 'facility' | 'site' | 'reporting' | 'sources'>;

/** One number as it is shown and dialed. */
export interface Dialed {
  id: string;
  /** As printed, such as "1-888-555-0100". */
  text: string;
  /** What one press dials; missing where a number is out of use. */
  dial?: string;
  /** What a desk phone dials, where it differs. */
  desk?: string;
  type: Phone['type'];
  /** The word to send to a text code. */
  keyword?: string;
  /** As its operator spells it. */
  spelled?: string;
  description?: string;
}

/** A line to try next: label and number, and where it is dialable. */
export interface NextLine {
  /** Missing on a record, which leads to no page of today. */
  service?: string;
  label: string;
  text: string;
  dial?: string;
}

/** Who keeps the directory right. */
export interface Owner {
  role: string;
  email: string;
  line: NextLine;
}

export interface NumberLine {
  service: string;
  label: string;
  /** The first is shown large. */
  phones: readonly [Dialed, ...Dialed[]];
  use: Use;
  /** True where the number was seen once only, or lists disagree. */
  confirmFirst: boolean;
  /** When someone answers. */
  hours: string;
  /** What matters most of what it cannot do, as plain text; missing where the directory names nothing. */
  cannot?: string;
  /** Says that a person took the number out of use; missing while it is in use. */
  outOfUse?: string;
  /** True where the same department enforces immigration law, which a reader must learn before dialing. */
  immigration: boolean;
  /** A passing notice of the service. */
  alert?: Timeline;
  /** When the number was checked, and what to try next. */
  freshness: Timeline;
  /** True where the entry only shows the form. */
  sample: boolean;
  /** The relay for who cannot speak or hear; missing where the service has a number of its own for them. */
  relay?: NextLine;
  instead: NextLine;
  /** Who keeps the directory right. */
  owner: Owner;
}

/**
 * How a number may be used: `dial` in one press; `guarded` where a reader must learn first what a call sets going;
 * `plain` where this facility never checked another state's line; `out` where a person took it out of use.
 */
export type Use = 'dial' | 'guarded' | 'plain' | 'out';

/** Age never changes how a number may be used; only its kind, its state and a person do. */
export function useOf(own: Pick<Directory, 'reporting' | 'facility'>, entry: Entry): Use {
  if (entry.status !== 'active') return 'out';
  if (entry.group === 'police' || entry.enforces_immigration) return 'guarded';
  const foreign = entry.group === 'report-lines' && !isOwnLine(entry, own);
  return foreign && !entry.phones.every(lastCheck) ? 'plain' : 'dial';
}

/** The number line of a service. */
export function numberLine(directory: Directory, id: string): NumberLine {
  const entry = byId(directory.services, id);
  const use = useOf(directory, entry);
  const alert = alertTimeline(entry);
  const instead = nextLine(directory, entry);
  const phones = entry.phones.filter(isNumber);
  const asDialed = (phone: Phone) => dialed(phone, use === 'dial' || use === 'guarded', directory);
  return {
    service: id,
    label: entry.label,
    phones: [asDialed(mainPhone({ phones })), ...phones.slice(1).map(asDialed)],
    use,
    confirmFirst: rowOfLine(directory.reporting, id)?.confidence === 'low',
    hours: capitalized(hoursInWords(entry.hours)),
    ...cannot(directory, entry),
    ...(entry.status !== 'active' && { outOfUse: statusWords[entry.status] }),
    immigration: entry.enforces_immigration === true,
    ...(alert && { alert }),
    freshness: freshnessTimeline(entry, directory, { next: instead.label, sources: directory.sources }),
    sample: entry.sample === true || entry.phones.some(({ number }) => isPlaceholderNumber(number)),
    ...relay(directory, entry),
    instead,
    owner: ownerOf(directory),
  };
}

/** Who keeps the directory right, and how to tell them. */
export function ownerOf(directory: Directory): Owner {
  const { role, email, service } = directory.site.directory_owner;
  return { role, email, line: asNext(byId(directory.services, service), directory) };
}

function dialed(phone: Phone, dialable: boolean, directory: Directory): Dialed {
  const telephone = telephoneOf(directory);
  const desk = fromDeskPhone(phone, telephone);
  const { id, type, keyword, spelled, description } = phone;
  return {
    id,
    text: formatPhone(phone),
    type,
    ...(dialable && { dial: dialAddress(phone, telephone) }),
    ...(dialable && desk && { desk }),
    ...(keyword && { keyword }),
    ...(spelled && { spelled }),
    ...(description && { description }),
  };
}

/** The first thing that a service cannot do, in plain words: other services by their labels, and without its sources. */
function cannot({ services }: Directory, { cannot: [first] }: Entry): { cannot?: string } {
  if (first === undefined) return {};
  const words = first
    .replace(/\s*<source:[^>]*>/g, '')
    .replace(/<service:([^>]*)>/g, (_, id: string) => byId(services, id).label)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return { cannot: words };
}

/** The directory's entry of the national relay, where a service is reached by it. */
function relay(directory: Directory, entry: Entry): { relay?: NextLine } {
  if (entry.relay.by !== 'relay') return {};
  const national = directory.services.find(({ phones }) => phones.some(({ number }) => number === relayNumber));
  return national ? { relay: asNext(national, directory) } : {};
}

/** What to call when a service does not answer: the one that it names, else whom staff ask, else the main number. */
function nextLine(directory: Directory, entry: Entry): NextLine {
  const { services, site } = directory;
  const tried = new Set([entry.id]);
  for (let next = entry.instead; next !== undefined && !tried.has(next);) {
    const named = byId(services, next);
    if (named.status === 'active') return asNext(named, directory);
    tried.add(next);
    next = named.instead;
  }
  return asNext(byId(services, tried.has(site.ask_now) ? site.main_number : site.ask_now), directory);
}

/** What to print for a service in the run of a sentence: its number, or what to call while that is out of use. */
export function lineToPrint(directory: Directory, id: string): NextLine {
  const entry = byId(directory.services, id);
  return entry.status === 'active' ? asNext(entry, directory) : nextLine(directory, entry);
}

/** A service as a line to try, in the run of a sentence. */
export function asNext(entry: Entry, directory: Directory): NextLine {
  const phone = mainPhone(entry);
  return {
    service: entry.id,
    label: entry.label,
    text: formatPhone(phone),
    ...(useOf(directory, entry) === 'dial' && { dial: dialAddress(phone, telephoneOf(directory)) }),
  };
}
