import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { editorSchemas } from '../../src/tools/schemas.ts';

test.each([...editorSchemas()])(
  '%s for editors is made from the schema of today (npm run make -- schemas)',
  (name, text) => {
    expect(readFileSync(path.join(contentRoot().folder, 'schemas', name), 'utf8')).toBe(text);
  },
);
