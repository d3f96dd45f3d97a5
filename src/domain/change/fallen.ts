/** Fallen: what was vouched for a wording and is not for the next: translations, and what counsel, pharmacy and physicians signed. */
import { isReady, textsOf } from '../cards/card.ts';
import { inWords } from '../day.ts';
import { languageInWords } from '../directory/service-words.ts';
import { sectionId } from '../kind.ts';
import type { Protocol } from '../protocol.ts';
import type { Stated } from '../redline/list-changes.ts';
import { asLabel } from '../text/plain-text.ts';
import type { Section } from '../text/section.ts';
import { checkedIn, type DigestOf } from '../text/signing.ts';
import type { TextCheck } from '../../schema/text-check.ts';
import { listed, said, type Line } from './said.ts';

/** Translations whose English a change leaves behind, by their card. */
export function behindLines(before: Protocol, after: Protocol): Line[] {
  const behind = (protocol: Protocol, id: string) =>
    protocol.cards
      .filter((card) => card.id === id)
      .flatMap((card) => textsOf(card, true).filter((text) => text.behind));
  return after.cards.flatMap(({ id, title }) => {
    const earlier = new Set(behind(before, id).map(({ code }) => code));
    const texts = behind(after, id).filter(({ code }) => !earlier.has(code));
    if (texts.length === 0) return [];
    const names = texts.map((text) => `${languageInWords(text.code)}${isReady(text) ? '' : ' (a draft)'}`);
    return [
      said(
        { title, section: sectionId({ kind: 'card', id }) },
        ': the English changed and not its translation into ',
        ...listed(names),
      ),
    ];
  });
}

/** What checks are held against. */
export interface Checking {
  checks: readonly TextCheck[];
  today: string;
  digestOf: DigestOf;
}

const holdingOf = ({ checks, today }: Checking): TextCheck[] =>
  checks.filter(({ date, expires }) => date <= today && today < expires);

/** Checks of a wording that a change takes away, of those that would hold today. */
export function fallenLines(before: Stated, after: Stated, checking: Checking): Line[] {
  const holding = holdingOf(checking);
  const of = ({ sections, protocol }: Stated) => checkedIn(sections, holding, protocol.facility, checking.digestOf);
  const [was, is] = [of(before), of(after)];
  const titles = new Map([...before.sections, ...after.sections].map((section) => [section.id, section.title]));
  return [...was].flatMap(([id, signed]) => {
    const now = new Set((is.get(id) ?? []).map(({ by }) => by));
    return signed
      .filter(({ by }) => !now.has(by))
      .map(({ by, role, date, sample }) =>
        said(
          { title: asLabel(titles.get(id) ?? id), section: id },
          `: what ${by} signed on ${inWords(date)} (${role}${sample ? ', sample' : ''}) was the wording before`,
        ),
      );
  });
}

/** Changed text that must be signed before use and that nobody has signed in its new wording, by a check that holds today. */
export function unsignedLines(changed: readonly Section[], after: Stated, checking: Checking): Line[] {
  const checked = checkedIn(changed, holdingOf(checking), after.protocol.facility, checking.digestOf);
  return changed.flatMap(({ id, title, blocks }) => {
    const asked = [...new Set(blocks.flatMap(({ signers = [] }) => signers))];
    const missing = asked.filter((by) => (checked.get(id) ?? []).every((check) => check.by !== by));
    return missing.length === 0
      ? []
      : [said({ title: asLabel(title), section: id }, `: to be signed by ${missing.join(', ')} in this wording`)];
  });
}
