import { expect, test } from 'vitest';
import { Titled } from '../../../src/domain/search/titled.ts';

const titled = new Titled([
  ['floors', ['Wet floors', 'Shiny halls']],
  ['reports', ['Reporting a wet hall']],
]);

test.each([
  ['a word', 'wet', ['floors', 'reports']],
  ['another form of it', 'reports', ['reports']],
  ['words side by side', 'wet hall', ['reports']],
  ['no words that two texts hold, the end of one and the start of the next', 'floors shiny', []],
  ['nothing that stands nowhere', 'dry', []],
])('holds %s', (_, phrase, ids) => {
  expect(titled.holding(phrase)).toEqual(ids);
});
