/** Recalled: releases without the words that are withheld of them, and with their errata where a page shows them. */
import type { Recall } from '../../schema/recalls.ts';
import type { FrozenRelease, Protocol, SectionRecall, Words } from '../protocol.ts';
import { recallInWords, withheldTitle } from '../text/recall.ts';
import { line, type Section } from '../text/section.ts';
import { sections } from '../text/sections.ts';
import type { DigestOf } from '../text/signing.ts';
import type { Notice } from './notice.ts';
import { isNeverWithheld, noticed } from './noticed.ts';

/** What tells the words of a section, and their digest. */
interface Reading {
  words: Words;
  digestOf: DigestOf;
}

/**
 * Releases as they are published: no word of theirs that is withheld stands in what is given back, so that nothing which
 * is made of it can say one. Releases of which nothing is recalled are the same values.
 */
export function published(
  releases: readonly FrozenRelease[],
  recalls: readonly Recall[],
  reading: Reading,
): FrozenRelease[] {
  const withheld = new Set(recalls.filter(isWithheld).flatMap(({ sections: named }) => named));
  return releases.map((release) => {
    const of = recalls.filter((recall) => recall.release === release.id);
    const untitled = withoutTitles(release.protocol, withheld);
    if (of.length === 0) return untitled === release.protocol ? release : { ...release, protocol: untitled };
    const told = of.flatMap((recall) => perSection(recall, release.protocol, reading));
    return { ...release, protocol: noticed(untitled, noticesOf(told.filter(isWithheld))), recalls: told };
  });
}

const isWithheld = ({ kind }: Pick<Recall, 'kind'>): boolean => kind === 'withheld';

/** A release with a notice at each of its errata, for pages that show its text. */
export const withErrata = ({ protocol, recalls = [] }: Pick<FrozenRelease, 'protocol' | 'recalls'>): Protocol => {
  const withheld = new Set(recalls.filter(isWithheld).map(({ section }) => section));
  return noticed(protocol, noticesOf(recalls.filter(({ section }) => !withheld.has(section))));
};

function perSection({ release: _release, sections: named, ...recall }: Recall, protocol: Protocol, reading: Reading) {
  if (!isWithheld(recall)) return named.map((section): SectionRecall => ({ section, ...recall }));
  const said = new Map(sections(protocol, reading.words).map((section) => [section.id, section]));
  return named.flatMap((section): SectionRecall[] => {
    const found = said.get(section);
    return found && !isNeverWithheld(found.of) ? [{ section, ...recall, digest: reading.digestOf(found) }] : [];
  });
}

/** Sections that have no look of their own, such as those of what governs, each erratum above what it says. */
export const sectionsWithErrata = (
  said: readonly Section[],
  { recalls = [] }: Pick<FrozenRelease, 'recalls'>,
): readonly Section[] => {
  const errata = Map.groupBy(
    recalls.filter((recall) => !isWithheld(recall)),
    ({ section }) => section,
  );
  return said.map((section) => {
    const found = errata.get(section.id);
    return found
      ? { ...section, blocks: [...found.map((one) => line('note', recallInWords(one))), ...section.blocks] }
      : section;
  });
};

/** One notice for each section that is named, in the words of all that are of it. */
function noticesOf(recalls: readonly SectionRecall[]): Map<string, Notice> {
  return new Map(
    [...Map.groupBy(recalls, ({ section }) => section)].map(([section, all]) => [
      section,
      { withheld: all.some(isWithheld), words: all.map(recallInWords).join(' ') },
    ]),
  );
}

/** A retirement names what it retires by its title, and a stop or item is titled by its own words. */
function withoutTitles(protocol: Protocol, withheld: ReadonlySet<string>): Protocol {
  const { release } = protocol;
  if (!release.retired.some(({ id }) => withheld.has(id))) return protocol;
  const retired = release.retired.map((one) => (withheld.has(one.id) ? { ...one, title: withheldTitle(one.id) } : one));
  return { ...protocol, release: { ...release, retired } };
}
