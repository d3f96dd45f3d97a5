/** Applied: what differences make of the older sections, by which a test holds that they leave nothing out. */
import type { Block } from '../../src/domain/protocol.ts';
import type { Differences } from '../../src/domain/redline/difference.ts';
import { newerText } from '../../src/domain/redline/words-difference.ts';
import type { Section } from '../../src/domain/text/section.ts';

/** The newer sections, made from the older ones and the differences. */
export function applied(older: readonly Section[], { order, sections }: Differences): Section[] {
  const before = new Map(older.map((section) => [section.id, section]));
  const changed = new Map(sections.map((difference) => [difference.id, difference]));
  return order.map((id) => {
    const difference = changed.get(id);
    const kept = before.get(id);
    if (!difference && kept) return kept;
    if (!difference) throw new Error(`no section ${id}`);
    const blocks = difference.blocks
      .filter(({ change }) => change !== 'removed')
      .map(({ kind, runs, cites, leads }): Block => ({ kind, text: newerText(runs), cites, ...(leads && { leads }) }));
    return { ...difference.section, blocks };
  });
}
