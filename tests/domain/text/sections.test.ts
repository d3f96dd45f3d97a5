import { describe, expect, test } from 'vitest';
import { firstSentence, sections } from '../../../src/domain/text/sections.ts';
import { blocksOf } from '../../../src/loading/prose/prose.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { sectionAddress } from '../../../src/site.ts';
import { protocols } from '../../made/fixture.ts';

const read = () => {
  const { library } = readLibrary(protocols());
  if (!library) throw new Error('the fixture has problems');
  return sections(library.draft, blocksOf);
};

describe('sections', () => {
  test('hold everything that the protocol says, once, by permanent ids', () => {
    expect(read().map(({ id, of }) => `${of.kind}: ${id}`)).toMatchInlineSnapshot(`
      [
        "page: time-alone",
        "heading: time-alone-say",
        "heading: time-alone-why",
        "page: under-18",
        "heading: under-18-age",
        "heading: under-18-why",
        "item: shared-tell",
        "hard stop: shared-never-accuse",
        "list: list-nurse",
        "hard stop: list-nurse-never-insist",
        "pause point: list-nurse-alone",
        "item: list-nurse-limits",
        "item: list-nurse-offer",
        "card: card-wallet",
        "reporting row: state-washington-child",
        "service: service-house-supervisor",
        "service: service-night-line",
      ]
    `);
  });

  test('call a service by its label and leave citations out of the text', () => {
    const page = read().find(({ id }) => id === 'under-18');
    expect(page?.blocks).toEqual([
      { kind: 'paragraph', text: 'Report at once, yourself.', cites: ['L1'] },
      { kind: 'step', text: 'Call Night line.', cites: ['L1'] },
      { kind: 'fact', text: 'Helps with: What to do where the patient is or may be a child.', cites: [] },
      { kind: 'fact', text: 'Owner: Pediatrics', cites: [] },
    ]);
  });

  test('keep a number apart, so that a changed one is seen first', () => {
    expect(
      read()
        .find(({ id }) => id === 'service-night-line')
        ?.blocks.filter(({ kind }) => kind === 'number'),
    ).toEqual([{ kind: 'number', text: '1-206-555-0123', cites: [] }]);
  });

  test.each([
    ['time-alone', '/protocol/time-alone/'],
    ['time-alone-say', '/protocol/time-alone/#time-alone-say'],
    ['list-nurse', '/checklists/nurse/'],
    ['list-nurse-offer', '/checklists/nurse/#list-nurse-offer'],
    ['shared-tell', '/checklists/anyone/#shared-tell'],
    ['card-wallet', '/cards/wallet/'],
    ['state-washington-child', '/reporting/washington/#state-washington-child'],
    ['service-night-line', '/resources/night-line/'],
  ])('%s stands at %s', (id, address) => {
    const section = read().find((one) => one.id === id);
    expect(section && sectionAddress(section.of)).toBe(address);
  });
});

test.each([
  ['Say it. Then wait.', 'Say it.'],
  ['Say it', 'Say it'],
  ['Is it safe? Ask.', 'Is it safe?'],
  ['Wait 1.5 hours. Then go.', 'Wait 1.5 hours.'],
])('the first sentence of "%s"', (text, first) => {
  expect(firstSentence(text)).toBe(first);
});
