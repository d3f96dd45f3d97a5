/** Web address: what an address on the web may not be where staff follow it. */
import type { Fault } from '../problem.ts';

const shorteners = /^https?:\/\/(www\.)?(bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rb\.gy)\//i;

/** What a web address of the directory may not be. */
export function webFaults(url: string): Omit<Fault, 'keys'>[] {
  const refuse = (message: string, mend: string) => [
    { code: 'address-refused' as const, message: `${url}: ${message}`, mend },
  ];
  if (url.startsWith('http:')) return refuse('a reader on the way could change it.', 'write https://.');
  if (/\/\/([^/]*\.)?xn--/i.test(url)) return refuse('its letters can pass for others.', 'use the plain address.');
  if (shorteners.test(url)) return refuse('nobody sees where it leads.', 'write the address that it leads to.');
  if (/[?&](utm_|fbclid|gclid)/i.test(url)) return refuse('it tells who sent the reader.', 'cut it off at the `?`.');
  return [];
}
