/**
 * A site with an eventful past, built of the small fixture for the tests' day: a retired page, two releases of one day,
 * the second of them urgent and never ratified, a number replaced, and a release that is approved and yet to start. It
 * stands under a base path.
 */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildInstant } from '../build.ts';
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

/** Its releases, oldest first. */
export function freezePast(root: string): void {
  cpSync(path.join(import.meta.dirname, '../fixtures/small'), root, { recursive: true });
  freeze(root, '2026-02-01');

  retireUnder18(root);
  freeze(root, '2026-03-01', {
    title: 'One page in place of two',
    changes: [
      {
        summary: 'What was said of children stands with time alone, so that nobody reads two pages',
        kind: 'substantive',
        roles: ['nurse'],
        action: 'Read time alone for every age.',
        sections: ['time-alone'],
      },
    ],
    retired: [
      { id: 'under-18', title: 'Under 18', replaced_by: 'time-alone', reason: 'It was said twice.' },
      { id: 'under-18-age', title: 'Age not known', replaced_by: 'time-alone', reason: 'It was said twice.' },
      { id: 'under-18-why', title: 'Why, and sources', reason: 'It went with its page.' },
      { id: 'time-alone-say', title: 'Say', replaced_by: 'time-alone', reason: 'The steps hold the words.' },
    ],
  });

  change(root, 'draft/pages/time-alone.md', ['our rule for every patient.', 'our rule for all patients.']);
  freeze(root, '2026-04-01', {
    title: 'One word',
    changes: [
      {
        summary: 'The rule names all patients, as the committee asked in March',
        kind: 'editorial',
        roles: ['nurse'],
        sections: ['time-alone'],
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

  change(root, 'draft/pages/time-alone.md', ['I see every patient alone.', 'I see each patient alone.']);
  change(root, 'draft/contents.yaml', ['title: Now', 'title: First']);
  freeze(root, '2027-01-15', { title: 'Approved and yet to start' });
}

function retireUnder18(root: string): void {
  const page = 'draft/pages/time-alone.md';
  change(root, 'draft/pages/under-18.md', undefined);
  change(root, 'draft/contents.yaml', [', under-18', '']);
  change(root, page, ['- If the patient may be a child: [Under 18](under-18.md#under-18-age)', '']);
  change(root, page, ['## Say { #time-alone-say }\n', 'For every age alike:\n']);
  change(root, 'draft/checklists/nurse.yaml', ['section: time-alone-say', 'section: time-alone']);
}

function replaceNumber(root: string): void {
  const line = 'resources/national/line.yaml';
  change(root, line, [
    '    relay:',
    `          - date: "2026-03-30"
            dialed: "+12065550129"
            method: called
            roles: [First role, Second role]
            result: answered by its name
            replaces: "+12065550123"
            reason: The old number was out of order
            sample: true
    relay:`,
  ]);
  change(root, line, ['number: "+12065550123"', 'number: "+12065550129"']);
}
