/** What a built file says to whoever reads it: its bytes, and after them what it holds packed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inflated } from '../../src/domain/downtime/deflated.ts';
import { unpack } from '../../src/domain/search/packed.ts';
import { downtimeName } from '../../src/publishing/policy.ts';
import { searchDataName } from '../../src/site.ts';

/** What of a file is packed otherwise than by gzip, by the name of the file. */
const packedIn: Record<string, (text: string) => unknown> = {
  [searchDataName]: (text) => unpack(JSON.parse(text)),
  // Throws where there is none: a search of its bytes would then see less than it says.
  [downtimeName]: (text) => inflated(JSON.parse(/<script[^>]* id="search-data">([^<]*)/.exec(text)![1]!)),
};

export function saidBy(file: string): Buffer {
  const bytes = readFileSync(file);
  const own = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const packed = packedIn[path.basename(file)]?.(own.toString());
  return packed === undefined ? own : Buffer.concat([own, Buffer.from(JSON.stringify(packed))]);
}
