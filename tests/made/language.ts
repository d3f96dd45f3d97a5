/** The words that the small tree avoids, for what is judged without a file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { LanguageSchema, type Language } from '../../src/schema/language.ts';

export const language: Language = LanguageSchema.parse(
  parse(readFileSync(path.join(import.meta.dirname, '../fixtures/small/language.yaml'), 'utf8')),
);
