/**
 * Proposals: what is voted on, by its bytes.
 *
 * The list of a proposal's digests is what `sha256sum` prints of its files, and its own SHA-256 is the digest that
 * approvals cite. `propose` keeps each list as `proposals/<first 16 digits>.sums`, so that it can be named which file is
 * no longer what was voted on. Nobody need trust a list: one that does not have the digest of its name is passed over.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Place, Problem } from '../../domain/problem.ts';
import { otherProposals } from '../../domain/releases/approving.ts';
import type { Proposal } from '../../domain/releases/proposal.ts';
import type { Approval } from '../../schema/approvals.ts';
import { sha256, sumsLines, sumsOf, type Digests } from '../files/sums.ts';
import { entriesBelow } from '../files/text.ts';
import { facilityName } from '../reading/facility.ts';

/** What says who voted for it, and is no part of it. */
const approvalsName = 'approvals.yaml';

const folderName = 'proposals';

/** Where the list of a proposal is kept, below the content root. */
export const proposalName = ({ digest }: Pick<Proposal, 'digest'>): string =>
  `${folderName}/${digest.slice(0, 16)}.sums`;

/** What stands in a content root to be voted on. */
export function proposalIn(root: string): Proposal {
  const draft = entriesBelow(path.join(root, 'draft')).map((entry) => ({ ...entry, path: `draft/${entry.path}` }));
  const facility = lstatSync(path.join(root, facilityName), { throwIfNoEntry: false })?.isFile() ? [facilityName] : [];
  const files = draft.filter(({ regular }) => regular).map((entry) => entry.path);
  return proposalOf(
    new Map(
      [...files, ...facility]
        .filter((file) => file !== `draft/${approvalsName}`)
        .map((file) => [file, sha256(readFileSync(path.join(root, file)))]),
    ),
  );
}

/** What of a frozen release was voted on, by the digests of its files: freezing takes a draft's files out of `draft/`. */
export function proposalFrozen(digests: Digests): Proposal {
  const voted = [...digests].flatMap(([file, digest]): [string, string][] =>
    digest === undefined || addedByFreeze.test(file) ? [] : [[file === facilityName ? file : `draft/${file}`, digest]],
  );
  return proposalOf(new Map(voted.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** Files of a release that were no part of its proposal. */
const addedByFreeze = /^(resources\/.*|approvals\.yaml|links\.yaml)$/;

const proposalOf = (files: ReadonlyMap<string, string>): Proposal => ({ digest: sha256(sumsOf(files)), files });

/** Keeps the list of a proposal, for whoever looks later at what was voted on. */
export function keepProposal(root: string, proposal: Proposal): void {
  mkdirSync(path.join(root, folderName), { recursive: true });
  writeFileSync(path.join(root, proposalName(proposal)), sumsOf(proposal.files));
}

/** The proposals whose lists were kept. */
export function keptProposals(root: string): Proposal[] {
  const folder = path.join(root, folderName);
  return (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const text = lstatSync(path.join(folder, name)).isFile() ? readFileSync(path.join(folder, name), 'utf8') : '';
    const proposal = {
      digest: sha256(text),
      files: new Map(sumsLines(text).lines.map((one) => [one.path, one.digest])),
    };
    return proposalName(proposal) === `${folderName}/${name}` ? [proposal] : [];
  });
}

/** Points out approvals that are void since the draft or the facility was changed after the vote, and by which file. */
export function* voidApprovals(root: string, approvals: readonly Approval[], place: Place): Iterable<Problem> {
  const citing = approvals.filter(({ proposal }) => proposal !== undefined);
  if (citing.length === 0) return;
  for (const reason of otherProposals(citing, { proposal: proposalIn(root), kept: keptProposals(root) }))
    yield {
      ...place,
      code: 'approval-void',
      message: `An approval is void: ${reason}`,
      mend: 'have it approved again by the digest that `npm run propose` prints, or take the change back.',
      warning: true,
    };
}
