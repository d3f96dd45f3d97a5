/** Which pages of the site are alike but for their data: of each sort a short run looks at one. */
import { numberLine } from '../../src/domain/directory/number-line.ts';
import { byId } from '../../src/domain/protocol.ts';
import { blocksOn, cards, facility, lists, protocol, reporting, services } from '../site/shown.ts';
import { itemsOf } from './checklist-run.ts';

const kindsOn = (page: string) => [...new Set(blocksOn(page).map(({ kind }) => kind))].toSorted();

/** What tells a page of each folder from others beside it; a page that is not named here is a sort of its own. */
const traits: Record<string, (id: string) => unknown> = {
  protocol: (id) => kindsOn(id),
  checklists: (id) => {
    const list = lists.find(({ role }) => role.id === id);
    return list && [list.role.asks, list.kind, list.points.length, itemsOf(list).some(({ service }) => service)];
  },
  cards: (id) => cards.filter((card) => card.id === id).map(({ forms, languages }) => [forms, Object.keys(languages)]),
  resources: (id) => {
    const { hours, confidential, alert } = byId(services, id);
    return [numberLine(protocol, id).use, hours.kind, confidential, alert !== undefined];
  },
  reporting: (id) => {
    const { rows } = byId(reporting, id);
    const uses = new Set(rows.map(({ line }) => line && numberLine(protocol, line).use));
    return [id === facility.state, [...uses].toSorted(), rows.some(({ counsel }) => counsel?.sample)];
  },
};

/** The sort of the page at an address such as `/protocol/<page>/`. */
export function sortOf(address: string): unknown {
  const [, folder = '', id = '', ...rest] = address.split('/');
  if (['releases', 'learning', 'branches', 'help'].includes(folder) && id !== '') return [folder, rest];
  const traitsOf = traits[folder];
  return traitsOf && id !== '' && rest.length === 1 ? [folder, traitsOf(id)] : address;
}
