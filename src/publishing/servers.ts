/** Servers: the configurations of nginx, Apache and IIS, from their templates, with the policy filled in. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashedFolder, iisFile, keptFolders, kinds, textTypes } from './kinds.ts';
import { downtimeName, headersOf, securityHeaders } from './policy.ts';

/** By path below `dist/`. */
export type Configurations = Record<string, string>;

/** A template with its marks, such as `{{base}}`, filled in; a mark without a value is a mistake here. */
export function filled(name: string, values: Record<string, string>): string {
  const template = readFileSync(path.join(import.meta.dirname, 'templates', name), 'utf8');
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, mark: string) => {
    const value = values[mark];
    if (value === undefined) throw new Error(`${name}: nothing for {{${mark}}}`);
    return value;
  });
}

const lines = <Entry>(entries: Entry[], line: (entry: Entry) => string) => entries.map(line).join('\n');
const headers = Object.entries(securityHeaders);
/** The one that only HTTPS may carry, apart from those of every answer. */
const isStrict = ([name]: [string, string]) => name === 'Strict-Transport-Security';
const ofEvery = headers.filter((header) => !isStrict(header));
const ofHttps = headers.filter(isStrict);
/** Those by which the file for a downtime differs. */
const ofDowntime = Object.entries(headersOf(downtimeName)).filter(([name, value]) => securityHeaders[name] !== value);
const nginxHeader = ([name, value]: [string, string]) => `add_header ${name} "${value}" always;`;
const apacheHeader = ([name, value]: [string, string]) => `Header always set ${name} "${value}"`;
const types = Object.entries(kinds);
const shared = {
  hashed: hashedFolder,
  kept: keptFolders.join('|'),
  kinds: Object.keys(kinds).join('|'),
};
const withoutHtml = textTypes.filter((type) => type !== 'text/html').join(' ');

/** Every configuration for a site under this base path. */
export function configurations(base: string): Configurations {
  const below = base.replace(/\/$/, '');
  return {
    'hosting/nginx.conf': filled('nginx.conf', shared),
    'hosting/nginx-headers.conf': filled('nginx-headers.conf', { headers: lines(ofEvery, nginxHeader) }),
    'hosting/nginx-policy.conf': filled('nginx-policy.conf', {
      ...shared,
      base,
      strict: lines(ofHttps, nginxHeader),
      types: lines(types, ([kind, type]) => `  ${type} ${kind};`),
      // nginx adds text/html to both of these by itself, and warns of it twice.
      textTypes: withoutHtml,
      compressed: withoutHtml,
      locations: nginxLocations(below),
      downtime: nginxDowntime(below),
    }),
    'hosting/apache.conf': filled('apache.conf', shared),
    'hosting/apache-headers.conf': filled('apache-headers.conf', { headers: lines(ofEvery, apacheHeader) }),
    'hosting/apache-policy.conf': filled('apache-policy.conf', {
      ...shared,
      base,
      strict: lines(ofHttps, apacheHeader),
      types: lines(types, ([kind, type]) => `AddType ${type} .${kind}`),
      textKinds: types
        .filter(([, type]) => textTypes.includes(type))
        .map(([kind]) => `.${kind}`)
        .join(' '),
      compressed: textTypes.join(' '),
      locations: apacheLocations(below),
      downtime: lines(
        ofDowntime,
        (header) => `${apacheHeader(header)} "expr=%{REQUEST_URI} == '${base}${downtimeName}'"`,
      ),
    }),
    [`site/${iisFile}`]: iisConfiguration(),
    [`hosting/${pointerName}`]: iisConfiguration({ live: marks.live, before: marks.before }),
  };
}

/** Which build `web.config` leads into, and the one before it. */
interface Led {
  live: string;
  before: string;
}

/** `web.config`: of the site's own folder, or of the one above the builds, which leads IIS into one of them. */
function iisConfiguration(led?: Led): string {
  return filled('web.config', {
    ...shared,
    note: led ? filled('web-note.config', { ...led }) : '',
    site: led ? `builds/${led.live}/site/` : '',
    siteBackwards: led ? `builds\\${led.live}\\site\\` : '',
    rewrite: led ? filled('web-rewrite.config', { ...shared, ...led }) : '',
    downtimeName,
    downtime: lines(
      ofDowntime,
      ([name, value]) =>
        `          <remove name="${name}" />\n          <add name="${name}" value="${escaped(value)}" />`,
    ),
    headers: lines(
      headers,
      ([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${escaped(value)}" />`,
    ),
    types: lines(
      types,
      ([kind, type]) =>
        `      <remove fileExtension=".${kind}" />\n      <mimeMap fileExtension=".${kind}" mimeType="${type}" />`,
    ),
  });
}

/** In `hosting/iis.config`, what stands for the builds that it is to name. */
const marks: Led = { live: 'LIVE-BUILD', before: 'BUILD-BEFORE' };

/** What lies in `hosting/` to become the `web.config` above the builds. */
export const pointerName = 'iis.config';

/** A build's `hosting/iis.config`, leading into a build; without one before it, into that alone. */
export const ledInto = (text: string, live: string, before = live): string =>
  text.replaceAll(marks.live, live).replaceAll(marks.before, before);

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The file for a downtime. A location that adds a header inherits none, so all of them stand here. */
function nginxDowntime(below: string): string {
  const strip = below ? `\n  rewrite ^${below}(/.*)$ $1 break;` : '';
  const headers = lines(Object.entries(headersOf(downtimeName)), (header) => `  ${nginxHeader(header)}`);
  return `location = ${below}/${downtimeName} {\n${headers}\n  add_header Cache-Control $protocol_cache always;${strip}\n  try_files $uri =404;\n}`;
}

/** The site's files by their addresses, without the base; at the host's own start, the way to the site's. */
function nginxLocations(below: string): string {
  const strip = below ? `\n  rewrite ^${below}(/.*)$ $1 break;` : '';
  // nginx looks at a file and then opens it: where a switch comes between, what it found is in the build before.
  const previous = `try_files $uri @previous;\n  error_page 404 = @previous;\n  error_page 403 =404 ${below}/404.html;`;
  const kept = lines(keptFolders, (folder) => `location ${below}/${folder}/ {${strip}\n  ${previous}\n}`);
  const rest = `location ${below}/ {${strip}\n  try_files $uri $uri/index.html =404;\n}`;
  if (!below) return `${kept}\n${rest}`;
  return `${kept}\n${rest}\nlocation ~ ^(/|${below})$ {\n  return 302 ${below}/;\n}\nlocation / {\n  return 404;\n}`;
}

function apacheLocations(below: string): string {
  if (!below) return '# The site is all of this host.';
  return `RewriteRule ^(/|${below})$ ${below}/ [R=302,L]
RewriteRule !^${below}/ - [R=404,L]`;
}
