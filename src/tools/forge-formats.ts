/** Forge formats: problems as the forges show them beside the lines of a proposed change. */
import type { Problem } from '../domain/problem.ts';
import { sha256 } from '../loading/files/sums.ts';

/** How `check` may tell problems. */
export const formats = ['text', 'github', 'gitlab'] as const;
export type Format = (typeof formats)[number];

/** In a message a line break ends the command, and a percent sign begins what stands for another. */
const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** In a property a colon ends its name and a comma the property. */
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * A problem as a workflow command of GitHub Actions, which Forgejo and Gitea run too: an annotation at its line.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubLine({ file, line, column, code, message: says, mend, warning }: Problem): string {
  const properties = { file, line: String(line), col: String(column), title: code };
  const said = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${warning ? 'warning' : 'error'} ${said.join(',')}::${message(`${says}\nMend: ${mend}`)}`;
}

interface QualityEntry {
  description: string;
  check_name: string;
  /** Tells one from another: of two that are alike GitLab shows one. */
  fingerprint: string;
  severity: 'minor' | 'major';
  location: { path: string; lines: { begin: number } };
}

/**
 * Problems as GitLab's code quality report. A fingerprint is of file, code and words and of how many like it came
 * before, never of the line: a mistake that only moved is not told as a new one.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function gitlabReport(problems: readonly Problem[]): QualityEntry[] {
  const before = new Map<string, number>();
  return problems.map(({ file, line, code, message: says, mend, warning }) => {
    const alike = JSON.stringify([file, code, says]);
    const count = before.get(alike) ?? 0;
    before.set(alike, count + 1);
    return {
      description: `${says} Mend: ${mend}`,
      check_name: code,
      fingerprint: sha256(`${alike}${count}`),
      severity: warning ? 'minor' : 'major',
      location: { path: file, lines: { begin: line } },
    };
  });
}
