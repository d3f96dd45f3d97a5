/** Recalling: what a recall adds to `recalls.yaml`, with an entry for each release that says the same words. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { FrozenRelease } from '../../domain/protocol.ts';
import { sayingTheSame } from '../../domain/rules/withheld-rules.ts';
import type { Recall } from '../../schema/recalls.ts';
import type { ContentRoot } from '../library/content-root.ts';
import { blocksOf } from '../prose/blocks.ts';
import type { Changes } from './changes.ts';
import { withEntry } from './places.ts';

const name = 'recalls.yaml';

/** The recall that was asked for and, of words that are withheld, one for each other release that says them. */
export function entriesFor(asked: Recall, releases: readonly FrozenRelease[]): Recall[] {
  if (asked.kind === 'erratum') return [asked];
  const same = Map.groupBy(
    asked.sections.flatMap((section) =>
      sayingTheSame(releases, asked.release, section, blocksOf)
        .filter((id) => !isWithheld(releases, id, section))
        .map((release) => ({ release, section })),
    ),
    ({ release }) => release,
  );
  return [
    asked,
    ...[...same].map(([release, named]) => ({ ...asked, release, sections: named.map(({ section }) => section) })),
  ];
}

const isWithheld = (releases: readonly FrozenRelease[], id: string, section: string): boolean =>
  releases
    .find((release) => release.id === id)
    ?.recalls?.some((recall) => recall.section === section && recall.kind === 'withheld') ?? false;

/** The register with entries at its end. */
export function withRecalls({ folder }: ContentRoot, recalls: readonly Recall[]): Changes {
  const file = path.join(folder, name);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '[]\n';
  const text = recalls.reduce((now, recall) => withEntry(now, [], stringify([recall]).trimEnd()), before);
  return new Map([[name, text]]);
}
