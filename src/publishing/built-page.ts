/** Built page: what a page of the built site holds inline, and what it asks of the site. */
import { Parser } from 'htmlparser2';

export interface Inline {
  kind: 'script' | 'style attribute' | 'style element' | 'event handler' | 'script address';
  text: string;
  /** Where it begins in the page, in UTF-16 units. */
  index: number;
}

/** An address that the page asks for by itself or leads to. */
export interface Asked {
  address: string;
  /** Where its element begins in the page, in UTF-16 units. */
  index: number;
}

export interface BuiltPage {
  /** Its path as it is told. */
  file: string;
  html: string;
  /** Everything inline. Data that no browser runs (`application/json`) is none of it. */
  inline: Inline[];
  asks: Asked[];
}

/** Reads a page of the built site. */
export function builtPage(file: string, html: string): BuiltPage {
  const inline: Inline[] = [];
  const asks: Asked[] = [];
  let open: Inline | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const index = parser.startIndex;
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute === 'style') inline.push({ kind: 'style attribute', text: value, index });
        if (attribute.startsWith('on')) inline.push({ kind: 'event handler', text: `${attribute}="${value}"`, index });
        if (/^\s*javascript:/i.test(value)) inline.push({ kind: 'script address', text: value, index });
        if (attribute === 'src' || attribute === 'href') asks.push({ address: value, index });
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
        inline.push(open);
        open = undefined;
      }
    },
  });
  parser.end(html);
  return { file, html, inline, asks };
}
