/** State sections: what the rows of one state say. */
import type { Phrases } from '../../schema/phrases.ts';
import { inWords } from '../day.ts';
import type { Block, State } from '../protocol.ts';
import { lawInWords, limitInWords } from '../reporting/reporting.ts';
import { fact, line, section, type Say, type Section } from './section.ts';

export function ofState(state: State, said: Phrases['reporting'], say: Say): Section[] {
  return state.rows.map((row) => {
    const blocks = [
      ...say(row.answer),
      ...(row.line ? say(`Line: <service:${row.line}>`) : []),
      ...say(row.instead),
      ...(row.limit ? [line('paragraph', limitInWords(row.limit, said))] : []),
      ...say(row.who_note),
      ...say(row.form),
      ...row.not_enough.flatMap((text) => say(text).map((block): Block => ({ ...block, kind: 'item' }))),
      ...row.laws.map((law) => line('item', lawInWords(law, said))),
      line('paragraph', `Confidence in the number: ${row.confidence}. As of: ${row.as_of}.`),
      fact('Who must report', said.who[row.who]),
      fact('Counsel', row.counsel ? `checked by ${row.counsel.role}, ${inWords(row.counsel.date)}` : 'not yet checked'),
    ];
    return section(
      { kind: 'reporting row', state: state.id, duty: row.duty },
      `${state.title}: ${said.duties[row.duty]}`,
      [],
      blocks.map((block) => (block.cites.length === 0 ? { ...block, cites: row.sources } : block)),
    );
  });
}
