/** Schemas: the JSON Schemas by which an editor helps authors while they type. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fileKinds } from '../schema/files.ts';

/** Every JSON Schema by its file's name. What Zod checks by a function has no word in JSON Schema and is left to `check`. */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(fileKinds).map(([name, { schema }]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}

/** Writes them into the content's folder of schemas. */
export function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of editorSchemas()) writeFileSync(path.join(folder, name), text);
}
