/** Lessons: what each role learns of a shown state, told as the site tells it. */
import type { Form } from './domain/learning/learning-words.ts';
import { newHere, whatChanged, type Lesson, type Telling } from './domain/learning/lesson.ts';
import { showingOnSite } from './domain/checklists/shown-list.ts';
import { namesOf, releaseInWords } from './domain/history/history-html.ts';
import { sectionAddress } from './domain/kind.ts';
import { byId, type FrozenRelease, type Protocol } from './domain/protocol.ts';
import { reasonsBetween } from './domain/redline/reasons.ts';
import { asLabel } from './domain/text/plain-text.ts';
import { library, sectionsOf, signingIn, type Shown } from './library.ts';
import { renderLine } from './loading/prose/prose.ts';
import { placeOnSite } from './placing.ts';
import { link } from './site.ts';

/** How lessons and cases are told on the site: with today's numbers, and links that open beside. */
export function tellingOnSite(state: Shown): Telling {
  const { edition, protocol } = state;
  const place = placeOnSite(protocol, { edition });
  const say = (text: string) => renderLine(text, place);
  const find = (id: string) => byId(sectionsOf(protocol), id);
  const address = (id: string) => link(sectionAddress(find(id).of, edition));
  return {
    say,
    section: (id) => ({ title: asLabel(find(id).title), href: address(id) }),
    ownTab: true,
    names: { ...namesOf(protocol), release: releaseInWords },
    showing: showingOnSite(protocol, { say, address, signing: (id) => signingIn(state, id) }),
  };
}

/** The releases that somebody may have known before a shown state, oldest first. */
export const knownBefore = ({ release }: Pick<Shown, 'release'>): FrozenRelease[] =>
  library().releases.filter(({ id }) => release === undefined || id < release.id);

const stated = (protocol: Protocol) => ({ protocol, sections: sectionsOf(protocol) });

/** What a role learns of a shown state; what changed, since the release before. */
export function lessonOn(state: Shown, role: string, form: Form): Lesson {
  const { protocol, release } = state;
  const telling = tellingOnSite(state);
  if (form === 'new') return newHere(role, protocol, telling);
  const older = knownBefore(state).at(-1);
  const releases = library().releases.map(({ id, protocol: { release: said } }) => ({ ...said, id }));
  const own = release ? [] : [{ ...protocol.release, id: draftId }];
  return whatChanged(
    role,
    {
      older: older && stated(older.protocol),
      // Errata are put in where pages are made; what differs are the texts themselves.
      newer: stated(release?.protocol ?? protocol),
      reasons: reasonsBetween([...releases, ...own], older?.id, release?.id ?? draftId),
    },
    telling,
  );
}

/** Comes after every release. */
const draftId = 'draft';
