/** Released copy: the folder of releases as it may be handed out, without the files that hold words which are withheld. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FrozenRelease, Protocol } from '../../domain/protocol.ts';
import { digestsIn } from '../files/sums.ts';
import { readProtocol } from '../reading/protocol.ts';

/** What each file of a release says that may hold words to be withheld, by its path in the release's folder. */
const filesOf = (protocol: Protocol): Map<string, unknown> =>
  new Map<string, unknown>([
    ['release.yaml', protocol.release],
    ['shared.yaml', protocol.shared],
    ['roles.yaml', protocol.roles],
    ['sources.yaml', protocol.sources],
    ['requirements.yaml', protocol.requirements],
    ['phrases.yaml', protocol.phrases],
    ...protocol.pages.map((page) => [`pages/${page.id}.md`, page] as const),
    ...protocol.checklists.map((list) => [`checklists/${list.id}.yaml`, list] as const),
    ...protocol.branches.map((branch) => [`branches/${branch.id}.yaml`, branch] as const),
    ...protocol.cards.map((card) => [`cards/${card.id}.yaml`, card] as const),
    ...protocol.reporting.map((state) => [`reporting/${state.id}.yaml`, state] as const),
    ...protocol.cases.map((one) => [`learning/${one.id}.yaml`, one] as const),
    ...Map.groupBy(protocol.services, ({ group, organization }) => `resources/${group}/${organization.id}.yaml`),
  ]);

/**
 * The files of a release that hold words which are withheld, by their paths in its folder: those that say something else
 * as they were frozen than as they are published.
 */
export function withheldFiles(frozen: Protocol, published: Protocol): string[] {
  const shown = filesOf(published);
  return [...filesOf(frozen)]
    .flatMap(([file, says]) => (isDeepStrictEqual(says, shown.get(file)) ? [] : file))
    .toSorted();
}

/** Copies the folder of releases, which are given as published, and answers what was left out of it, by paths in it. */
export function copyReleases(releases: readonly FrozenRelease[], from: string, to: string): string[] {
  const leftOut = releases.flatMap(({ id, protocol }) =>
    withheldFiles(frozenIn(path.join(from, id)), protocol).map((file) => `${id}/${file}`),
  );
  cpSync(from, to, {
    recursive: true,
    filter: (file) => !leftOut.includes(path.relative(from, file).replaceAll(path.sep, '/')),
  });
  return leftOut;
}

function frozenIn(folder: string): Protocol {
  const { protocol } = readProtocol(folder, { frozen: { digests: digestsIn(folder) } });
  if (!protocol) throw new Error(`${folder} cannot be read any more`);
  return protocol;
}
