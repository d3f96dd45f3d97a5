/** Handed page: a page of a folder that is handed over, readable without the site. */
import { html, joined, type Html, type Part } from '../../domain/text/html.ts';

/** A page with its title over it; `back` leads to the sheet that the folder begins with. */
export const handedPage = (
  title: string,
  body: Html,
  { notice, back }: { notice?: string | undefined; back?: { href: string; title: string } },
): Html =>
  lines(
    html`<!doctype html>`,
    html`<html lang="en">`,
    html`<head>`,
    html`<meta charset="utf-8">`,
    html`<meta name="viewport" content="width=device-width">`,
    html`<title>${title}</title>`,
    html`<link rel="stylesheet" href="style.css">`,
    html`</head>`,
    html`<body>`,
    notice && html`<p><strong>${notice}</strong></p>`,
    html`<h1>${title}</h1>`,
    back && html`<p><a href="${back.href}">${back.title}</a></p>`,
    body,
    html`</body>`,
    html`</html>`,
    '',
  );

/** Parts that are there, each on a line of its own. */
export const lines = (...parts: readonly Part[]): Html =>
  joined(
    parts.filter((part) => part !== undefined && part !== false),
    '\n',
  );
