// remakes the file from what is built
import { writeFileSync } from 'node:fs';
import { readLibrary } from './src/loading/library/read.ts';
import { withLiving } from './src/domain/protocol.ts';
import { downtimeFile } from './src/publishing/downtime/downtime.ts';
const r = readLibrary('protocols'); const l = r.library!; const rel = l.releases.at(-1)!;
console.time('file'); const text = await downtimeFile({ site: 'dist/site', base: '/', protocol: withLiving(rel.protocol, l.living), staff: r.searchWords, release: rel, day: '2026-12-01' }); console.timeEnd('file');
writeFileSync('dist/site/downtime.html', text); console.log(Buffer.byteLength(text));
