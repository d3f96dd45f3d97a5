/** Directory CSV: one row per number, for a spreadsheet. Numbers are as printed, so that no program reckons with them. */
import { stringify } from 'csv-stringify/sync';
import { directoryGroups } from '../directory/order.ts';
import { lastCheck } from '../directory/freshness.ts';
import { exceptionsInWords, hoursInWords } from '../directory/hours.ts';
import { formatPhone, isNumber } from '../directory/phone.ts';
import { sampleNotice, type ShownProtocol } from '../protocol.ts';
import { languageInWords, statusWords } from '../directory/service-words.ts';

/** `resources.csv`, in the directory's order. A cell that a spreadsheet would reckon with is escaped. */
export function directoryCsv(
  directory: Pick<ShownProtocol, 'services' | 'reporting' | 'facility' | 'site'>,
  day: string,
): string {
  const { facility } = directory;
  const rows = directoryGroups(directory, day).flatMap(({ title, entries }) =>
    entries.flatMap(({ entry }) =>
      entry.phones.filter(isNumber).map((phone) => {
        const check = lastCheck(phone);
        return {
          group: title,
          id: entry.id,
          label: entry.label,
          name: entry.name,
          organization: entry.organization.name,
          status: statusWords[entry.status],
          call_instead: entry.instead ?? '',
          number: formatPhone(phone),
          by: phone.type,
          keyword: phone.keyword ?? '',
          spelled: phone.spelled ?? '',
          number_for: phone.description ?? '',
          languages: (phone.languages ?? []).map(languageInWords).join(', '),
          other_languages: entry.interpretation_services ?? '',
          hours: hoursInWords(entry.hours),
          other_hours: exceptionsInWords(entry.hours),
          needs: entry.needs.join(', '),
          serves: entry.serves.join(', '),
          who_may_call: entry.who_may_call,
          takes: entry.takes ?? '',
          refuses: entry.refuses ?? '',
          voicemail: entry.voicemail,
          shares_with_police: entry.shares_with_police,
          police_report_needed: entry.police_report_needed,
          id_needed: entry.id_needed,
          checked: check?.date ?? 'not yet checked by this facility',
          checked_by: check?.method ?? '',
          as_of: day,
          notice: sampleNotice(facility) ?? '',
        };
      }),
    ),
  );
  return stringify(rows, { header: true, record_delimiter: 'windows', escape_formulas: true, bom: true });
}
