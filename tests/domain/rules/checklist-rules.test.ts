import { describe, expect, test } from 'vitest';
import { protocols, told } from '../../made/fixture.ts';

const list = 'draft/checklists/porter.yaml';

describe('a list is refused', () => {
  test.each([
    [
      'whose first sentence is long',
      [
        'Offer the long corridor, whatever they carry.',
        'Offer the long corridor to the visitor in any case and whatever it is that they may carry now.',
      ],
      'item-words',
    ],
    [
      'whose item does not begin with its verb',
      ['Offer the long corridor, whatever', 'The long corridor is offered, whatever'],
      'item-verb',
    ],
    [
      'whose item gives the subject away',
      ['Offer the long corridor, whatever', 'Offer trafficking corridors, whatever'],
      'word-revealing',
    ],
    [
      'whose offer does not say whether the patient may decline',
      ['        may_decline: true\n', ''],
      'item-decline "Offer the long corridor, whatever they carry." offers something, and does not say',
    ],
    [
      'whose hard stop is not something never to do',
      ['Never hurry where it looks wet.', 'Do not hurry where it looks wet.'],
      'stop-never "Do not hurry where it looks wet." does not begin with "Never", under which lists print it.',
    ],
    [
      'that names an unknown shared stop',
      ['shared_stops: [never-wave]', 'shared_stops: [never-wav]'],
      'shared-stop-unknown',
    ],
    ['whose item links to no section', ['section: wet-floors-say', 'section: wet-floors-sey'], 'section-unknown'],
  ] as const)('%s', (_what, [from, to], code) => {
    expect(told(protocols({ [list]: [from, to] })).join('\n')).toContain(code);
  });
});
