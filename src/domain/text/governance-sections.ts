/**
 * Governance sections: what governs a protocol beside its words: who works and approves here, how long things may stand,
 * the order of its pages, what it rests on and what it must contain.
 *
 * Every field is a fact of its own by its name in the file, so that no change of one goes unseen. Works and requirements
 * are titled by their ids, since their own titles may tell what a heading must not.
 */
import type { Facility } from '../../schema/facility.ts';
import { madeOnce } from '../made-once.ts';
import type { Protocol } from '../protocol.ts';
import { fact, factsOf, section, type Section } from './section.ts';

type Governed = Pick<Protocol, 'contents' | 'roles' | 'sources' | 'requirements' | 'phrases'> & {
  /** Missing where it could not be read; its sections are there all the same, so that a note may name them. */
  facility?: Facility | undefined;
};

const madeSections = madeOnce<Section[]>();

/** The sections of what governs, in the order in which a record tells them. */
export function governanceSections({ facility, contents, roles, sources, requirements, phrases }: Governed): Section[] {
  const once = (kind: string, of: unknown, make: () => Section[]) => madeSections([kind, of], make);
  return [
    ...once('facility', facility, () => ofFacility(facility)),
    ...once('roles', roles, () =>
      roles.map(({ id, title, ...role }) => section({ kind: 'role', id }, title, [], factsOf(role))),
    ),
    ...once('contents', contents, () => [
      section(
        { kind: 'governance', id: 'contents' },
        'Contents',
        [],
        contents.flatMap(({ title, pages }) => pages.map((page) => fact(title, page))),
      ),
    ]),
    ...once('requirements', requirements, () =>
      requirements.map(({ id, ...requirement }) =>
        section({ kind: 'requirement', id }, `Requirement ${id}`, [], factsOf(requirement)),
      ),
    ),
    ...once('sources', sources, () =>
      sources.map(({ id, ...source }) => section({ kind: 'source', id }, `Source ${id}`, [], factsOf(source))),
    ),
    ...once('phrases', phrases, () => [
      section({ kind: 'governance', id: 'phrases' }, 'Phrases of the site', [], factsOf(phrases)),
    ]),
  ];
}

/** What the hospital sets for itself: who approves and how long things may stand apart from all else. */
function ofFacility(read: Facility | undefined): Section[] {
  const { approvals, intervals, ...facility } = read ?? {};
  const matrix = (['standard', 'urgent'] as const).flatMap((which) =>
    (approvals?.[which] ?? []).map(({ role, body }) => fact(`For a release that is ${which}`, `${role}, ${body}`)),
  );
  return [
    section({ kind: 'governance', id: 'facility' }, 'The facility', [], factsOf(facility)),
    section({ kind: 'governance', id: 'approvals' }, 'Who approves', [], matrix),
    section({ kind: 'governance', id: 'intervals' }, 'How long things may stand', [], factsOf(intervals ?? {})),
  ];
}
