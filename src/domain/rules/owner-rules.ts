/** Owner rules: who owns a file has a team on the forge. */
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Judged } from './judged.ts';

/**
 * Points out an owner of whom `site.yaml` names no team, where it names teams at all: a proposal to change the file would
 * ask nobody.
 */
export function* ofNoTeam({ own, living: { site } }: Judged): Iterable<Problem> {
  const teams = site?.teams;
  if (!teams) return;
  for (const mention of own) {
    if (mention.kind !== 'owner' || Object.hasOwn(teams, mention.text)) continue;
    const { file, line, column, text } = mention;
    const near = nearest(text, Object.keys(teams));
    yield {
      file,
      line,
      column,
      code: 'owner-without-team',
      message: `\`${text}\` has no team in \`site.yaml\`.`,
      mend: near ? `write \`${near}\`, or name the team of this owner there.` : 'name the team of this owner there.',
      warning: true,
    };
  }
}
