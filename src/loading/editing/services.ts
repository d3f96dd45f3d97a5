/**
 * Services: many entries of the directory from one table, a row per number, as the export of the directory has them.
 *
 * A number is typed in two columns, and both must agree. What the files would hold is judged by the reader, and told of
 * the row and the column that it came from.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Problem } from '../../domain/problem.ts';
import type { ContentRoot } from '../library/content-root.ts';
import { parseYaml, type Path } from '../reading/yaml.ts';
import { fileOf, partOf } from './made.ts';
import { withEntry } from './places.ts';
import { columns, digitsOf, listed } from './service-columns.ts';
import type { Row, RowProblem } from './table.ts';

/** What the rows make: the text of each file, and the row of every service and number in it. */
export interface FromRows {
  changes: Map<string, string>;
  rows: Map<string, { line: number; row: Row }[]>;
}

/** A number as a file has it. `taken` are the ids of the service's other numbers. */
function phoneOf(row: Row, taken: readonly string[]) {
  const { cells } = row;
  const type = cells['by'] || 'voice';
  const id = taken.includes(type) ? `${type}-${taken.length + 1}` : type;
  return {
    id,
    kind: cells['kind'] || 'telephone',
    number: digitsOf(row, cells['number']),
    type,
    ...(cells['number_source'] && { source: cells['number_source'] }),
    ...(cells['number_for'] && { description: cells['number_for'] }),
    ...(cells['languages'] && { languages: listed(cells['languages']) }),
    assurances: [
      {
        date: cells['checked'],
        dialed: digitsOf(row, cells['number_again']),
        method: cells['checked_by'],
        roles: listed(cells['checked_roles']),
        result: cells['result'] || 'Not told',
        ...(cells['sample'] === 'yes' && { sample: true }),
      },
    ],
  };
}

/** A service of the rows that name it, one for each of its numbers. */
function serviceOf([first, ...more]: readonly [Row, ...Row[]]) {
  const { cells } = first;
  const optional = (column: string) => cells[column] && { [columns[column] ?? column]: cells[column] };
  const phones = [first, ...more].reduce<ReturnType<typeof phoneOf>[]>(
    (all, row) => [
      ...all,
      phoneOf(
        row,
        all.map(({ id }) => id),
      ),
    ],
    [],
  );
  return {
    id: cells['id'],
    name: cells['name'],
    label: cells['label'],
    description: cells['description'] || cells['name'],
    status: cells['status'] || 'active',
    ...(cells['sample'] === 'yes' && { sample: true }),
    phones,
    relay: { by: 'relay' },
    hours: { kind: cells['hours'] || 'unknown' },
    ...optional('other_languages'),
    needs: listed(cells['needs']),
    serves: listed(cells['serves']),
    who_may_call: cells['who_may_call'],
    say: [],
    ...optional('takes'),
    ...optional('refuses'),
    cannot: [],
    voicemail: cells['voicemail'] || 'unknown',
    warm_transfer: 'unknown',
    shares_with_police: cells['shares_with_police'] || 'unknown',
    mandated_reporter: 'unknown',
    immigration_policy: 'Not known to this facility',
    police_report_needed: cells['police_report_needed'] || 'unknown',
    id_needed: cells['id_needed'] || 'unknown',
    confidential: false,
    ...optional('call_instead'),
    sources: listed(cells['sources']),
  };
}

/** The files that rows make or add to: one for each organization. */
export function fromRows(folder: string, rows: readonly Row[]): FromRows {
  const made: FromRows = { changes: new Map(), rows: new Map() };
  for (const [organization, its] of Map.groupBy(rows, ({ cells }) => cells['organization_id'] ?? '')) {
    const [{ cells } = { cells: {} as Row['cells'] }] = its;
    const there = fileOf(folder, organization);
    const inside = there ?? `resources/${partOf(cells['group'] || undefined)}/${organization}.yaml`;
    const services = [...Map.groupBy(its, (row) => row.cells['id'] ?? '').values()] as [Row, ...Row[]][];
    const begun =
      there === undefined
        ? stringify({
            id: organization,
            name: cells['organization'] || organization,
            description: cells['organization'] || organization,
            sample: its.every((row) => row.cells['sample'] === 'yes'),
            services: [],
          })
        : readFileSync(path.join(folder, there), 'utf8');
    const text = services.reduce((now, some) => withEntry(now, ['services'], entryOf(some)), begun);
    made.changes.set(inside, text);
    made.rows.set(inside, placesOf(inside, text, services));
  }
  return made;
}

const entryOf = (rows: readonly [Row, ...Row[]]): string => stringify([serviceOf(rows)], { lineWidth: 0 }).trimEnd();

/** The line of a file from which on it holds what a row says: new services stand at its end. */
function placesOf(file: string, text: string, services: readonly (readonly [Row, ...Row[]])[]) {
  const yaml = parseYaml(file, text);
  const lineOf = (keys: Path) => yaml.at(keys).line;
  const all = (yaml.value as { services?: unknown[] } | undefined)?.services?.length ?? services.length;
  return services.flatMap((rows, index) => {
    const keys = ['services', all - services.length + index];
    return [
      { line: lineOf([...keys, 'id']), row: rows[0] },
      ...rows.map((row, phone) => ({ line: lineOf([...keys, 'phones', phone]), row })),
      { line: yaml.keyAt([...keys, 'relay']).line, row: rows[0] },
    ];
  });
}

/** A problem of a made file as one of the table: by the row and the column that it came from. */
export function inTable(root: ContentRoot, { changes, rows }: FromRows, problem: Problem): RowProblem | undefined {
  const inside = problem.file.slice(root.name.length + 1);
  const [text, places] = [changes.get(inside), rows.get(inside)];
  const row = places?.findLast(({ line }) => line <= problem.line)?.row ?? places?.[0]?.row;
  if (text === undefined || row === undefined) return undefined;
  const key = keyAbove(text.split('\n').slice(0, problem.line));
  const column = Object.keys(columns).find((one) => columns[one] === key);
  // The keys that lead there in the file tell nothing to whoever reads the table.
  const message = problem.message.replace(/^[a-z_]+(?:\.\w+)+: /, '');
  return { line: row.line, ...(column && { column }), message, mend: problem.mend };
}

/** The key that the last line belongs to: its own or, for an entry of a list, one above. */
const keyAbove = (lines: readonly string[]): string | undefined =>
  lines.map((line) => /^[\s-]*([a-z_]+):/.exec(line)?.[1]).findLast((key) => key !== undefined);
