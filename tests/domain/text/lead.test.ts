/** The beginning of a page in its parts, and the services that it names. */
import { describe, expect, test } from 'vitest';
import { leadParts, servicesNamed } from '../../../src/domain/text/lead.ts';

const stop = ':::danger[Stop]\nLeave the ladder.\n\nCall <service:caretaker>.\n:::';

describe('leadParts', () => {
  test.each([
    ['only an act', 'Shut the door.', { act: 'Shut the door.', steps: '', stop: '', branches: '' }],
    [
      'an act and steps',
      'Shut the door.\n\n1. First.\n2. Then.',
      { act: 'Shut the door.', steps: '1. First.\n2. Then.', stop: '', branches: '' },
    ],
    [
      'all of them',
      `Shut the door.\n\nIt is heavy.\n\n1. First.\n\n${stop}\n\n- If it rains: wait\n`,
      { act: 'Shut the door.', steps: 'It is heavy.\n\n1. First.', stop, branches: '- If it rains: wait' },
    ],
    ['a stop alone below the act', `Wait.\n\n${stop}`, { act: 'Wait.', steps: '', stop, branches: '' }],
  ])('cuts %s', (_, lead, parts) => {
    expect(leadParts(lead)).toEqual(parts);
  });

  test('leaves what is said of a recall above the act', () => {
    const parts = leadParts(':::caution\nRead ten, not nine.\n:::\n\nShut the door.\n\n1. First.');
    expect(parts).toMatchObject({ act: ':::caution\nRead ten, not nine.\n:::\n\nShut the door.', steps: '1. First.' });
  });

  test('takes another block for no stop', () => {
    expect(leadParts('Wait.\n\n:::note[Late]\nAfter ten.\n:::').stop).toBe('');
  });
});

describe('servicesNamed', () => {
  test.each([
    ['', []],
    ['Call <service:caretaker>, then <service:porter> and <service:caretaker>.', ['caretaker', 'porter']],
    ['No <source:S1> is a service.', []],
  ])('of "%s" are %j', (text, services) => {
    expect(servicesNamed(text)).toEqual(services);
  });
});
