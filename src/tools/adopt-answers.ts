/** Answers: what a hospital says of itself when it adopts the guide, each held against what it must be. */
import { dayAt } from '../domain/day.ts';
import { nearest } from '../domain/nearest.ts';
import { asNational } from '../domain/directory/phone.ts';
import { isHomeZone } from '../domain/directory/zones.ts';
import type { State } from '../domain/protocol.ts';
import { telephoneFaults } from '../domain/rules/number-rules.ts';
import { gapsIn } from '../domain/rules/adoption-texts.ts';
import type { Answers } from '../loading/editing/adopting.ts';
import { FacilitySchema, type Facility } from '../schema/facility.ts';
import { AskedWrongly, given, type Io } from './command.ts';

/** What may be said by options. */
export const answerOptions = {
  name: { value: '<text>', says: "the hospital's name" },
  'site-name': { value: '<text>', says: 'what the header and the browser tab show, which gives nothing away' },
  state: { value: '<state>', says: 'the state in which it lies, by its name, such as Ohio' },
  'time-zone': { value: '<zone>', says: 'the zone that decides which day it is, such as America/New_York' },
  'main-number': { value: '<number>', says: 'its main number, with the area code' },
  'policy-number': { value: '<text>', says: "the number of the policy in the hospital's own register" },
} as const;

type Given = { [Name in keyof typeof answerOptions]?: string };

/** What answers are held against. */
interface Known {
  facility: Facility;
  states: readonly Pick<State, 'id' | 'title'>[];
}

/** Every answer, by the options or by who is there; asked wrongly where one may not be, before anything is written. */
export async function answersOf(values: Given, { facility, states }: Known, io: Io): Promise<Answers> {
  const missing = (['name', 'state', 'time-zone', 'main-number'] as const).filter((one) => values[one] === undefined);
  if (!io.ask && missing.length > 0)
    throw new AskedWrongly(
      `Nobody is here to answer. Add ${missing.map((one) => `--${one} ${answerOptions[one].value}`).join(', ')}.`,
    );
  const ask = (option: keyof Given, question: string) => given(values[option], option, question, io);
  const keeping = async (option: keyof Given, question: string, kept: string) =>
    values[option] ?? ((await io.ask?.(`${question} Enter keeps "${kept}".`)) || undefined) ?? kept;
  return {
    name: nameOf(await ask('name', 'What is the hospital called?')),
    site_name: fitting('site_name', await keeping('site-name', 'What does the header show?', facility.site_name)),
    state: stateOf(await ask('state', 'In which state is it?'), states),
    time_zone: zoneOf(await ask('time-zone', 'In which time zone, such as America/New_York?')),
    main_number: numberOf(await ask('main-number', 'What is its main number?')),
    policy_number: fitting(
      'policy_number',
      await keeping('policy-number', 'What is the number of the policy?', facility.policy_number),
    ),
  };
}

/** Whether a name is none yet: a sample's, or a gap. */
export const isNobodys = (name: string): boolean => /\bsample\b/i.test(name) || gapsIn(name).length > 0;

function nameOf(text: string): string {
  const name = fitting('name', text);
  if (isNobodys(name)) throw new AskedWrongly(`\`${name}\` is the name of a sample. Write the hospital's own.`);
  return name;
}

/** A text that a field of the facility may hold. */
function fitting(key: 'name' | 'site_name' | 'policy_number', text: string): string {
  const wrong = FacilitySchema.shape[key].safeParse(text.trim()).error?.issues[0]?.message;
  if (wrong !== undefined) throw new AskedWrongly(`\`${text}\` ${wrong}.`);
  return text.trim();
}

/** The id of a state, by its name or its id in any case. */
function stateOf(text: string, states: Known['states']): string {
  const typed = text.trim().toLowerCase();
  const found = states.find(({ id, title }) => title.toLowerCase() === typed || id === typed.replaceAll(/\s+/g, '-'));
  if (found) return found.id;
  const near = /^[a-z]{2}$/.test(typed) ? abbreviated(typed, states) : nearestTitle(typed, states);
  throw new AskedWrongly(
    `\`${text}\` is no state of this guide. Write its name${near.length > 0 ? `: ${near.join(', ')}` : `. There are: ${states.map(({ title }) => title).join(', ')}`}.`,
  );
}

/** The states that two letters may stand for: the first begins a name, the other comes later in it. */
const abbreviated = ([first, second]: string, states: Known['states']): string[] =>
  states.map(({ title }) => title).filter((title) => new RegExp(`^${first}.*${second}`, 'i').test(title));

function nearestTitle(typed: string, states: Known['states']): string[] {
  const near = nearest(
    typed,
    states.map(({ title }) => title.toLowerCase()),
  );
  return states.filter(({ title }) => title.toLowerCase() === near).map(({ title }) => title);
}

/** What people call the zones of the country, and one zone of each by the name that computers know. */
const spoken: readonly [RegExp, string][] = [
  [/^(eastern|e[ds]?t)\b/i, 'America/New_York'],
  [/^(central|c[ds]?t)\b/i, 'America/Chicago'],
  [/^(mountain|m[ds]?t)\b/i, 'America/Denver'],
  [/^(pacific|p[ds]?t)\b/i, 'America/Los_Angeles'],
  [/^alaska/i, 'America/Anchorage'],
  [/^hawaii/i, 'Pacific/Honolulu'],
];

function zoneOf(text: string): string {
  const zone = text.trim();
  const wrong = FacilitySchema.shape.time_zone.safeParse(zone).error?.issues[0]?.message;
  if (wrong === undefined && isHomeZone(zone)) return zone;
  const meant = spoken.find(([form]) => form.test(zone))?.[1];
  throw new AskedWrongly(
    meant
      ? `\`${zone}\` is no zone that computers know. Write ${meant}, or the zone of your own county.`
      : `\`${zone}\` ${wrong ?? 'is no zone of the United States; write one, such as America/New_York'}.`,
  );
}

/** A number in whatever way it is printed. */
function numberOf(text: string): string {
  const number = asNational(text);
  if (number === undefined)
    throw new AskedWrongly(`\`${text}\` is no telephone number. Write ten digits, such as (614) 555-0200.`);
  const [wrong] = telephoneFaults(number, false);
  if (wrong) throw new AskedWrongly(`${wrong.message} Write the number at which the hospital is called.`);
  return number;
}

/** What is to be written, in lines to be read before it is. */
export function answersInWords(answers: Answers, { states }: Pick<Known, 'states'>, now: Date): string[] {
  const clock = now.toLocaleTimeString('en-US', {
    timeZone: answers.time_zone,
    hour: 'numeric',
    minute: '2-digit',
  });
  return [
    `Hospital:      ${answers.name}`,
    `Header:        ${answers.site_name}`,
    `State:         ${states.find(({ id }) => id === answers.state)?.title}`,
    `Time zone:     ${answers.time_zone}, where it is ${clock} on ${dayAt(now, answers.time_zone)}`,
    `Main number:   ${answers.main_number}`,
    `Policy number: ${answers.policy_number}`,
  ];
}
