/**
 * A site with an eventful past, built of the small fixture for the tests' day: a retired page, two releases of one day,
 * the second of them urgent and never ratified, a number replaced, and a release that is approved and yet to start. It
 * stands under a base path.
 */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildInstant } from '../build.ts';
import { lineFile, newCheck, newNumber } from './new-number.ts';
import { change } from './fixture.ts';
import { freeze } from './frozen.ts';
import { buildCopy, projectCopy } from './other-site.ts';

/** Where the site stands on its server. */
export const pastBase = '/staff/';

export interface PastSite {
  /** The folder of the built site. */
  folder: string;
  remove(): void;
}

export function buildPastSite(): PastSite {
  const root = projectCopy('past');
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    freezePast(path.join(root, 'protocols'));
    recallOfPast(path.join(root, 'protocols'));
    const { site: folder } = buildCopy(root, {
      SOURCE_DATE_EPOCH: String(buildInstant.getTime() / 1000),
      SITE_BASE: pastBase,
    });
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Words that are withheld of it: of its first release alone, and of every one. */
export const withheldWords = ['Look behind the boiler', 'Put up the amber sign'];

/** What is recalled of its releases. */
function recallOfPast(root: string): void {
  const entry = (release: string, section: string, kind: 'erratum' | 'withheld', day: string, notice: string) =>
    `- { release: "${release}", sections: [${section}], kind: ${kind}, day: "${day}", reason: It was wrong, notice: "${notice}", decided_by: Head porter, sample: true }\n`;
  const all = ['2026-02-01', '2026-03-01', '2026-04-01', '2026-04-01-2', '2027-01-15'];
  writeFileSync(
    path.join(root, 'recalls.yaml'),
    [
      entry('2026-02-01', 'lost-key-who', 'withheld', '2026-05-01', 'Ask the locksmith'),
      entry('2026-04-01-2', 'wet-floors', 'erratum', '2026-05-02', 'Take the long mop'),
      ...all.map((release) =>
        entry(release, 'shared-tell', 'withheld', '2026-05-03', 'Ask the head porter what to put up'),
      ),
    ].join(''),
  );
}

/** Its releases, oldest first. */
export function freezePast(root: string): void {
  cpSync(path.join(import.meta.dirname, '../fixtures/small'), root, { recursive: true });
  change(root, 'draft/pages/lost-key.md', ['A doubt is enough.', 'Look behind the boiler.']);
  change(root, 'draft/shared.yaml', ['Put up the yellow sign', 'Put up the amber sign']);
  freeze(root, '2026-02-01');

  retireLostKey(root);
  freeze(root, '2026-03-01', {
    title: 'One page in place of two',
    changes: [
      {
        summary: 'What was said of keys stands with wet floors, so that nobody reads two pages',
        kind: 'substantive',
        roles: ['porter'],
        action: 'Read wet floors for every key.',
        sections: ['wet-floors'],
      },
    ],
    retired: [
      { id: 'lost-key', title: 'Lost key', replaced_by: 'wet-floors', reason: 'It was said twice.' },
      { id: 'lost-key-who', title: 'Owner unknown', replaced_by: 'wet-floors', reason: 'It was said twice.' },
      { id: 'lost-key-why', title: 'Why, and sources', reason: 'It went with its page.' },
      { id: 'wet-floors-say', title: 'Say', replaced_by: 'wet-floors', reason: 'The steps hold the words.' },
    ],
  });

  change(root, 'draft/pages/wet-floors.md', ['our rule for every visitor.', 'our rule for all visitors.']);
  freeze(root, '2026-04-01', {
    title: 'One word',
    changes: [
      {
        summary: 'The rule names all visitors, as the committee asked in March',
        kind: 'editorial',
        roles: ['porter'],
        sections: ['wet-floors'],
      },
    ],
  });

  replaceNumber(root);
  freeze(root, '2026-04-01-2', {
    title: 'A number that was out of order',
    urgent: { reason: 'The night line stopped answering on its old number', ratify_by: '2026-05-31' },
    changes: [
      {
        summary: 'The night line has another number, since the old one was out of order',
        kind: 'substantive',
        roles: [],
        action: 'Throw away lists with the old number.',
        sections: ['service-night-line'],
      },
    ],
  });

  change(root, 'draft/pages/wet-floors.md', ['I dry every floor myself.', 'I dry each floor myself.']);
  change(root, 'draft/pages/wet-floors.md', ['Floors slip when', 'floors slip when']);
  change(root, 'draft/contents.yaml', ['title: Now', 'title: First']);
  freeze(root, '2027-01-15', {
    title: 'Approved and yet to start',
    changes: [
      {
        summary: 'A change of some length, and why it was made',
        kind: 'editorial',
        roles: [],
        sections: ['wet-floors'],
      },
    ],
  });
}

function retireLostKey(root: string): void {
  const page = 'draft/pages/wet-floors.md';
  change(root, 'draft/pages/lost-key.md', undefined);
  change(root, 'draft/contents.yaml', [', lost-key', '']);
  change(root, page, ['- If the puddle hides something: [Lost key](lost-key.md#lost-key-who)', '']);
  change(root, page, ['## Say { #wet-floors-say }\n', 'For every floor alike:\n']);
  change(root, 'draft/checklists/porter.yaml', ['section: wet-floors-say', 'section: wet-floors']);
}

function replaceNumber(root: string): void {
  change(root, lineFile, newCheck);
  change(root, lineFile, newNumber);
}
