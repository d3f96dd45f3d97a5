/** npm run lock: take `libc` fields out of package-lock.json, which npm 10 does not write and npm 11 does. */
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { libc?: string[] }> };
for (const entry of Object.values(lock.packages)) delete entry.libc;
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
