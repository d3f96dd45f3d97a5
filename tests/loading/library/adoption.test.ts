import { expect, test } from 'vitest';
import { protocols, told } from '../../made/fixture.ts';

const ours = { 'facility.yaml': ['sample: true\nsite_name', 'sample: false\nsite_name'] as [string, string] };

test('a hospital of its own is told what is left of the sample, each at its place', () => {
  const root = protocols({
    ...ours,
    'draft/pages/lost-key.md': ['## Why', 'Ask [LOCAL: whom to ask]. <source:S1>\n\n## Why'],
  });
  expect(told(root)).toMatchInlineSnapshot(`
    [
      "draft/pages/lost-key.md:15:5 sample-left \`[LOCAL: whom to ask]\` is to be filled in.
      Mend: write what holds in this hospital.",
      "resources/internal/hospital.yaml:4:9 sample-left Fixture Hospital is marked a sample.
      Mend: replace it by your own and remove \`sample\`, or remove the entry.",
      "resources/internal/hospital.yaml:23:23 sample-left Caretaker office was checked for show only.
      Mend: call it, and add an entry of your own.",
      "resources/internal/hospital.yaml:58:23 sample-left House exchange was checked for show only.
      Mend: call it, and add an entry of your own.",
      "resources/internal/hospital.yaml:71:23 sample-left House exchange was checked for show only.
      Mend: call it, and add an entry of your own.",
      "resources/national/line.yaml:4:9 sample-left Example Line is marked a sample.
      Mend: replace it by your own and remove \`sample\`, or remove the entry.",
      "resources/national/line.yaml:23:23 sample-left Night line was checked for show only.
      Mend: call it, and add an entry of your own.",
    ]
  `);
});
