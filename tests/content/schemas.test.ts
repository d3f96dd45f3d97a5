import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { editorSchemas } from '../../src/tools/schemas.ts';

test.each([...editorSchemas()])(
  '%s for editors is made from the schema of today (npm run make -- schemas)',
  (name, text) => {
    expect(readFileSync(path.join('protocols/schemas', name), 'utf8')).toBe(text);
  },
);
