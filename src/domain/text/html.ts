/** HTML: markup has a type of its own, and one template makes it, which escapes whatever is not markup already. */

/** Markup that is whole and safe to show. Made by the template below, or by what renders prose. */
class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  get isEmpty(): boolean {
    return this.#markup === '';
  }

  toString(): string {
    return this.#markup;
  }
}
export type { Html };

/** What a template takes. Text and numbers are escaped; a list stands in its order; nothing and `false` leave no trace. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/** HTML with its parts in their places, in text and in attribute values. A line break, with the indent after it, is layout. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(texts.map((text, index) => text.replaceAll(/\n\s*/g, '') + markup(parts[index])).join(''));

/** A list as HTML, with a separator between its parts. */
export const joined = (parts: readonly Part[], separator: string): Html =>
  new Html(parts.map(markup).join(escaped(separator)));

/** The one door for markup that was not made by the template: what the renderer of prose made of Markdown. */
export const trusted = (markup: string): Html => new Html(markup);

function markup(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return String(part);
  return typeof part === 'object' ? part.map(markup).join('') : escaped(String(part));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
