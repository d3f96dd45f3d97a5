/** The whole fixture in a folder of its own, without what is recalled of it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readLibrary } from '../../src/loading/library/read.ts';
import type { Protocol } from '../../src/domain/protocol.ts';

/** Its newest release, with every kind of section, as it was frozen. */
export function wholeProtocol(): Protocol {
  const root = mkdtempSync(path.join(os.tmpdir(), 'whole-'));
  try {
    cpSync(path.join(import.meta.dirname, '../fixtures/whole'), root, { recursive: true });
    rmSync(path.join(root, 'recalls.yaml'));
    const newest = readLibrary(root).library?.releases.at(-1);
    if (!newest) throw new Error('the whole fixture cannot be read');
    return newest.protocol;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
