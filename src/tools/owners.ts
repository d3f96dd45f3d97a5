/** Owners: the file by which a forge asks the right team about a proposed change, made from who keeps each file right. */
import path from 'node:path';
import type { Living, Protocol } from '../domain/protocol.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { inRepository, topOf } from '../loading/library/repository.ts';

/** What the forges look for at the top of a repository. */
export const ownersName = 'CODEOWNERS';

/** Who keeps a file or a folder of the content root right. */
interface Kept {
  path: string;
  owner: string;
}

type Owned = Pick<Protocol, 'pages' | 'checklists' | 'branches' | 'cards'>;

/** The directory first: of two lines that fit a file, forges take the later. */
function keptIn({ pages, checklists, branches, cards }: Owned, { directory_owner }: Living['site']): Kept[] {
  const files = (folder: string, kind: string, some: readonly { id: string; owner: string }[]) =>
    some.map(({ id, owner }) => ({ path: `draft/${folder}/${id}.${kind}`, owner }));
  return [
    // GitHub and GitLab read the first as the folder; Forgejo and Gitea, which read expressions, the second.
    { path: 'resources/', owner: directory_owner.role },
    { path: 'resources/.*', owner: directory_owner.role },
    ...files('pages', 'md', pages),
    ...files('checklists', 'yaml', checklists),
    ...files('branches', 'yaml', branches),
    ...files('cards', 'yaml', cards),
  ];
}

/** The whole file; `named` tells the path of a place's file in the repository. */
export function ownersFile(draft: Owned, site: Living['site'], named: (path: string) => string): string {
  const { teams = {} } = site;
  const kept = keptIn(draft, site);
  const unasked = new Set(kept.map(({ owner }) => owner).filter((owner) => !Object.hasOwn(teams, owner)));
  return [
    '# Whom the forge asks about a proposed change. Made by `npm run make -- owners` from each `owner` and from `teams` of',
    '# site.yaml; change those.',
    ...Array.from(unasked, (owner) => `# No team is named for: ${owner}`),
    ...kept.flatMap(({ path: file, owner }) => (Object.hasOwn(teams, owner) ? [`${named(file)} ${teams[owner]}`] : [])),
    '',
  ].join('\n');
}

/** Where the file of a content root belongs, and how paths are told there: from the top of its repository. */
export function ownersPlace(root: ContentRoot): { file: string; named: (path: string) => string } {
  const top = topOf(root.folder) ?? root.parent;
  const inside = inRepository(root);
  return { file: path.join(top, ownersName), named: (file) => inside(`${root.name}/${file}`) };
}
