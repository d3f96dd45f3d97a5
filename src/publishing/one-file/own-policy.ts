/** Own policy: what a single file says of itself that it may run, style and load. */
import { policyDigest } from '../inline.ts';
import { tagsOf } from './tags.ts';

/** The policy of a file with this body. It must stand before all that it is to hold. */
export function policyOf(body: string, styles: string, scripts: readonly string[]): string {
  const named = (texts: readonly string[]) =>
    texts.length === 0 ? "'none'" : texts.map((text) => `'${policyDigest(text)}'`).join(' ');
  const attributes = [
    ...new Set([...tagsOf(body)].flatMap(({ attributes: { style } }) => (style === undefined ? [] : [style]))),
  ].toSorted();
  return [
    "default-src 'none'",
    `script-src ${named(scripts)}`,
    `style-src-elem ${named([styles])}`,
    `style-src-attr ${attributes.length === 0 ? "'none'" : `'unsafe-hashes' ${named(attributes)}`}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
