/** Checklist CSV: every list whole, one row per hard stop, item, item of a branch and preparation, in the order of use. */
import { stringify } from 'csv-stringify/sync';
import type { Item } from '../../schema/checklist.ts';
import { rolesWithLists, wholeList, type Anchored, type ListItem, type WholeList } from '../checklists/checklist.ts';
import { inWords } from '../day.ts';
import { lineToPrint } from '../directory/number-line.ts';
import { sampleNotice, type FrozenRelease, type ShownProtocol, type Words } from '../protocol.ts';
import { namesOf } from '../text/names.ts';
import { effectiveDay } from '../releases/release.ts';

/** `checklists.csv`. A cell that a spreadsheet would reckon with is escaped. */
export function checklistCsv(protocol: ShownProtocol, release: FrozenRelease | undefined, words: Words): string {
  const { services, links, facility } = protocol;
  const names = namesOf(services, links);
  const plain = (text: string | undefined) =>
    text === undefined
      ? ''
      : words(text, names)
          .map((block) => block.text)
          .join(' ');
  const rows = rolesWithLists(protocol).flatMap(({ id }) => {
    const list = wholeList(protocol, id);
    return rowsOf(list).map(({ what, moment, item }) => {
      const line = item.service === undefined ? undefined : lineToPrint(protocol, item.service);
      return {
        role: list.role.title,
        use: list.kind,
        moment: plain(moment),
        what,
        id: item.section_id,
        text: plain(item.text),
        why: plain(item.why),
        words: (item.words ?? []).join(' / '),
        patient_may_decline: item.may_decline === true ? 'yes' : '',
        to_be_signed_by: (item.signed ?? []).join(', '),
        call: line?.label ?? '',
        number: line?.text ?? '',
        section: item.section ?? '',
        list_owner: list.owner,
        release: release ? inWords(effectiveDay(release)) : '',
        digest: release?.digest ?? '',
        notice: sampleNotice(facility) ?? '',
      };
    });
  });
  return stringify(rows, { header: true, record_delimiter: 'windows', escape_formulas: true, bom: true });
}

interface Row {
  what: 'hard stop' | 'always' | 'first' | 'in two minutes' | 'item' | 'preparation';
  moment: string;
  item: Anchored<Partial<Item>>;
}

/** A list in the order of use: stops, what always holds, items by moment, branches, preparation. */
function rowsOf({ always, stops, opening, points, branches, readiness }: WholeList): Row[] {
  const [first] = opening;
  const what = (item: ListItem) => (item === first ? 'first' : opening.includes(item) ? 'in two minutes' : 'item');
  return [
    ...stops.map((item): Row => ({ what: 'hard stop', moment: 'Throughout', item })),
    ...always.map((item): Row => ({ what: 'always', moment: 'Throughout', item })),
    ...points.flatMap(({ title, items }) => items.map((item): Row => ({ what: what(item), moment: title, item }))),
    ...branches.flatMap(({ if: moment, items, stops: never }) => [
      ...never.map((item): Row => ({ what: 'hard stop', moment, item })),
      ...items.map((item): Row => ({ what: 'item', moment, item })),
    ]),
    ...readiness.map((item): Row => ({ what: 'preparation', moment: 'Get ready', item })),
  ];
}
