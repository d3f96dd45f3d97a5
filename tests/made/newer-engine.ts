/** An engine one version on: this one, with a rule that it has not yet, and an optional field by which content follows it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { change } from './fixture.ts';
import { projectCopy } from './other-site.ts';

/** What the newer engine asks of content: a key of `facility.yaml`. */
export const newField = 'campus: "Main"\n';
/** How it refuses content that lacks it. */
export const newCode = 'campus-missing';

/** Makes one in a folder of its own, where packages are found. Whoever asks removes it. */
export function newerEngine(): { engine: string; version: string } {
  const engine = projectCopy('newer');
  const source = readFileSync(path.join(engine, 'package.json'), 'utf8');
  const now = /"version": "([\d.]+)"/.exec(source)?.[1] ?? '';
  const version = now.replace(/\.(\d+)\.\d+$/, (_, minor) => `.${Number(minor) + 1}.0`);
  change(engine, 'package.json', [`"version": "${now}"`, `"version": "${version}"`]);
  change(engine, 'src/domain/problem-codes.ts', ["'card-unknown',", `'${newCode}',\n  'card-unknown',`]);
  change(engine, 'src/schema/facility.ts', [
    '    policy_number:',
    "    campus: Text.optional().meta({ description: 'Which campus.', examples: ['Main'] }),\n    policy_number:",
  ]);
  change(engine, 'src/domain/rules/setting-rules.ts', [
    'refusedBy([longIntervals,',
    'refusedBy([campusMissing, longIntervals,',
  ]);
  change(engine, 'src/domain/rules/setting-rules.ts', [
    '/** Every setting',
    `/** Refuses a hospital of several houses that does not say which. */
function* campusMissing({ campus }: Facility): Iterable<Fault> {
  if (campus === undefined) yield fault([], '${newCode}', 'No campus is named.', 'add \`campus\`.');
}

/** Every setting`,
  ]);
  return { engine, version };
}
