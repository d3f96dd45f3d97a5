/** Compact: markup without what a parser of HTML puts in by itself: quotes around plain values, and end tags that follow from what comes next. */

/** An attribute's value as it is typed, `&quot;` for quotes in it, in as few letters as it may be. */
export function attribute(name: string, value: string, closes: boolean): string {
  if (value === '') return ` ${name}`;
  if (!closes && /^[^\s"'`=<>&]+$/.test(value)) return ` ${name}=${value}`;
  if (value.includes('&quot;') && !value.includes("'")) return ` ${name}='${value.replaceAll('&quot;', '"')}'`;
  return ` ${name}="${value.replaceAll('"', '&quot;')}"`;
}

const blocks =
  'address|article|aside|blockquote|details|dialog|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|menu|nav|ol|p|section|table|ul';

/** HTML without the end tags that may be left out; what stands in quotes within a tag is no tag. */
export const withoutEnds = (html: string): string =>
  html
    .replaceAll(
      new RegExp(
        `</p>(?=<(?:${blocks})[ >]|</(?:article|aside|blockquote|details|div|footer|form|header|li|main|nav|section|td)>)`,
        'g',
      ),
      '',
    )
    .replaceAll(/<\/li>(?=<li[ >]|<\/[ou]l>)/g, '')
    .replaceAll(/<\/d[dt]>(?=<d[dt][ >]|<\/dl>)/g, '')
    .replaceAll(/<\/t[dh]>(?=<t[dh][ >]|<\/tr>)/g, '')
    .replaceAll(/<\/tr>(?=<tr[ >]|<\/tbody>)/g, '')
    .replaceAll(/<\/option>(?=<option[ >]|<\/select>)/g, '');
