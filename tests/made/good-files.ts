/** Good files: made up, each as an author might write it, and wrong in nothing. */
import * as fc from 'fast-check';
import { stringify } from 'yaml';

const words = fc.array(
  fc.constantFrom('mop', 'bucket', 'the', 'east', 'hall', 'dry', 'towel', 'by', 'noon', 'porter'),
  {
    minLength: 2,
    maxLength: 9,
  },
);
const text = words.map((chosen) => `Take ${chosen.join(' ')}.`);
const prose = fc
  .tuple(text, fc.constantFrom('S1', 'L1', 'local'))
  .map(([said, source]) => `${said} <source:${source}>`);
const section = fc.constantFrom('wet-floors', 'wet-floors-say', 'lost-key-who', 'list-porter');

const answer = fc.record({ text, outcome: prose, section });
const aCase = fc
  .record({
    title: fc.constantFrom('The shining stair', 'A bucket at noon', 'Towels'),
    setting: text,
    kind: fc.constantFrom('work', 'other'),
    person: fc.constantFrom('man', 'girl'),
    who: text,
    roles: fc.subarray(['porter', 'anyone']),
    seen: prose,
    question: text,
    answers: fc.array(answer, { minLength: 2, maxLength: 4 }),
  })
  .map((made) => ({ ...made, answers: made.answers.map((one, index) => ({ ...one, right: index === 0 })) }));

const aBranch = fc.record({
  if: prose,
  title: fc.constantFrom('Much water', 'A long puddle'),
  owner: fc.constant('Porters'),
  page: fc.constantFrom('wet-floors', 'lost-key'),
  items: fc
    .array(prose, { minLength: 1, maxLength: 7 })
    .map((all) => all.map((said, index) => ({ id: `item-${index}`, text: said }))),
  stops: fc.constant([]),
});

/** Ten good cases and ten good branches beside each other. */
const files = fc
  .tuple(fc.array(aCase, { minLength: 10, maxLength: 10 }), fc.array(aBranch, { minLength: 10, maxLength: 10 }))
  .map(([cases, branches]) => ({
    ...Object.fromEntries(cases.map((one, index) => [`draft/learning/made-${index}.yaml`, stringify(one)])),
    ...Object.fromEntries(branches.map((one, index) => [`draft/branches/made-${index}.yaml`, stringify(one)])),
  }));

/** Twenty files beside each other, so many times; the same ones each time. */
export const goodFiles = (times: number): Record<string, string>[] => fc.sample(files, { seed: 7, numRuns: times });
