/** Impact: what a change of some sections means elsewhere, whoever made it. */
import type { Site } from '../../schema/site.ts';
import type { RedlineEntry } from '../redline/redline.ts';
import type { Stated } from '../redline/list-changes.ts';
import { asLabel } from '../text/plain-text.ts';
import { sectionId } from '../kind.ts';
import { behindLines, fallenLines, type Checking } from './fallen.ts';
import { placeLead, placesIn } from './places.ts';
import { goneLists, roleLines, touchedLists } from './roles.ts';
import { chapter, listed, over, said, type Chapter, type Line } from './said.ts';
import { leadingHere, printedLines, printedOn } from './shown-on.ts';

/** What a change is, and what is held against it. */
export interface Changing {
  before: Stated;
  after: Stated;
  /** Everything that differs. */
  entries: readonly RedlineEntry[];
  site: Site;
  checking: Checking;
}

/** A chapter for each thing that a change reaches. */
export function impactChapters({ before, after, entries, site, checking }: Changing): Chapter[] {
  const ids = new Set(
    entries.flatMap(({ id, idWas, inner }) => [id, ...(idWas ? [idWas] : []), ...inner.map((part) => part.id)]),
  );
  const real = entries.filter(({ editorial }) => !editorial);
  return [
    ...chapter('Roles whose list changes', roleLines(touchedLists(before, after, entries), goneLists(before, after))),
    ...chapter('Named by, and read on from', shownLines(after, real, site)),
    ...chapter('Translations that fall behind', behindLines(before.protocol, after.protocol)),
    ...chapter('Checks that fall', fallenLines(before, after, checking)),
    ...chapter('Requirements touched', requirementLines(after, ids)),
    ...chapter('Cases to learn from, to be looked at again', caseLines(after, real)),
  ];
}

/** Where else readers meet a changed text: services that a text names, and texts that send their reader to it. */
function shownLines(after: Stated, entries: readonly RedlineEntry[], site: Site): Line[] {
  const placeOf = placesIn(after);
  return entries.flatMap(({ id, name, section: { of }, kinds }) => {
    if (kinds.includes('removed')) return [];
    const title = { title: asLabel(name), section: id };
    if (of.kind === 'service')
      return kinds.includes('number changed')
        ? []
        : [over(said(title), printedLines(printedOn(after.protocol, site, of.id)))];
    const places = leadingHere(after.sections, id, placeOf);
    return places.length === 0
      ? []
      : [said(title, ': ', ...listed(places.map((place) => ({ title: placeLead(place) + place.title }))))];
  });
}

/** Requirements that a changed section carries. */
function requirementLines({ protocol, sections }: Stated, ids: ReadonlySet<string>): Line[] {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return protocol.requirements.flatMap(({ id, title, sections: carry }) => {
    const touched = carry.filter((one) => ids.has(one));
    if (touched.length === 0) return [];
    return [
      said(
        { code: id },
        ` ${title}: carried by `,
        ...listed(touched.map((one) => ({ title: asLabel(titles.get(one) ?? one), section: one }))),
      ),
    ];
  });
}

/** Cases that send whoever learns to a text that says something else now. */
function caseLines({ protocol }: Stated, entries: readonly RedlineEntry[]): Line[] {
  const changed = new Set(
    entries.flatMap(({ id, section, inner }) => [
      id,
      ...(section.parent ? [section.parent] : []),
      ...inner.map((part) => part.id),
    ]),
  );
  return protocol.cases.flatMap(({ id, title, answers }) => {
    const leads = [...new Set(answers.map(({ section }) => section))].filter((section) => changed.has(section));
    if (leads.length === 0) return [];
    return [
      said(
        { title, section: sectionId({ kind: 'case', id }) },
        ': its answers lead to ',
        ...listed(leads.map((section) => ({ code: section }))),
      ),
    ];
  });
}
