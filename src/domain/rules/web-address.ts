/** Web address: what an address on the web may not be where staff follow it. */
import { fault, firstRefusedBy, type Fault } from '../problem.ts';

/** What a web address of the directory may not be, for the first reason that holds. */
export const webFaults = (url: string): Fault[] => firstRefusedBy([unencrypted, disguised, shortened, tracking], url);

const refused = (url: string, message: string, mend: string): Fault =>
  fault([], 'address-refused', `${url}: ${message}`, mend);

/** Refuses an address without TLS. */
function* unencrypted(url: string): Iterable<Fault> {
  if (url.startsWith('http:')) yield refused(url, 'a reader on the way could change it.', 'write https://.');
}

/** Refuses a host in letters of other scripts, of which some look like those of ours. */
function* disguised(url: string): Iterable<Fault> {
  if (/\/\/([^/]*\.)?xn--/i.test(url)) yield refused(url, 'its letters can pass for others.', 'use the plain address.');
}

const shorteners = /^https?:\/\/(www\.)?(bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rb\.gy)\//i;

/** Refuses an address that somebody else may lead elsewhere one day. */
function* shortened(url: string): Iterable<Fault> {
  if (shorteners.test(url)) yield refused(url, 'nobody sees where it leads.', 'write the address that it leads to.');
}

/** Refuses an address with a mark by which its reader is followed. */
function* tracking(url: string): Iterable<Fault> {
  if (/[?&](utm_|fbclid|gclid)/i.test(url))
    yield refused(url, 'it tells who sent the reader.', 'cut it off at the `?`.');
}
