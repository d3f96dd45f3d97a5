/** The forge's editor at a line, by the pattern that the site is set to. */
import { expect, test } from 'vitest';
import { editorAt } from '../../../src/domain/text/suggestion.ts';

test.each([
  ['https://forge.example.org/edit/main/{path}#L{line}', 'https://forge.example.org/edit/main/draft/roles.yaml#L7'],
  ['https://forge.example.org/_edit/main/{path}', 'https://forge.example.org/_edit/main/draft/roles.yaml'],
])('%s leads to %s', (pattern, address) => {
  expect(editorAt(pattern, { path: 'draft/roles.yaml', line: 7 })).toBe(address);
});
