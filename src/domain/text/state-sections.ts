/** State sections: what the rows and notes of one state say. */
import type { Phrases } from '../../schema/phrases.ts';
import type { ReportingRow } from '../../schema/reporting.ts';
import { inWords } from '../day.ts';
import type { Block, State } from '../protocol.ts';
import { lawInWords, limitInWords } from '../reporting/reporting.ts';
import { fact, line, section, type Say, type Section } from './section.ts';

/** The rows of a state, then its notes. */
export function ofState(
  { id: state, title, rows, notes = [] }: State,
  said: Phrases['reporting'],
  say: Say,
): Section[] {
  return [
    ...rows.map((row) =>
      section(
        { kind: 'reporting row', state, duty: row.duty },
        `${title}: ${said.duties[row.duty]}`,
        [],
        rowBlocks(row, said, say),
      ),
    ),
    ...notes.map(({ topic, text, none }) =>
      section(
        { kind: 'state note', state, topic },
        `${title}: ${said.topics[topic].title}`,
        [],
        [...say(text), ...say(none)],
      ),
    ),
  ];
}

/** What a row says; what cites nothing of its own rests on the row's sources. */
function rowBlocks(row: ReportingRow, said: Phrases['reporting'], say: Say): Block[] {
  const blocks = [
    ...say(row.short),
    ...say(row.answer),
    ...(row.route ? say(said.routes[row.route]) : []),
    ...(row.line ? say(`Line: <service:${row.line}>`) : []),
    ...say(row.instead),
    ...(row.limit ? [line('paragraph', limitInWords(row.limit, said))] : []),
    ...say(row.roles),
    ...say(row.to),
    ...say(row.form),
    ...row.not_enough.flatMap((text) => say(text).map((block): Block => ({ ...block, kind: 'item' }))),
    ...row.laws.map((law) => line('item', lawInWords(law, said))),
    line('paragraph', `Confidence in the number: ${row.confidence}. As of: ${row.as_of}.`),
    fact('Who must report', said.who[row.who]),
    ...(row.counsel ? [fact('Counsel', `checked by ${row.counsel.role}, ${inWords(row.counsel.date)}`)] : []),
  ];
  return blocks.map((block) => (block.cites.length === 0 ? { ...block, cites: row.sources } : block));
}
