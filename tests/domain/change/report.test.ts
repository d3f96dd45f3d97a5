/** What a change of a made-up house is said to do. */
import { describe, expect, test } from 'vitest';
import { changeReport, type Reported } from '../../../src/domain/change/report.ts';
import type { Chapter, Line, Piece } from '../../../src/domain/change/said.ts';
import type { Protocol } from '../../../src/domain/protocol.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { sectionDigest } from '../../../src/loading/library/signed.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import type { CardText } from '../../../src/schema/card.ts';
import type { TextCheck } from '../../../src/schema/text-check.ts';
import { assurance, phone, service, site } from '../../made/directory.ts';
import {
  aBranch,
  aCard,
  aCase,
  aList,
  anItem,
  aPage,
  aProtocol,
  aRole,
  aRow,
  aShared,
  aState,
  aStop,
} from '../../made/protocol.ts';

const stated = (protocol: Protocol) => ({ protocol, sections: sections(protocol, blocksOf) });

/** The report on one made-up state and the next. */
const reportOn = (before: Partial<Protocol>, after: Partial<Protocol>, more: Partial<Reported> = {}) =>
  changeReport({
    before: stated(aProtocol(before)),
    after: stated(aProtocol(after)),
    site,
    checking: { checks: [], today: '2026-06-01', digestOf: sectionDigest },
    readability: { gradeOf: (text) => text.split(' ').length, highest: { staff: 8, patients: 6 } },
    problems: [],
    ...more,
  });

const pieceOf = (piece: Piece) => (typeof piece === 'string' ? piece : Object.values(piece)[0]);
const words = ({ said }: Line) => said.map(pieceOf).join('');
/** The lines of a chapter, those below others after them; undefined where there is no such chapter. */
function linesOf(chapters: readonly Chapter[], title: string): string[] | undefined {
  const flat = (lines: readonly Line[]): string[] => lines.flatMap((line) => [words(line), ...flat(line.under ?? [])]);
  const found = chapters.find((one) => one.title === title);
  return found && flat(found.lines);
}

const floors = (lead: string, more = {}) => ({ pages: [aPage('wet-floors', { lead, ...more })] });

describe('the first line', () => {
  test.each<[string, Partial<Protocol>, Partial<Protocol>, string]>([
    ['nothing', {}, {}, 'Changes nothing that readers see.'],
    [
      'a page',
      floors('Look. <source:S1>'),
      floors('Look twice. <source:S1>'),
      'Changes 1 section of Wet floors; no stop; no number; 1 text with a limit or a word that binds. Needs: Head porter.',
    ],
    [
      'what is editorial',
      floors('look here. <source:S1>'),
      floors('Look here. <source:S1>'),
      'Changes 1 section of Wet floors; no stop; no number. All of it is editorial. Needs: Head porter.',
    ],
    [
      'a stop that is gone',
      { shared: aShared({ stops: [aStop('run')] }) },
      {},
      'Changes 1 section of what lists share; 1 stop; no number. Needs: Head porter.',
    ],
    [
      'a duty',
      { reporting: [aState('northmarch', { rows: [aRow()] })] },
      { reporting: [aState('northmarch', { rows: [aRow({ answer: 'Ring. <source:L1>' })] })] },
      'Changes 1 section of the duties of Northmarch; no stop; 1 duty; no number. Needs: Head porter.',
    ],
    [
      'a number',
      { services: [service('first-line')] },
      { services: [service('first-line', { phones: [phone('+12065550124')] })] },
      'Changes 1 section of the entry first-line; no stop; 1 number. Needs no vote: Directory editor keeps the directory right.',
    ],
    [
      'a branch and a card that are new',
      {},
      { branches: [aBranch('flood')], cards: [aCard('pocket')] },
      'Changes 3 sections of the branch Flood, 1 of the card Pocket; no stop; no number. Needs: Head porter.',
    ],
    [
      'four places',
      {},
      { pages: ['wet-floors', 'one', 'two', 'three'].map((id) => aPage(id)), cards: [aCard('pocket')] },
      'Changes 1 section of One, 1 of Two, 1 of Three and 2 in 2 other places; no stop; no number. Needs: Head porter.',
    ],
  ])('of %s', (_what, before, after, line) => {
    expect(words(reportOn(before, after).headline)).toBe(line);
  });

  test('of an urgent change names those who suffice, and until when', () => {
    const release = {
      title: 'Now',
      sample: true,
      changes: [],
      retired: [],
      urgent: { reason: 'Wet.', ratify_by: '2026-07-01' },
    };
    expect(words(reportOn(floors('Look.'), { ...floors('Go.'), release }).headline)).toContain(
      'Needs: Head porter (urgent; to be ratified by Jul 1, 2026).',
    );
  });
});

describe('what a change reaches', () => {
  const list = (text: string) => ({
    checklists: [aList('porter', { points: [{ id: 'alone', title: 'There', items: [anItem('dry', { text })] }] })],
  });

  test('the roles whose list differs, and what their notes tell them to do', () => {
    const changes = [
      {
        summary: 'Dry it twice',
        kind: 'substantive' as const,
        roles: ['porter'],
        action: 'Take two mops',
        sections: ['list-porter-dry'],
      },
    ];
    const after = { ...list('Dry it twice.'), release: { title: 'Next', sample: true, changes, retired: [] } };
    expect(linesOf(reportOn(list('Dry it.'), after).impact, 'Roles whose list changes')).toEqual([
      'Porter',
      'do differently: Take two mops.',
      'reworded: was: Dry it.; will be: Dry it twice.',
    ]);
  });

  test('roles for whom the same differs stand in one line, and a list that is gone is told', () => {
    const roles = [aRole('porter'), aRole('guard'), aRole('cook')];
    const lists = (ids: string[]) => ids.map((id) => aList(id, { shared_stops: ['run'] }));
    const state = (text: string, ids: string[]) => ({
      roles,
      shared: aShared({ stops: [aStop('run', { text })] }),
      checklists: lists(ids),
    });
    const { impact } = reportOn(
      state('Never run.', ['porter', 'guard', 'cook']),
      state('Never run here.', ['porter', 'guard']),
    );
    expect(linesOf(impact, 'Roles whose list changes')).toEqual([
      'Porter, Guard',
      'reworded: was: Never run.; will be: Never run here.',
      'Cook: the list is gone',
    ]);
  });

  test('texts that send their reader on to what differs', () => {
    const pages = (lead: string) => ({
      pages: [aPage('wet-floors', { lead }), aPage('keys', { lead: 'See [floors](wet-floors.md). <source:S1>' })],
      ...list('Dry it.'),
    });
    expect(linesOf(reportOn(pages('Look.'), pages('Go.')).impact, 'Named by, and read on from')).toEqual([
      'Wet floors: Keys',
    ]);
  });

  test('translations whose English is another now, and not those that were behind before', () => {
    const text = (digest: string): CardText => ({
      name: 'Español',
      direction: 'ltr',
      outer: 'Suelos',
      heading: 'Está seco.',
      lines: ['Llame.'],
      translation: { state: 'draft' },
      translated: { date: '2026-01-10', digest },
    });
    const card = (english: string, made: string) => {
      const plain = aCard('pocket');
      return {
        cards: [aCard('pocket', { languages: { ...plain.languages, es: text(made) }, digests: { en: english } })],
      };
    };
    const title = 'Translations that fall behind';
    expect(linesOf(reportOn(card('a', 'a'), card('b', 'a')).impact, title)).toEqual([
      'Pocket: the English changed and not its translation into Spanish (a draft)',
    ]);
    expect(linesOf(reportOn(card('a', 'z'), card('b', 'z')).impact, title)).toBeUndefined();
    expect(linesOf(reportOn(card('a', 'a'), card('b', 'b')).impact, title)).toBeUndefined();
  });

  describe('what was signed of a wording', () => {
    const before = stated(aProtocol(floors('Look.')));
    const signed = before.sections.find(({ id }) => id === 'wet-floors');
    const check = (more: Partial<TextCheck> = {}): TextCheck => ({
      section: 'wet-floors',
      digest: signed ? sectionDigest(signed) : '',
      by: 'counsel',
      role: 'Counsel',
      date: '2026-01-05',
      expires: '2027-01-05',
      sample: true,
      ...more,
    });
    const fallen = (after: string, checks: TextCheck[]) =>
      linesOf(
        reportOn(floors('Look.'), floors(after), { checking: { checks, today: '2026-06-01', digestOf: sectionDigest } })
          .impact,
        'Checks that fall',
      );

    test('falls with it', () => {
      expect(fallen('Go.', [check()])).toEqual([
        'Wet floors: what counsel signed on Jan 5, 2026 (Counsel, sample) was the wording before',
      ]);
    });

    test.each<[string, string, Partial<TextCheck>]>([
      ['holds while the wording does', 'Look.', {}],
      ['cannot fall once it has expired', 'Go.', { expires: '2026-02-01' }],
      ['cannot fall before it holds', 'Go.', { date: '2026-08-01' }],
      ['was of another wording before', 'Go.', { digest: '0'.repeat(64) }],
    ])('%s', (_what, after, more) => {
      expect(fallen(after, [check(more)])).toBeUndefined();
    });
  });

  test('requirements that a changed section carries, and cases that lead to it', () => {
    const state = (lead: string) => ({
      ...floors(lead),
      requirements: [
        {
          id: 'c-01',
          title: 'Dry floors',
          kind: 'component' as const,
          asked_by: ['S1'],
          score: 2 as const,
          sections: ['wet-floors'],
        },
        { id: 'c-02', title: 'Keys', kind: 'component' as const, asked_by: ['S1'], score: 0 as const, sections: [] },
      ],
      cases: [aCase('slip')],
    });
    const { impact } = reportOn(state('Look.'), state('Go.'));
    expect(linesOf(impact, 'Requirements touched')).toEqual(['c-01 Dry floors: carried by Wet floors']);
    expect(linesOf(impact, 'Cases to learn from, to be looked at again')).toEqual([
      'Slip: its answers lead to wet-floors',
    ]);
  });
});

describe('a number', () => {
  const line = (more = {}) => ({ services: [service('first-line', more)] });

  test('that only was checked anew is no change of it', () => {
    const again = {
      phones: [
        phone('+12065550123', {
          assurances: [assurance('+12065550123'), assurance('+12065550123', { date: '2026-11-01' })],
        }),
      ],
    };
    const { weighty, impact } = reportOn(line(), line(again));
    expect(weighty).toEqual([]);
    expect(linesOf(impact, 'Numbers checked anew')?.slice(0, 2)).toEqual([
      'first-line: checked anew: (206) 555-0123',
      'Called on Nov 1, 2026 by Directory editor and Second reader: answered by its name.',
    ]);
  });

  test('of a service that is new, gone or out of use is told as that', () => {
    const told = (before: Partial<Protocol>, after: Partial<Protocol>) =>
      linesOf(reportOn(before, after).weighty, 'Numbers that changed');
    expect(told({ services: [] }, line())?.[0]).toBe('first-line: new: (206) 555-0123');
    expect(told(line(), { services: [] })).toEqual([
      'first-line: was: (206) 555-0123; is gone',
      'set for: the lines to call first, on every page, whom to ask now, wherever something is unwritten, whom to tell of a wrong number',
    ]);
    expect(told(line(), line({ status: 'defunct', phones: [phone('+12065550124')] }))).toContain(
      'the service is marked: defunct',
    );
  });
});

describe('before it can be a release', () => {
  test('lines that got harder to read are told, and not those that are easy or were harder', () => {
    const steps = (...all: string[]) =>
      floors(`Look.\n\n${all.map((one, index) => `${index + 1}. ${one}`).join('\n')}`);
    const { missing } = reportOn(
      steps('Dry it until nobody slips there.', 'Go on for as long as it takes you to get it dry.', 'Go.'),
      steps(
        'Dry it now and then again until nobody slips there.',
        'Go on for as long as it takes to get it dry.',
        'Stop.',
      ),
    );
    expect(linesOf(missing, 'Harder to read than before')).toEqual([
      'Wet floors, at most grade 8',
      'grade 10, before 6: Dry it now and then again until nobody slips there.',
    ]);
  });

  test('text that must be signed is told until somebody has signed it', () => {
    const signed = (text: string) => floors(`:::signed[pharmacy]\n${text}\n:::`);
    expect(linesOf(reportOn(signed('Soap.'), signed('More soap.')).missing, 'To be signed before use')).toEqual([
      'Wet floors: to be signed by pharmacy in this wording',
    ]);
  });

  test.each<[string, Partial<TextCheck>, string[] | undefined]>([
    ['that holds is not asked for again', {}, undefined],
    ['that has expired is', { expires: '2026-02-01' }, ['Wet floors: to be signed by pharmacy in this wording']],
    ['of a later day is', { date: '2026-08-01' }, ['Wet floors: to be signed by pharmacy in this wording']],
  ])('a signature %s', (_what, more, expected) => {
    const after = floors(':::signed[pharmacy]\nMore soap.\n:::');
    const signed = stated(aProtocol(after)).sections.find(({ id }) => id === 'wet-floors');
    const check: TextCheck = {
      section: 'wet-floors',
      digest: signed ? sectionDigest(signed) : '',
      by: 'pharmacy',
      role: 'Pharmacist',
      date: '2026-01-05',
      expires: '2027-01-05',
      sample: true,
      ...more,
    };
    const checking = { checks: [check], today: '2026-06-01', digestOf: sectionDigest };
    const { missing } = reportOn(floors(':::signed[pharmacy]\nSoap.\n:::'), after, { checking });
    expect(linesOf(missing, 'To be signed before use')).toEqual(expected);
  });
});
