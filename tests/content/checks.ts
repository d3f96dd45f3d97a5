/** Checks: what the content root says in `checks/` that it must hold. A content root may be without any of them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { HoldsSchema } from '../../src/schema/checks.ts';

/** What a file of checks says; nothing where there is none. */
export function checksIn<T>(name: string, schema: z.ZodType<T>): T | undefined {
  const file = path.join(contentRoot().folder, 'checks', name);
  return existsSync(file) ? schema.parse(parse(readFileSync(file, 'utf8'))) : undefined;
}

export const holds = checksIn('holds.yaml', HoldsSchema);
