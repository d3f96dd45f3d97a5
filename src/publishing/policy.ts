/** Policy: the headers that go with every answer of a server, whatever its status. */
import { policyDigest } from './inline.ts';
import { pinnedScripts, pinnedStyles } from './pinned.ts';

const sources = (digests: string[]) => digests.map((digest) => `'${digest}'`).join(' ');

/** The content policy: what a page may load and run. Everything is the site's own, and what is inline is named. */
export const contentPolicy: string = [
  "default-src 'none'",
  // Search compiles WebAssembly; no text can become a script by it.
  `script-src 'self' 'wasm-unsafe-eval' ${sources(pinnedScripts.map(({ digest }) => digest))}`,
  "script-src-attr 'none'",
  "style-src-elem 'self'",
  // Needed for attributes to be named by digest at all; it allows these texts and no other.
  `style-src-attr 'unsafe-hashes' ${sources(pinnedStyles.map(({ text }) => policyDigest(text)))}`,
  // Icons stand as pictures in style sheets.
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The name of the file for a downtime, which brings its own policy and is saved, not shown. */
export const downtimeName = 'downtime.html';

/** The nine headers of every answer. HSTS is for HTTPS alone; a browser passes it over where it comes by HTTP. */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': contentPolicy,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
};

/** The headers of a file of the site, by its path in it: those of every answer, but for the file for a downtime. */
export const headersOf = (file: string): Record<string, string> =>
  file === downtimeName
    ? {
        ...securityHeaders,
        // What it may run and load it says itself, by digests that no header can know.
        'Content-Security-Policy': "frame-ancestors 'none'",
        'Content-Disposition': 'attachment',
      }
    : securityHeaders;
