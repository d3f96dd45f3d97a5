import { sectionAddress } from '../../../src/domain/kind.ts';
import { describe, expect, test } from 'vitest';
import { firstSentence } from '../../../src/domain/text/section.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { draftOf } from '../../made/fixture.ts';

const read = () => sections(draftOf(), blocksOf);

describe('sections', () => {
  test('hold everything that the protocol says, once, by permanent ids', () => {
    expect(read().map(({ id, of }) => `${of.kind}: ${id}`)).toMatchInlineSnapshot(`
      [
        "page: wet-floors",
        "heading: wet-floors-say",
        "heading: wet-floors-why",
        "page: lost-key",
        "heading: lost-key-who",
        "heading: lost-key-why",
        "item: shared-tell",
        "hard stop: shared-never-wave",
        "list: list-porter",
        "hard stop: list-porter-never-hurry",
        "pause point: list-porter-notice",
        "placement: list-porter-tell",
        "pause point: list-porter-alone",
        "item: list-porter-spill",
        "item: list-porter-offer",
        "card: card-pocket",
        "reporting row: state-northmarch-child",
        "state note: state-northmarch-note-records",
        "state note: state-northmarch-note-labor",
        "case: case-shining-hall",
        "governance: governs-facility",
        "governance: governs-approvals",
        "governance: governs-intervals",
        "role: role-anyone",
        "role: role-porter",
        "governance: governs-contents",
        "requirement: requirement-item-01",
        "source: source-s1",
        "source: source-l1",
        "governance: governs-phrases",
        "service: service-caretaker-office",
        "entry: entry-caretaker-office",
        "service: service-house-exchange",
        "entry: entry-house-exchange",
        "service: service-night-line",
        "entry: entry-night-line",
      ]
    `);
  });

  test('call a service by its label and leave citations out of the text', () => {
    const page = read().find(({ id }) => id === 'lost-key');
    expect(page?.blocks).toEqual([
      { kind: 'paragraph', text: 'Ring at once, yourself.', cites: ['L1'] },
      { kind: 'step', text: 'Call Night line.', cites: ['L1'] },
      { kind: 'fact', text: 'Helps with: What to do where a key is or may be gone.', cites: [] },
      { kind: 'fact', text: 'Owner: Locksmith', cites: [] },
    ]);
  });

  test('keep a number apart, so that a changed one is seen first', () => {
    expect(
      read()
        .find(({ id }) => id === 'service-night-line')
        ?.blocks.filter(({ kind }) => kind === 'number'),
    ).toEqual([{ kind: 'number', text: '(206) 555-0123', cites: [] }]);
  });

  test.each([
    ['wet-floors', '/protocol/wet-floors/'],
    ['wet-floors-say', '/protocol/wet-floors/#wet-floors-say'],
    ['list-porter', '/checklists/porter/'],
    ['list-porter-offer', '/checklists/porter/#list-porter-offer'],
    ['shared-tell', '/checklists/anyone/#shared-tell'],
    ['card-pocket', '/cards/pocket/'],
    ['state-northmarch-child', '/reporting/northmarch/#state-northmarch-child'],
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
