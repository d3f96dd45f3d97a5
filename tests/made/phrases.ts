/** The phrases of the small tree, for what is made without a file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { PhrasesSchema, type Phrases } from '../../src/schema/phrases.ts';

export const phrases: Phrases = PhrasesSchema.parse(
  parse(readFileSync(path.join(import.meta.dirname, '../fixtures/small/draft/phrases.yaml'), 'utf8')),
);
