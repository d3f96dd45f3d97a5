/** Calling: an assurance added to the history of a number, in the file that has it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { Entry } from '../../domain/protocol.ts';
import type { Assurance } from '../../schema/phone.ts';
import type { Changes } from './changes.ts';
import { withEntry } from './places.ts';

/** The file of the service's organization with one more entry at the end of the number's history. */
export function withCall(
  { folder }: { folder: string },
  { id, group, organization }: Pick<Entry, 'id' | 'group' | 'organization'>,
  phone: string,
  call: Assurance,
): Changes {
  const inside = `resources/${group}/${organization.id}.yaml`;
  const text = readFileSync(path.join(folder, inside), 'utf8');
  const { services } = parse(text) as { services: { id: string; phones: { id: string }[] }[] };
  const at = services.findIndex((service) => service.id === id);
  const keys = ['services', at, 'phones', services[at]?.phones.findIndex((one) => one.id === phone) ?? 0, 'assurances'];
  return new Map([[inside, withEntry(text, keys, entryOf(text, keys, call))]]);
}

/** The entry as the list around it is typed: in a flow list on one line. */
function entryOf(text: string, keys: (string | number)[], call: Assurance): string {
  const block = stringify([call], {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  }).trimEnd();
  const flow = stringify([call], { lineWidth: 0, collectionStyle: 'flow' }).trim();
  const isFlow = withEntry(text, keys, '- {}').includes(', {}');
  return isFlow ? `- ${flow.slice(1, -1).trim()}` : block;
}
