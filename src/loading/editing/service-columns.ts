/** Service columns: what a table of the directory may say of a number, and what it lacks before files can be made of it. */
import { asNational } from '../../domain/directory/phone.ts';
import { Id } from '../../schema/text.ts';
import type { Row, RowProblem } from './table.ts';

/** Each column, and the key that it fills; the columns that must be there first. */
export const columns: Readonly<Record<string, string>> = {
  organization_id: 'organization',
  id: 'id',
  label: 'label',
  name: 'name',
  number: 'number',
  number_again: 'dialed',
  checked: 'date',
  checked_by: 'method',
  checked_roles: 'roles',
  needs: 'needs',
  serves: 'serves',
  who_may_call: 'who_may_call',
  organization: 'name',
  group: 'group',
  description: 'description',
  status: 'status',
  call_instead: 'instead',
  kind: 'kind',
  by: 'type',
  number_for: 'description',
  number_source: 'source',
  languages: 'languages',
  other_languages: 'interpretation_services',
  result: 'result',
  hours: 'hours',
  takes: 'takes',
  refuses: 'refuses',
  voicemail: 'voicemail',
  shares_with_police: 'shares_with_police',
  police_report_needed: 'police_report_needed',
  id_needed: 'id_needed',
  sources: 'sources',
  sample: 'sample',
};

/** Those without which no entry can be made. */
export const neededColumns = Object.keys(columns).slice(0, 12);

/** What a cell lists. */
export const listed = (text = ''): string[] =>
  text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** The digits of a number in whatever way it was printed; what is no number stays as it was typed. */
export function digitsOf({ cells: { kind } }: Row, typed = ''): string {
  if (kind && kind !== 'telephone') return /^[\d\s-]+$/.test(typed) ? typed.replaceAll(/\D/g, '') : typed;
  return asNational(typed) ?? typed;
}

/** What a table lacks before files can be made of it: a cell that is needed, a number that is typed alike twice. */
export function rowProblems(rows: readonly Row[]): RowProblem[] {
  return rows.flatMap((row) => {
    const { line, cells } = row;
    const empty = neededColumns
      .filter((column) => !cells[column])
      .map((column) => ({ line, column, message: 'The cell is empty.', mend: 'fill it in.' }));
    const wrong = Id.safeParse(cells['organization_id']).error?.issues[0]?.message;
    const differs = cells['number_again'] && digitsOf(row, cells['number']) !== digitsOf(row, cells['number_again']);
    return [
      ...empty,
      ...(cells['organization_id'] && wrong !== undefined
        ? [{ line, column: 'organization_id', message: `\`${cells['organization_id']}\` is no id.`, mend: `${wrong}.` }]
        : []),
      ...(differs
        ? [
            {
              line,
              column: 'number_again',
              message: `\`${cells['number_again']}\` is another number than \`${cells['number']}\`.`,
              mend: 'look the number up again, and type it in both columns.',
            },
          ]
        : []),
      ...(['', undefined, 'always', 'unknown'].includes(cells['hours'])
        ? []
        : [
            {
              line,
              column: 'hours',
              message: `\`${cells['hours']}\` is not understood in a table.`,
              mend: 'write always or unknown here, and the hours of the week in the file that is made.',
            },
          ]),
    ];
  });
}
