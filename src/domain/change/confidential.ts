/** Confidential places in a change: what tells one, in either state, is said by no report; that one may be told now is. */
import { secretOnes } from '../directory/confidential.ts';
import { withheld } from '../directory/withheld.ts';
import { sectionId } from '../kind.ts';
import type { Entry, Protocol } from '../protocol.ts';
import { said, type Line } from './said.ts';

/** Two states without what would tell the place of a service that is confidential in any of them, or in the directory. */
export function discreetly(
  before: Protocol,
  after: Protocol,
  living: readonly Entry[],
): [before: Protocol, after: Protocol] {
  const secrets = secretOnes([...living, ...after.services, ...before.services]);
  return [withheld(before, secrets), withheld(after, secrets)];
}

/** Services whose place was to be known to nobody and may be known now, and the other way around. `was`: what each said before. */
export const openedLines = (was: ReadonlyMap<string, boolean>, { services }: Pick<Protocol, 'services'>): Line[] =>
  services
    .filter(({ id, confidential }) => was.has(id) && was.get(id) !== confidential)
    .map(({ id, label, confidential }) =>
      said(
        { title: label, section: sectionId({ kind: 'service', id }) },
        confidential
          ? ': its place is confidential from now on'
          : ': its place was confidential, and would no longer be. What is said of it is left out here: look at the file.',
      ),
    );
