/**
 * What IIS makes of a `web.config`, as far as a test can: its rules of rewriting, its headers, types and 404 page, read
 * anew for each request. Written by the documentation of the module URL Rewrite, and no proof of what IIS does.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { DOMParser } from 'linkedom';

type Parsed = ReturnType<DOMParser['parseFromString']>;

const isFile = (file: string) => existsSync(file) && statSync(file).isFile();

/** Serves a folder by the `web.config` in it. */
export function iisServer(folder: string): Server {
  return createServer((request, response) => {
    const text = readFileSync(path.join(folder, 'web.config'), 'utf8');
    const config = new DOMParser().parseFromString(text, 'text/xml');
    const asked = decodeURIComponent((request.url ?? '/').replace(/\?.*/, '').slice(1));
    const file = rewritten(config, folder, asked);
    for (const header of config.querySelectorAll('customHeaders > add')) {
      const location = header.closest('location')?.getAttribute('path');
      if (location === undefined || location === file)
        response.setHeader(header.getAttribute('name') ?? '', header.getAttribute('value') ?? '');
    }
    const types = new Map(pairs(config, 'staticContent > mimeMap', 'fileExtension', 'mimeType'));
    const type = types.get(path.extname(file ?? ''));
    const hidden = /(^|\/)(web\.config|\.)/.test(asked);
    if (file === undefined || hidden || type === undefined || !isFile(path.join(folder, file))) {
      const [[, page = ''] = []] = pairs(config, 'httpErrors > error', 'statusCode', 'path');
      const body = path.join(folder, page.replaceAll('\\', '/'));
      response.writeHead(404, { 'Content-Type': 'text/html' });
      return response.end(isFile(body) ? readFileSync(body) : 'Not Found');
    }
    response.writeHead(200, { 'Content-Type': type });
    return response.end(readFileSync(path.join(folder, file)));
  });
}

const pairs = (config: Parsed, selector: string, key: string, value: string): [string, string][] =>
  [...config.querySelectorAll(selector)].map((one) => [one.getAttribute(key) ?? '', one.getAttribute(value) ?? '']);

/** The file that the first rule to match leads to; undefined where it answers by itself. */
function rewritten(config: Parsed, folder: string, asked: string): string | undefined {
  for (const rule of config.querySelectorAll('rules > rule')) {
    const match = new RegExp(rule.querySelector('match')?.getAttribute('url') ?? '', 'i').exec(asked);
    if (!match) continue;
    const filled = (text: string) =>
      text
        .replaceAll(/\{R:(\d)\}/g, (_, index: string) => match[Number(index)] ?? '')
        .replace('{APPL_PHYSICAL_PATH}', `${folder}/`)
        .replaceAll('\\', '/');
    const holds = [...rule.querySelectorAll('conditions > add')].every(
      (one) => isFile(filled(one.getAttribute('input') ?? '')) !== (one.getAttribute('negate') === 'true'),
    );
    if (!holds) continue;
    const action = rule.querySelector('action');
    return action?.getAttribute('type') === 'Rewrite' ? filled(action.getAttribute('url') ?? '') : undefined;
  }
  return asked;
}
