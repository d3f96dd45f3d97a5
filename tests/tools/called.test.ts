/** That a number was called is written down by two roles, of the number that stands there and of no day to come. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/tools/called.ts';
import { protocols, told, type Edit } from '../made/fixture.ts';
import { ran } from '../made/ran.ts';

const line = 'resources/national/line.yaml';
const read = (root: string, inside = line) => readFileSync(path.join(root, inside), 'utf8');

const answers = {
  dialed: '206 555 0123',
  caller: 'Head porter',
  reader: 'Cook',
  day: '2026-02-01',
  answered: 'by its name',
};

const called = (root: string, said: Partial<Record<string, string>> = {}, service = 'night-line') =>
  ran(main, [
    service,
    ...Object.entries({ ...answers, ...said }).flatMap(([option, value]) => (value ? [`--${option}`, value] : [])),
    '--protocols',
    root,
  ]);

test('a call is added at the end of the history, and all before it stays as it was', async () => {
  const root = protocols();
  const before = read(root);
  const { status, stdout } = await called(root);
  expect([status, stdout]).toEqual([0, expect.stringContaining(`Written: ${path.basename(root)}/${line}`)]);
  expect(read(root).replace(/ {10}- date: "2026-02-01"[\s\S]*?"by its name"\n/, '')).toBe(before);
  expect(told(root)).toEqual([]);
});

test('in a list of lines it is lines, and quoted as its neighbors are', async () => {
  const entry = `
          - date: "2026-01-10"
            dialed: "+12065550123"
            method: called
            roles: ["First role", "Second role"]
            result: "answered by its name"
            sample: true
`;
  const root = protocols({ [line]: read(protocols()).replace(/\n {10}- \{[\s\S]*?\}\n/, entry) });
  expect(await called(root)).toMatchObject({ status: 0 });
  expect(read(root)).toContain(
    `${entry}          - date: "2026-02-01"\n            dialed: "+12065550123"\n            method: "called"\n`,
  );
  expect(told(root)).toEqual([]);
});

describe('nothing is written', () => {
  test.each<[what: string, said: Partial<Record<string, string>>, reason: RegExp, service?: string]>([
    ['of a day to come', { day: '2999-01-01' }, /2999-01-01 has not come yet/],
    ['of no day', { day: 'yesterday' }, /is no day/],
    [
      'of another number',
      { dialed: '206 555 0124' },
      /stands there is \+1206555012\[3\], and \+1206555012\[4\] was dialed/,
    ],
    ['of a number with a digit too few', { dialed: '206 555 012' }, /was dialed/],
    ['of a number of another country', { dialed: '+206 555 0123' }, /was dialed/],
    ['by one role twice', { reader: 'head PORTER' }, /stands twice/],
    ['without what answered', { answered: '' }, /Add --answered/],
    ['of a day before the one that stands there', { day: '2026-01-01' }, /assurance-order/],
    ['of a service that is misspelt', {}, /Nearest: night-line/, 'nigt-line'],
    [
      'of a service with several numbers without saying which',
      { dialed: '9' },
      /Which number of House exchange: voice, outside-line\?/,
      'house-exchange',
    ],
  ])('%s', async (_what, said, reason, service) => {
    const root = protocols();
    const before = read(root, 'resources/internal/hospital.yaml') + read(root);
    const { status, stderr } = await called(root, said, service);
    expect(stderr).toMatch(reason);
    expect(status).not.toBe(0);
    expect(read(root, 'resources/internal/hospital.yaml') + read(root)).toBe(before);
  });
});

test('of several numbers the one that is named is meant', async () => {
  const root = protocols();
  expect(await called(root, { phone: 'outside-line', dialed: '9' }, 'house-exchange')).toMatchObject({ status: 0 });
  expect(told(root)).toEqual([]);
});

test('an extension and keys of a menu are typed anew too', async () => {
  const edit: Edit = ['        type: voice\n', '        extension: "0107"\n        type: voice\n'];
  const root = protocols({ [line]: edit });
  const text = read(root).replace(
    'dialed: "+12065550123",',
    'dialed: "+12065550123",\n              extension: "0107",',
  );
  const made = protocols({ [line]: text });
  expect((await called(made, { extension: '0108' })).stderr).toContain(
    'the extension that stands there is 010[7], and 010[8]',
  );
  expect(await called(made, { extension: '0107' })).toMatchObject({ status: 0 });
  expect(told(made)).toEqual([]);
});

test('what no option says is asked', async () => {
  const root = protocols();
  const replies = ['2065550123', 'Head porter', 'Cook', '', 'by its name'];
  const asked: string[] = [];
  const { status } = await ran(main, ['night-line', '--protocols', root], {
    ask: async (question) => replies[asked.push(question) - 1] ?? '',
  });
  expect([status, asked.length]).toEqual([0, 5]);
  expect(told(root)).toEqual([]);
});
