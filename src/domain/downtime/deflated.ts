/** Deflated: plain data in as few letters as a text holds them in, for a file that is read by itself. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Data as Base64 of its deflated JSON; the same letters each time. */
export const deflated = (data: unknown): string =>
  btoa(strFromU8(deflateSync(strToU8(JSON.stringify(data)), { level: 9 }), true));

/** What was deflated; `T` is what the writer gave. Throws on letters that `deflated` did not write. */
export const inflated = <T>(letters: string): T => JSON.parse(strFromU8(inflateSync(strToU8(atob(letters), true))));
