/** axe over an open page, brought in by the debugging protocol, so that no content policy stands in its way. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Audit {
  /** A selector of the part to look at; the whole page where missing. */
  within?: string;
  /** Rules that cannot tell in the state that the page is in. */
  without?: string[];
  /** The one rule to look by; all where missing. */
  only?: string;
}

/** What axe finds by WCAG 2.2 A and AA in the page or a part of it: rule and the elements, one line each. */
export async function barriers(page: Page, { within, without = [], only }: Audit = {}): Promise<string[]> {
  const options = {
    runOnly: only
      ? { type: 'rule', values: [only] }
      : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    // What passes is not told, and need not be gathered; nor do sheets and media of other sites come into it.
    resultTypes: ['violations'],
    preload: false,
  };
  const client = await page.context().newCDPSession(page);
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result } = await client.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    return result.value;
  };
  if (!(await evaluate('"axe" in globalThis'))) await evaluate(`${source}; 0`);
  const found = await evaluate(
    `axe.run(${within ? JSON.stringify(within) : 'document'}, ${JSON.stringify(options)}).then((found) => JSON.stringify(found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 120)).join(' | '))))`,
  );
  await client.detach();
  return JSON.parse(String(found)) as string[];
}
