/** Withheld rules: what may be withheld of a release, and that its words stand nowhere else. */
import type { Recall } from '../../schema/recalls.ts';
import { isHardStop } from '../kind.ts';
import { fault, refusedBy, type Fault, type Keys } from '../problem.ts';
import { isNeverWithheld } from '../releases/noticed.ts';
import { effectiveDay, successor } from '../releases/release.ts';
import type { Section } from '../text/section.ts';
import { sections, type Said } from '../text/sections.ts';
import type { JudgedRecalls } from './recall-rules.ts';

/** Every breach. Keys lead from the file of recalls. */
export const withheldFaults = (judged: JudgedRecalls): Fault[] =>
  refusedBy([neverWithheld, stopsInForce, inOtherReleases, inOtherSections], judged);

/** The same of a draft, which is not published yet: it may not bring back what is withheld. */
export const withheldFaultsOfDraft = (judged: JudgedRecalls, draft: Said): Fault[] => [...inDraft(judged, draft)];

/** A section that is withheld, as it was frozen. */
interface Withheld {
  /** The keys that lead to where it is named. */
  keys: Keys;
  recall: Recall;
  section: Section;
}

function* withheldIn({ recalls, releases, words }: JudgedRecalls): Generator<Withheld> {
  for (const [index, recall] of recalls.entries()) {
    const release = recall.kind === 'withheld' && releases.find(({ id }) => id === recall.release);
    if (!release) continue;
    const said = new Map(sections(release.protocol, words).map((section) => [section.id, section]));
    for (const [inner, id] of recall.sections.entries()) {
      const section = said.get(id);
      if (section) yield { keys: [index, 'sections', inner], recall, section };
    }
  }
}

/** Refuses to withhold what is set for the whole hospital, without which no page could be made. */
function* neverWithheld(judged: JudgedRecalls): Iterable<Fault> {
  for (const { keys, section } of withheldIn(judged))
    if (isNeverWithheld(section.of))
      yield fault(
        keys,
        'recall-governance',
        `\`${section.id}\` is set for the whole hospital and cannot be withheld.`,
        'mend it in a new release; an `erratum` may say what is wrong until then.',
      );
}

/** Whether it says what never to do, or what the law asks: nobody may be left without. */
const bindsStaff = ({ of, blocks }: Section): boolean =>
  isHardStop(of) || of.kind === 'reporting row' || blocks.some(({ kind }) => kind === 'stop');

/** Refuses to withhold a stop or a duty before a newer release governs, which says what holds in its place. */
function* stopsInForce(judged: JudgedRecalls): Iterable<Fault> {
  for (const { keys, recall, section } of withheldIn(judged)) {
    const next = successor(judged.releases, recall.release);
    if (bindsStaff(section) && !(next && effectiveDay(next) <= recall.day))
      yield fault(
        keys,
        'recall-stop',
        `\`${section.id}\` holds a stop or a duty, and on ${recall.day} no newer release says what holds.`,
        'freeze a release that says it (`npm run new -- draft --from <release> --urgent`), then withhold this; until then write an `erratum`.',
      );
  }
}

/** Shorter words stand anywhere, and tell nothing of where they were read. */
const telling = 20;

/** What a section says in its own words; what every section of its kind answers is none of them. */
const ownWords = ({ blocks }: Section): string[] =>
  blocks.filter(({ kind, text }) => kind !== 'fact' && text.length >= telling).map(({ text }) => text);

/** Whether a section says one of these. */
const says = ({ blocks }: Section, words: readonly string[]): boolean =>
  blocks.some(({ text }) => words.some((one) => text.includes(one)));

/** Of each release, the ids of what of it is withheld. */
const withheldIds = (recalls: readonly Recall[]): Map<string, Set<string>> => {
  const ids = new Map<string, Set<string>>();
  for (const { release, kind, sections: named } of recalls)
    if (kind === 'withheld') ids.set(release, new Set([...(ids.get(release) ?? []), ...named]));
  return ids;
};

/** The other releases that say in a section any of what one says there. */
export function sayingTheSame(
  releases: JudgedRecalls['releases'],
  release: string,
  section: string,
  words: JudgedRecalls['words'],
): string[] {
  const of = (id: string) => {
    const found = releases.find((one) => one.id === id);
    return found && sections(found.protocol, words).find((one) => one.id === section);
  };
  const own = of(release);
  return releases.flatMap(({ id }) => {
    const same = id === release ? undefined : of(id);
    return own && same && says(same, ownWords(own)) ? [id] : [];
  });
}

/** Refuses words that are withheld of one release while the same section of another says them on. */
function* inOtherReleases(judged: JudgedRecalls): Iterable<Fault> {
  const ids = withheldIds(judged.recalls);
  for (const { keys, recall, section } of withheldIn(judged))
    for (const id of sayingTheSame(judged.releases, recall.release, section.id, judged.words))
      if (!ids.get(id)?.has(section.id))
        yield fault(
          keys,
          'recall-elsewhere',
          `Release ${id} says the same in \`${section.id}\`, so that the words are published on.`,
          `recall it of that release too: add an entry for ${id}.`,
        );
}

/** Refuses a draft that says in a section what is withheld there. */
function* inDraft(judged: JudgedRecalls, draft: Said): Iterable<Fault> {
  const found = [...withheldIn(judged)];
  const now = new Map(found.length === 0 ? [] : sections(draft, judged.words).map((section) => [section.id, section]));
  const told = new Set<string>();
  for (const { keys, section } of found) {
    const same = now.get(section.id);
    if (!same || told.has(section.id) || !says(same, ownWords(section))) continue;
    told.add(section.id);
    yield fault(
      keys,
      'recall-elsewhere',
      `The draft says the same in \`${section.id}\`, and would publish it again.`,
      'write that section of the draft anew.',
    );
  }
}

/** Points out words that are withheld of one section and stand in another of some release: they may be what hurts. */
function* inOtherSections(judged: JudgedRecalls): Iterable<Fault> {
  const ids = withheldIds(judged.recalls);
  const found = [...withheldIn(judged)].map((one) => ({ ...one, words: ownWords(one.section) }));
  for (const { keys, section, words } of found) {
    const where = judged.releases.flatMap(({ id, protocol }) =>
      sections(protocol, judged.words)
        .filter((other) => other.id !== section.id && !ids.get(id)?.has(other.id) && says(other, words))
        .map((other) => `\`${other.id}\` of ${id}`),
    );
    if (where.length > 0)
      yield {
        ...fault(
          keys,
          'recall-elsewhere',
          `Words of \`${section.id}\` also stand in ${where.slice(0, 5).join(', ')}${where.length > 5 ? `, and ${where.length - 5} more` : ''}.`,
          'read them there; if it is they that must not be published, withhold those sections too.',
        ),
        warning: true,
      };
  }
}
