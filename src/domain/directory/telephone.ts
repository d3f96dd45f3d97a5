/** Telephone: the hospital's own, as `site.yaml` names it. */
import { byId, type Living } from '../protocol.ts';
import { numberOf, type Telephone } from './phone.ts';

/** The telephone of a living directory. */
export function telephoneOf({ services, site }: Pick<Living, 'services' | 'site'>): Telephone {
  const { phones } = byId(services, site.main_number);
  const [main, outside] = (['telephone', 'prefix'] as const).map((kind) => phones.find((phone) => phone.kind === kind));
  if (!main) throw new Error(`${site.main_number} has no telephone number`);
  return { main: numberOf(main), ...(outside && { outside: numberOf(outside) }) };
}
