/** Inline: what a page runs or styles from within itself, which the content policy must name one by one. */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { placeInText, type Problem } from '../domain/problem.ts';
import type { PinnedScript, PinnedStyle } from './pinned.ts';

export interface Inline {
  kind: 'script' | 'style attribute' | 'style element' | 'event handler' | 'script address';
  text: string;
  /** Where it begins in the page, in UTF-16 units. */
  index: number;
}

/** A page of the built site, by its path. */
export interface BuiltPage {
  file: string;
  html: string;
}

/** The digest of a text as a content policy writes it. */
export const policyDigest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Everything inline in a page. Data that no browser runs (`application/json`) is none of it. */
export function inlineOf(html: string): Inline[] {
  const found: Inline[] = [];
  let open: Inline | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const index = parser.startIndex;
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute === 'style') found.push({ kind: 'style attribute', text: value, index });
        if (attribute.startsWith('on')) found.push({ kind: 'event handler', text: `${attribute}="${value}"`, index });
        if (/^\s*javascript:/i.test(value)) found.push({ kind: 'script address', text: value, index });
      }
      if (name === 'style') open = { kind: 'style element', text: '', index };
      if (name === 'script' && attributes['src'] === undefined && attributes['type'] !== 'application/json')
        open = { kind: 'script', text: '', index };
    },
    ontext(text) {
      if (open) open.text += text;
    },
    onclosetag(name) {
      if (open && (name === 'script' || name === 'style')) {
        found.push(open);
        open = undefined;
      }
    },
  });
  parser.end(html);
  return found;
}

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
  for (const { file, html } of pages) {
    for (const { kind, text, index } of inlineOf(html)) {
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

const gone = (what: string) => ({
  message: `No page holds the pinned ${what}.`,
  mend: 'delete its line, so that nothing else may use it.',
});
