/**
 * Text: the kinds of text that fields are made of.
 *
 * A field that holds prose, names something, or must not reveal the subject says so here, once, by `uses`. What a field
 * means is said where it stands, by `meta`; a kind of text has a name here, and an example where its fields all look
 * alike.
 */
import { z } from 'zod';
import { uses, type Kind } from './uses.ts';

/** Text that would show as something else than what was typed: control, bidi and zero-width characters, line ends. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

const line = (longest: number) =>
  z
    .string()
    .min(1, 'is empty; fill it in, or remove the key if it may be missing')
    .max(longest, `is longer than ${longest} characters; shorten it`)
    .refine((text) => !unseen.test(text), 'holds an invisible character or a line end; type it again on one line')
    .refine((text) => text.trim() === text, 'begins or ends with a space; remove it');

/** One line of plain text, at most 240 characters. */
export const Text = line(240).meta({ title: 'One line' });

/** The fewest words: at most 24 characters, so that they stand in one line of a phone. */
export const Brief = line(24).meta({ title: 'A few words' });

/** Who keeps a file right: a role, in one line of plain text. */
export const Owner = line(240).meta({ title: 'One line' }).register(uses, { owner: true });

/** A title: one line of at most 70 characters that no bystander learns the subject from. */
export const Title = line(70).meta({ title: 'Title' }).register(uses, { discreet: true });

/** A label: what is printed large beside a number, at most 30 characters, not revealing. */
export const Label = line(30).meta({ title: 'Label' }).register(uses, { discreet: true });

/** One paragraph of Markdown that may link as pages do. */
export const Prose = line(600).meta({ title: 'Prose' }).register(uses, { prose: true });

/** One action in a paragraph of Markdown. */
export const Step = line(600).meta({ title: 'Step, in prose' }).register(uses, { prose: true, step: true });

/** One line of plain text in which values of the own state may stand, such as `<state:name>`. */
export const ValueText = line(240).meta({ title: 'One line' }).register(uses, { values: true });

/** Markdown of several blocks without headings: paragraphs, lists and tables that may link as pages do. */
export const Passage = z
  .string()
  .max(6000, 'is longer than 6000 characters; shorten it')
  .refine((text) => text.trim() !== '', 'is empty; fill it in, or remove the key if it may be missing')
  .refine((text) => !unseen.test(text.replaceAll('\n', ' ')), 'holds an invisible character; type it again')
  .meta({ title: 'Prose in blocks' })
  .register(uses, { prose: true });

const slug = () =>
  z
    .string()
    .max(60, 'is longer than 60 characters; shorten it')
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, such as `walk-in`');

/** An id: lower-case words joined by hyphens. It becomes an address or an anchor, so it is permanent and not revealing. */
export const Id = slug().meta({ title: 'Id' }).register(uses, { discreet: true });

/** The id of a section of some state of the protocol; a rule of its own says of which. */
export const SectionName = slug();

/** The id of a source, such as `S14`: a letter or more, then its number. It is shown in no address. */
export const SourceId = z
  .string()
  .regex(/^[A-Z]{1,3}\d{1,3}[a-z]?$/, 'use the code of the register, such as `S14` or `L13a`')
  .meta({ title: 'Code of a source', examples: ['S14'] });

/** A field that names something of another file; the reader refuses a name that does not exist. */
export const ref = (kind: Exclude<Kind, 'source'>) =>
  slug()
    .meta({ title: `Id of a ${kind}` })
    .register(uses, { refers: kind });

/** A field that names an entry of `sources.yaml`. */
export const SourceRef = z
  .string()
  .regex(/^[A-Z]{1,3}\d{1,3}[a-z]?$/, 'use the code of the register, such as `S14`')
  .meta({ title: 'Code of a source', examples: ['S14'] })
  .register(uses, { refers: 'source' });

/** A field that names a service, or the line of a row of the own state, such as `<duty:child.line>`. */
export const ServiceOrLine = z
  .string()
  .regex(
    /^([a-z][a-z0-9]*(-[a-z0-9]+)*|<duty:[a-z-]+\.line>)$/,
    'write the id of a service, such as `night-line`, or a line of the own state, such as `<duty:anyone.line>`',
  )
  .meta({ title: 'Id of a service' })
  .register(uses, { refers: 'service', values: true });

const day = () =>
  z.iso
    .date('is not a day of the calendar; write it as YYYY-MM-DD, such as 2026-03-01')
    .meta({ title: 'Day', examples: ['2026-03-01'] });

/** A day of the calendar, `YYYY-MM-DD`. An impossible day is refused, never rolled over. */
export const IsoDate = day();

/** A day of the calendar on which something was done. */
export const PastDay = day().register(uses, { was: true });

/** One line of plain text in which days stand on which something was printed or read. */
export const DatedText = line(240).meta({ title: 'One line' }).register(uses, { was: true });

/** The id of a release: its effective day; a second one on that day ends in `-2`. */
export const ReleaseId = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(-[2-9])?$/, 'use the effective day, such as 2026-11-01, or 2026-11-01-2 for a second one')
  .meta({ title: 'Id of a release', examples: ['2026-11-01'] });

/** An address on the web, with its scheme. */
export const WebAddress = z
  .string()
  .regex(
    /^https?:\/\/[a-z0-9.-]+\.[a-z]{2,}(\/\S*)?$/i,
    'write the whole address, such as https://www.acf.hhs.gov/otip',
  )
  .meta({ title: 'Address on the web', examples: ['https://www.example.org/'] });

/** An IANA time zone, such as `America/Los_Angeles`; an offset is not enough, since it knows no daylight saving. */
export const TimeZone = z
  .string()
  .refine(
    (zone) => zone.includes('/') && isZone(zone),
    'is no time zone; write its IANA name, such as America/Los_Angeles',
  )
  .meta({ title: 'Time zone', examples: ['America/Los_Angeles'] });

const isZone = (zone: string): boolean => {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
};

/** A language by its code of BCP 47 or ISO 639-3, such as `es`, `mam`, `zh-Hans` or `es-419`. */
export const LanguageCode = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-(?:[A-Z]{2}|\d{3}))?$/,
    'use the language code, such as `es`, `mam`, `zh-Hans` or `es-419`',
  )
  .meta({ title: 'Language code', examples: ['es', 'zh-Hans'] });

/** True on everything that only shows how the site works and that a hospital must replace before use. */
export const Sample = z.boolean().meta({ examples: [true] });
