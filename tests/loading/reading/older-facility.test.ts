/** Releases that were frozen before there was a `site.yaml`, with its settings and the main number in `facility.yaml`. */
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { digestsIn, sumsName, sumsOf } from '../../../src/loading/files/sums.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { FacilitySchema } from '../../../src/schema/facility.ts';
import { change, protocols, told } from '../../made/fixture.ts';
import { freeze } from '../../made/frozen.ts';

const older = `
idle: { cover_minutes: 5, clear_minutes: 15 }
cover: { title: Lunch menu, lines: [Soup and bread.] }
exit_address: https://intranet.example.org/
telephone:
  main_number: "+12065550100"
  outside_prefix: "9"
  assurances:
    - {
        date: "2026-01-10",
        dialed: "+12065550100",
        method: called,
        roles: [First role, Second role],
        result: answered by its name,
        sample: true,
      }
call_first: [caretaker-office, night-line]
ask_now: caretaker-office
directory_owner: { role: Directory editor, service: caretaker-office, email: directory@hospital.example }
edit_address: "https://forge.example.org/edit/{path}"
`;

/** A tree whose one release has a facility of the older shape. */
function released(): string {
  const root = protocols();
  const folder = path.join(root, 'releases/2026-02-01');
  freeze(root, '2026-02-01');
  appendFileSync(path.join(folder, 'facility.yaml'), older);
  writeFileSync(path.join(folder, sumsName), sumsOf(digestsIn(folder)));
  return root;
}

test('are read, with what is still voted on', () => {
  const { library, problems } = readLibrary(released());
  expect(problems).toEqual([]);
  expect(FacilitySchema.safeParse(library?.releases[0]?.protocol.facility).error).toBeUndefined();
});

test('bind the history of the main number', () => {
  const root = released();
  change(root, 'resources/internal/hospital.yaml', [
    'dialed: "+12065550100",\n              method: called',
    'dialed: "+12065550100",\n              method: operator page',
  ]);
  expect(told(root).filter((line) => line.includes('release 2026-02-01'))).not.toEqual([]);
});

test('are no pattern for what is voted on next', () => {
  const root = released();
  appendFileSync(path.join(root, 'facility.yaml'), older);
  expect(told(root)[0]).toMatch(/^facility\.yaml:.* key-unknown idle/);
});
