/** Tags: the HTML of a page with some of its tags written anew and some elements left out; all else stays as it was. */
import { Parser } from 'htmlparser2';
import { attribute } from './compact.ts';

/** Attributes as they are typed, by name; one without a value is empty. */
export type Attributes = Record<string, string>;

export interface Edits {
  /** True of an element that is left out, with all that it holds. */
  leaveOut(name: string, attributes: Attributes): boolean;
  /** The attributes to write instead. */
  rewrite(name: string, attributes: Attributes): Attributes;
}

/** A page taken apart at the first element of a name. */
export interface Apart {
  before: string;
  /** The attributes of the element. */
  attributes: Attributes;
  within: string;
  after: string;
}

interface Edit {
  from: number;
  to: number;
  text: string;
}

interface Opened {
  name: string;
  /** Where the tag begins and ends. */
  from: number;
  to: number;
  attributes: Attributes;
  left: boolean;
}

interface Element {
  attributes: Attributes;
  from: number;
  to: number;
}

/** Reads a page: its edits, and where the first element of a name begins and ends within its tags. */
function read(html: string, outer: string, { leaveOut, rewrite }: Edits): { edits: Edit[]; element?: Element } {
  const edits: Edit[] = [];
  const open: Opened[] = [];
  let element: Element | undefined;
  let left: Opened | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = { name, from: parser.startIndex, to: parser.endIndex + 1, attributes, left: false };
        open.push(tag);
        if (left) return;
        if (leaveOut(name, attributes)) {
          left = tag;
          return;
        }
        if (Object.keys(attributes).length > 0)
          edits.push({ ...tag, text: written(name, rewrite(name, attributes), html.slice(tag.from, tag.to)) });
      },
      onclosetag(name) {
        const tag = open.pop();
        if (!tag) return;
        const closes = html.startsWith(`</${name}`, parser.startIndex);
        const end = closes || parser.startIndex === tag.from ? parser.endIndex + 1 : parser.startIndex;
        if (tag === left) {
          edits.push({ from: tag.from, to: end, text: '' });
          left = undefined;
        } else if (name === outer && !element)
          element = { attributes: tag.attributes, from: tag.to, to: closes ? parser.startIndex : end };
      },
    },
    { decodeEntities: false, lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return { edits, ...(element && { element }) };
}

/** A tag with these attributes. */
function written(name: string, attributes: Attributes, before: string): string {
  const closes = before.endsWith('/>');
  const all = Object.entries(attributes).map(([key, value]) => attribute(key, value, closes));
  return `<${name}${all.join('')}${closes ? '/>' : '>'}`;
}

function applied(html: string, edits: readonly Edit[], from: number, to: number): string {
  let text = '';
  let at = from;
  for (const edit of edits.filter((one) => one.from >= from && one.to <= to).toSorted((a, b) => a.from - b.from)) {
    text += html.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + html.slice(at, to);
}

/** A page, edited and taken apart at its first element of a name; undefined where it has none. */
export function takenApart(html: string, name: string, edits: Edits): Apart | undefined {
  const { edits: made, element } = read(html, name, edits);
  if (!element) return undefined;
  const { attributes, from, to } = element;
  return {
    before: applied(html, made, 0, from),
    attributes,
    within: applied(html, made, from, to),
    after: applied(html, made, to, html.length),
  };
}

/** Tells every tag of a page. */
export function* tagsOf(html: string): Generator<{ name: string; attributes: Attributes; text: string }> {
  const tags: { name: string; attributes: Attributes; text: string }[] = [];
  let last: (typeof tags)[number] | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        last = { name, attributes, text: '' };
        tags.push(last);
      },
      ontext(text) {
        if (last) last.text += text;
      },
      onclosetag() {
        last = undefined;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  yield* tags;
}
