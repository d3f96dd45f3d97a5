/** Which days of which files were, and which may lie ahead; and that `check` says the same every day. */
import { expect, test } from 'vitest';
import { daysToCome } from '../../../src/domain/rules/days-to-come.ts';
import { formatProblem } from '../../../src/domain/problem.ts';
import { textsIn } from '../../../src/domain/text-fields.ts';
import { isDay } from '../../../src/domain/day.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { fileKinds } from '../../../src/schema/files.ts';
import { protocols, told } from '../../made/fixture.ts';
import { replaced } from '../../made/leaves.ts';
import { fieldsIn, filesOfKind, kindsRead, wholeDraft, writeFields } from '../../made/whole-draft.ts';

const future = '2999-01-01';

/** Fields whose day is planned, and the ids of releases, by kind of file; of all others the day was. */
const mayLieAhead: Record<string, RegExp> = {
  checks: /^\d+\.expires$/,
  organization: /\.alert\.(start|end)$|\.hours\.exceptions\.\d+\.date$/,
  recalls: /^\d+\.release$/,
  release: /^effective$|^urgent\.ratify_by$/,
  witnesses: /^\d+\.release$/,
};

test.each(kindsRead)('a day to come in a file of the kind %s is known, unless it is planned', (kind) => {
  const root = wholeDraft();
  for (const file of filesOfKind(root, fileKinds[kind]!)) {
    const fields = fieldsIn(root, file);
    for (const { keys } of [...textsIn(fields)].filter(({ text }) => isDay(text))) {
      const changed = replaced(fields, keys, future);
      if (!fileKinds[kind]!.schema.safeParse(changed).success) continue;
      writeFields(root, file, changed);
      const { days } = readLibrary(root);
      const ahead = [...daysToCome([...days.living, ...days.draft], '2998-12-31')];
      const field = keys.join('.');
      const told = ahead.map((one) => one.file.endsWith(file));
      expect([field, told]).toEqual([field, mayLieAhead[kind]?.test(field) ? [] : [true]]);
    }
    writeFields(root, file, fields);
  }
});

test.each([
  ['2026-03-01', 0],
  ['2026-02-28', 1],
])('on %s so many are still to come: %i', (today, count) => {
  const day = { file: 'protocols/recalls.yaml', line: 2, column: 8, day: '2026-03-01' };
  expect([...daysToCome([day], today)]).toHaveLength(count);
});

test('a day in a text of a work is known too', () => {
  const { days } = readLibrary(protocols({ 'draft/sources.yaml': ['date: ', `date: read on ${future}, `] }));
  expect(days.draft.filter(({ day }) => day === future)).toHaveLength(1);
});

test('check says nothing of a day to come, and whoever publishes is told it at its place', () => {
  const root = protocols({ 'resources/national/line.yaml': ['2026-01-10', future] });
  expect(told(root)).toEqual([]);
  const { days } = readLibrary(root);
  const prefix = /^[^/]+\//gm;
  expect(Array.from(daysToCome(days.living, '2026-11-01'), (one) => formatProblem(one).replaceAll(prefix, '')))
    .toMatchInlineSnapshot(`
      [
        "resources/national/line.yaml:18:21 day-ahead 2999-01-01 has not come yet: this computer says that today is 2026-11-01.
        Mend: write the day on which it was done; where that is right, set the computer's clock.",
      ]
    `);
});
