/** Holds a service against HSDS 3.0, and against HSDS alone: no object may have a property that it does not name. */
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(
  strictly(JSON.parse(readFileSync(path.join(import.meta.dirname, 'service.json'), 'utf8'))),
);

/** What is not valid in a service, with its place. */
export function hsdsProblems(service: unknown): string[] {
  validate(service);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function strictly(schema: object): object {
  const closed = 'type' in schema && schema.type === 'object' ? { ...schema, additionalProperties: false } : schema;
  return Object.fromEntries(
    Object.entries(closed).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value) ? strictly(value) : value,
    ]),
  );
}
