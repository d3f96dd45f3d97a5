/** Case sections: what a case to learn from says. */
import type { Role } from '../../schema/register.ts';
import type { Block, LearningCase } from '../protocol.ts';
import { fact, line, section, type Say, type Section } from './section.ts';

/** A case, with what comes of each answer. */
export function ofCase(one: LearningCase, roles: readonly Role[], say: Say): Section {
  const concerned = one.roles.map((id) => roles.find((role) => role.id === id)?.title ?? id);
  return section({ kind: 'case', id: one.id }, one.title, one.roles, [
    fact('Where', one.setting),
    fact('Who is seen', one.who),
    fact('Kind', one.kind),
    ...(one.person === undefined ? [] : [fact('Person', one.person)]),
    fact('For', concerned.join(', ')),
    ...say(one.seen),
    line('paragraph', one.question),
    ...one.answers.flatMap(({ text, right, outcome, section: leads }): Block[] => [
      { ...line('item', `${right ? 'Right' : 'Not right'}: ${text}`), leads: [leads] },
      ...say(outcome),
    ]),
  ]);
}
