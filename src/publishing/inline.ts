/** Inline: what pages run or style from within themselves is what the content policy names, one by one. */
import { createHash } from 'node:crypto';
import { placeInText, type Problem } from '../domain/problem.ts';
import type { BuiltPage, Inline } from './built-page.ts';
import type { PinnedScript, PinnedStyle } from './pinned.ts';

/** The digest of a text as a content policy writes it. */
export const policyDigest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const quoted = (text: string) => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return `\`${line.length > 120 ? `${line.slice(0, 120)} …` : line}\``;
};

const pins = 'src/publishing/pinned.ts';

/** What the pages hold that is not pinned, and what is pinned and no page holds. The same text is told once. */
export function policyProblems(
  pages: readonly BuiltPage[],
  scripts: readonly PinnedScript[],
  styles: readonly PinnedStyle[],
): Problem[] {
  const missing = new Map<string, { message: string; mend: string }>([
    ...scripts.map(({ what, digest }) => [digest, gone(`script (${what})`)] as const),
    ...styles
      .filter(({ sometimes }) => !sometimes)
      .map(({ what, text }) => [policyDigest(text), gone(`style attribute ${quoted(text)} (${what})`)] as const),
  ]);
  const known = {
    script: new Set(scripts.map(({ digest }) => digest)),
    'style attribute': new Set(styles.map(({ text }) => policyDigest(text))),
  };
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const { file, html, inline } of pages) {
    for (const { kind, text, index } of inline) {
      const digest = policyDigest(text);
      if ((kind === 'script' || kind === 'style attribute') && known[kind].has(digest)) {
        missing.delete(digest);
        continue;
      }
      if (told.has(kind + text)) continue;
      told.add(kind + text);
      const place = placeInText({ file, line: 1, column: 1 }, html, index);
      const message = `A page holds the ${kind} ${quoted(text)}, which is not pinned.`;
      problems.push({ ...place, code: 'policy-unpinned', message, mend: mendOf(kind, digest) });
    }
  }
  for (const { message, mend } of missing.values())
    problems.push({ file: pins, line: 1, column: 1, code: 'policy-unused', message, mend });
  return problems;
}

function mendOf(kind: Inline['kind'], digest: string): string {
  switch (kind) {
    case 'script':
      return `bundle it in a component's <script>; if it is Starlight's, read it, then pin '${digest}' in ${pins}.`;
    case 'style attribute':
      return `write a class and a rule in its place; if it is Starlight's, pin its text in ${pins}.`;
    default:
      return 'write it in a file of its own, which the policy can name.';
  }
}

/** What a page that brings its own policy holds inline and does not name in it. */
export function ownPolicyProblems({ file, html, inline }: BuiltPage): Problem[] {
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
  return inline.flatMap(({ kind, text, index }) => {
    const named = kind !== 'event handler' && kind !== 'script address' && policy.includes(`'${policyDigest(text)}'`);
    if (named) return [];
    const place = placeInText({ file, line: 1, column: 1 }, html, index);
    const message = `A page holds the ${kind} ${quoted(text)}, which its own policy does not name.`;
    return [{ ...place, code: 'policy-unpinned', message, mend: 'build again; if it stays, mend what made the page.' }];
  });
}

const gone = (what: string) => ({
  message: `No page holds the pinned ${what}.`,
  mend: 'delete its line, so that nothing else may use it.',
});
