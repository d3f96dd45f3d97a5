/** A sample becomes one hospital's draft: whole or not at all, once, and with all that is left of it told. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestsIn } from '../../src/loading/files/sums.ts';
import { main } from '../../src/tools/adopt.ts';
import { change, protocols, told, type Edit } from '../made/fixture.ts';
import { freeze } from '../made/frozen.ts';
import { ran } from '../made/ran.ts';

const southmarch =
  'title: South March\nrows:\n  - { duty: child, answer: "Ring the warden at once. <source:L1>", who: anyone, not_enough: [], laws: [], confidence: none, as_of: not read, sources: [L1] }\n';

/** A sample with what a hospital must not keep of it. */
const sample: Record<string, Edit> = {
  'facility.yaml': ['name: Fixture Hospital', 'name: Sample House'],
  'draft/reporting/south-march.yaml': southmarch,
  'draft/reporting/northmarch.yaml': ['    line: night-line\n', ''],
  'site.yaml': ['cover: { title: Lunch menu', 'cover: { intranet: Sample House News, title: Lunch menu'],
  'recalls.yaml': '# What is recalled.\n[]\n',
  'resources/internal/hospital.yaml': ['name: Fixture Hospital', 'name: Sample House'],
  'resources/national/line.yaml': [
    'description: Answers day and night. <source:S1>',
    'description: "Answers day and night. <source:S1> Sample: by day only."',
  ],
};

const answers = {
  name: 'Harbor "South" Hospital',
  state: 'South March',
  'time-zone': 'America/New_York',
  'main-number': '(614) 555-0200',
};

const asOptions = (said: Partial<Record<string, string>>): string[] =>
  Object.entries(said).flatMap(([option, value]) => (value === undefined ? [] : [`--${option}`, value]));

const adopt = (root: string, said: Partial<Record<string, string>> = answers, ...more: string[]) =>
  ran(main, [...asOptions(said), ...more, '--protocols', root]);

const read = (root: string, inside: string) => readFileSync(path.join(root, inside), 'utf8');
/** Its own state may be named by a page: that is told, and stops nothing. */
const mistakes = (root: string) => told(root).filter((line) => !line.includes(' warning '));
const bytes = (root: string) => [...digestsIn(root)];

describe('a sample that is adopted', () => {
  test('reads without a mistake as the hospital of its answers', async () => {
    const root = protocols(sample);
    const { status, said } = await adopt(root, answers, '--yes');
    expect(said).toContain('Harbor "South" Hospital, without a history');
    expect(status).toBe(0);
    expect(mistakes(root)).toEqual([]);
    expect(read(root, 'facility.yaml')).toContain(String.raw`name: "Harbor \"South\" Hospital"`);
    expect(read(root, 'facility.yaml')).toContain('state: south-march\ntime_zone: "America/New_York"');
  });

  test('has its main number once dialed for show, and no other made-up number of the old place', async () => {
    const root = protocols(sample);
    await adopt(root, answers, '--yes');
    const hospital = read(root, 'resources/internal/hospital.yaml');
    expect(hospital).toContain('number: "+16145550200"');
    expect(hospital).toContain('dialed: "+16145550200"');
    expect(read(root, 'resources/national/line.yaml')).toContain('"+16145550123"');
    expect(`${hospital}${read(root, 'resources/national/line.yaml')}`).not.toContain('+1206');
  });

  test('says nothing of the sample, and nothing on an address that is an example', async () => {
    const root = protocols(sample);
    await adopt(root, answers, '--yes');
    const living = ['site.yaml', 'resources/internal/hospital.yaml', 'resources/national/line.yaml'];
    const all = living.map((inside) => read(root, inside)).join('\n');
    expect(all).toContain('Answers day and night. <source:S1> [LOCAL: by day only].');
    expect(all).toContain('Harbor "South" Hospital News');
    expect(all).not.toMatch(/Sample|example/);
  });

  test('has no history', async () => {
    const root = protocols(sample);
    freeze(root, '2026-02-01');
    writeFileSync(
      path.join(root, 'recalls.yaml'),
      '# What is recalled.\n- { release: "2026-02-01", sections: [lost-key], kind: erratum, day: "2026-02-02", reason: A slip., notice: Ask., decided_by: Head porter, sample: true }\n',
    );
    expect((await adopt(root, answers, '--yes')).status).toBe(0);
    for (const gone of ['releases', 'proposals', 'witnesses']) expect(existsSync(path.join(root, gone))).toBe(false);
    expect(read(root, 'recalls.yaml')).toBe('# What is recalled.\n[]\n');
    expect(mistakes(root)).toEqual([]);
  });

  test('has a list of what is left, a box each, by who can do it', async () => {
    const root = protocols(sample);
    await adopt(root, answers, '--yes');
    const list = read(root, 'to-do.md');
    expect(list).toContain('# What is left to make this Harbor "South" Hospital\'s own');
    expect(list).toMatch(
      /## Telephone operator \(\d+\)\n\n- \[ \] .* \(`.*\/resources\/internal\/hospital\.yaml:\d+`\)/,
    );
    expect(list).toMatch(/## IT[^#]*`intranet\.invalid` is an address that nobody has/);
  });

  test('may lie in a folder with a space in its path', async () => {
    const from = protocols(sample);
    const root = path.join(path.dirname(from), `${path.basename(from)} of ours`);
    renameSync(from, root);
    expect((await adopt(root, answers, '--yes')).status).toBe(0);
    renameSync(root, from);
  });
});

describe('nothing is written', () => {
  test.each<[what: string, said: Partial<Record<string, string>>, reason: RegExp]>([
    ['without a name', { name: undefined }, /Nobody is here to answer\. Add --name <text>\./],
    [
      'without any answer',
      { name: undefined, state: undefined, 'time-zone': undefined, 'main-number': undefined },
      /Add --name <text>, --state <state>, --time-zone/,
    ],
    ["with a sample's name", { name: 'Sample Hospital' }, /is the name of a sample/],
    ['with a gap for a name', { name: '[LOCAL: name]' }, /is the name of a sample/],
    ['with a name over two lines', { name: 'Harbor\nHospital' }, /holds an invisible character or a line end/],
    [
      'for a state that is misspelt',
      { state: 'Southmarch' },
      /`Southmarch` is no state of this guide\. Write its name: South March\./,
    ],
    ['for two letters', { state: 'NM' }, /Write its name: Northmarch\./],
    ['for a state that is none', { state: 'Atlantis' }, /There are: Northmarch, South March\./],
    ['for a zone by its common name', { 'time-zone': 'Eastern' }, /Write America\/New_York/],
    ['for a zone by its letters', { 'time-zone': 'PST' }, /Write America\/Los_Angeles/],
    ['for a zone abroad', { 'time-zone': 'Europe/Berlin' }, /no zone of the United States/],
    ['for an offset', { 'time-zone': 'UTC-5' }, /is no time zone/],
    ['for a number with a digit too few', { 'main-number': '614-555-020' }, /is no telephone number/],
    ['for a number of another country', { 'main-number': '+47 22 555 02 00' }, /is no telephone number/],
    ['for a number in words', { 'main-number': 'ask the desk' }, /is no telephone number/],
    ['for a number with an extension', { 'main-number': '614-555-0200 ext. 1' }, /is no telephone number/],
    ['for a made-up number', { 'main-number': '614-555-0100' }, /a made-up number/],
    ['for a header that gives it away', { 'site-name': 'Trafficking guide' }, /word-revealing/],
  ])('%s', async (_what, said, reason) => {
    const root = protocols(sample);
    const before = bytes(root);
    const outcome = await adopt(root, { ...answers, ...said }, '--yes');
    expect(outcome.stderr).toMatch(reason);
    expect(outcome.status).not.toBe(0);
    expect(bytes(root)).toEqual(before);
  });

  test('without --yes where nobody is there, and where somebody says no', async () => {
    const root = protocols(sample);
    const before = bytes(root);
    expect((await adopt(root)).stderr).toContain('add --yes');
    const refused = await ran(main, [...asOptions(answers), '--protocols', root], { confirm: async () => false });
    expect(refused.stderr).toContain('Nothing was written.');
    expect(bytes(root)).toEqual(before);
  });

  test('where a release is no sample', async () => {
    const root = protocols(sample);
    freeze(root, '2026-02-01');
    change(root, 'releases/2026-02-01/release.yaml', ['sample: true', 'sample: false']);
    const { status, stderr } = await adopt(root, answers, '--yes');
    expect([status, existsSync(path.join(root, 'releases/2026-02-01'))]).toEqual([1, true]);
    expect(stderr).not.toBe('');
  });

  test('where a text names a line of the state that was', async () => {
    const { 'draft/reporting/northmarch.yaml': _line, ...withLine } = sample;
    const root = protocols(withLine);
    const before = bytes(root);
    const { status, stderr } = await adopt(root, answers, '--yes');
    expect([status, bytes(root)]).toEqual([1, before]);
    expect(stderr).toContain('state-foreign `night-line` speaks for northmarch, and this hospital is in south-march.');
  });

  test('where the content has a mistake, which is told', async () => {
    const root = protocols({ ...sample, 'draft/pages/wet-floors.md': ['title: Wet floors', 'titel: Wet floors'] });
    const { status, stderr } = await adopt(root, answers, '--yes');
    expect(status).toBe(1);
    expect(stderr).toMatch(/key-unknown[\s\S]*mend this first/);
  });
});

test.each([
  ['ohio', 'SOUTH MARCH'],
  ['its id', 'south-march'],
  ['with spaces around it', ' South March '],
])('a state may be typed as %s', async (_how, state) => {
  const root = protocols(sample);
  expect((await adopt(root, { ...answers, state }, '--yes')).status).toBe(0);
  expect(read(root, 'facility.yaml')).toContain('state: south-march');
});

test.each(['6145550200', '614.555.0200', '+1 614 555 0200', '1-614-555-0200'])(
  'a number may be typed as %s',
  async (number) => {
    const root = protocols(sample);
    expect((await adopt(root, { ...answers, 'main-number': number }, '--yes')).status).toBe(0);
    expect(read(root, 'resources/internal/hospital.yaml')).toContain('"+16145550200"');
  },
);

test('what no option says is asked, and what may stay is kept by Enter', async () => {
  const root = protocols(sample);
  const asked: string[] = [];
  const replies = ['Harbor Hospital', '', 'South March', 'America/New_York', '614 555 0200', 'PC-7'];
  const { status } = await ran(main, ['--protocols', root], {
    ask: async (question) => replies[asked.push(question) - 1] ?? '',
    confirm: async () => true,
  });
  expect(status).toBe(0);
  expect(asked).toMatchInlineSnapshot(`
    [
      "What is the hospital called?",
      "What does the header show? Enter keeps "Floor guide 0".",
      "In which state is it?",
      "In which time zone, such as America/New_York?",
      "What is its main number?",
      "What is the number of the policy? Enter keeps "0".",
    ]
  `);
  expect(read(root, 'facility.yaml')).toContain('site_name: Floor guide 0\nname: Harbor Hospital');
  expect(read(root, 'facility.yaml')).toContain('policy_number: "PC-7"');
});

describe('run again', () => {
  test('it tells what is left, and writes nothing, whatever it is told', async () => {
    const root = protocols(sample);
    await adopt(root, answers, '--yes');
    writeFileSync(path.join(root, 'to-do.md'), read(root, 'to-do.md').replace('- [ ]', '- [x]'));
    change(root, 'facility.yaml', ['site_name: Floor guide 0', 'site_name: Guide of ours']);
    const before = bytes(root);
    const { status, stdout } = await adopt(root, { ...answers, name: 'Another', state: 'Northmarch' }, '--yes');
    expect(status).toBe(0);
    expect(stdout).toContain('- [ ] House exchange was checked for show only.');
    expect(bytes(root)).toEqual(before);
  });

  test('it tells less as things are done', async () => {
    const root = protocols(sample);
    await adopt(root, answers, '--yes');
    const count = async () => Number(/^(\d+) things/m.exec((await adopt(root, {})).stdout)?.[1]);
    const before = await count();
    change(root, 'site.yaml', ['https://forge.invalid/', 'https://forge.harbor-hospital.net/']);
    expect(await count()).toBe(before - 1);
  });

  test('after an interruption it ends what was begun', async () => {
    const root = protocols(sample);
    freeze(root, '2026-02-01');
    const whole = protocols(sample);
    await adopt(whole, answers, '--yes');
    // As the interrupted run left it: all files lie beside whole, and which folders go.
    const ready = path.join(root, '.editing');
    mkdirSync(ready);
    cpSync(whole, path.join(ready, 'files'), { recursive: true });
    writeFileSync(path.join(ready, 'gone.json'), JSON.stringify(['releases']));
    const { status, stdout } = await adopt(root, {});
    expect([status, stdout]).toEqual([0, expect.stringContaining('interrupted before was ended')]);
    expect(readdirSync(root)).not.toContain('releases');
    expect(read(root, 'facility.yaml')).toBe(read(whole, 'facility.yaml'));
  });
});
