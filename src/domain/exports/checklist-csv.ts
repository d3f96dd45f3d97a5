/** Checklist CSV: every list whole, one row per hard stop, item and preparation, in the order of use. */
import { stringify } from 'csv-stringify/sync';
import { wholeList } from '../checklists/checklist.ts';
import { inWords } from '../day.ts';
import { lineToPrint } from '../directory/number-line.ts';
import { byId, sampleNotice, type FrozenRelease, type ShownProtocol, type Words } from '../protocol.ts';
import { effectiveDay } from '../releases/release.ts';

/** `checklists.csv`. A cell that a spreadsheet would reckon with is escaped. */
export function checklistCsv(protocol: ShownProtocol, release: FrozenRelease | undefined, words: Words): string {
  const { services, facility } = protocol;
  const label = (link: string) => {
    const [kind, id = ''] = link.split(':');
    return kind === 'service' ? byId(services, id).label : undefined;
  };
  const plain = (text: string | undefined) =>
    text === undefined
      ? ''
      : words(text, label)
          .map((block) => block.text)
          .join(' ');
  const rows = protocol.roles
    .filter(({ id }) => protocol.checklists.some((list) => list.id === id))
    .flatMap(({ id }) => {
      const { role, kind, owner, stops, points, readiness } = wholeList(protocol, id);
      const items = [
        ...points.flatMap((point) => point.items.map((item) => ({ what: 'item', moment: point.title, item }))),
        ...readiness.map((item) => ({ what: 'preparation', moment: 'Get ready', item })),
      ];
      return [
        ...stops.map((stop) => ({
          what: 'hard stop',
          moment: 'Throughout',
          item: { ...stop, words: [], may_decline: false, service: undefined },
        })),
        ...items,
      ].map(({ what, moment, item }) => {
        const line = item.service === undefined ? undefined : lineToPrint(protocol, item.service);
        return {
          role: role.title,
          use: kind,
          moment,
          what,
          id: item.section_id,
          text: plain(item.text),
          why: plain(item.why),
          words: (item.words ?? []).join(' / '),
          patient_may_decline: item.may_decline === true ? 'yes' : '',
          call: line?.label ?? '',
          number: line?.text ?? '',
          section: item.section ?? '',
          list_owner: owner,
          release: release ? inWords(effectiveDay(release)) : '',
          digest: release?.digest ?? '',
          notice: sampleNotice(facility) ?? '',
        };
      });
    });
  return stringify(rows, { header: true, record_delimiter: 'windows', escape_formulas: true, bom: true });
}
