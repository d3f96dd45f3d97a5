/**
 * Forge files: what a repository of a hospital's own content needs so that its forge and its editors help authors there,
 * made from the files by which this project's own do.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Library } from '../domain/protocol.ts';
import { usualName, type ContentRoot } from '../loading/library/content-root.ts';
import { gitSays, topOf } from '../loading/library/repository.ts';
import { ownersFile, ownersName, ownersPlace } from './owners.ts';
import { snippetsName } from './snippets.ts';
import { project } from './project.ts';

export interface ContentRepository {
  /** The content root's path from the top of the repository; empty where it is the top. */
  inside: string;
  engine: {
    /** The address from which git fetches the engine, such as `https://forge.example.org/it/staff-guide`. */
    address: string;
    /** A tag or, which nobody can move, the digest of a commit. */
    version: string;
  };
}

/** Workflows that are about the content; the rest test the engine. */
const workflows = ['check.yml', 'due.yml', 'freeze.yml'];

/**
 * Gives the repository of a content root what it lacks for its forge; what is there stays. `address`: whence git fetches
 * the engine, if not from where it came from here. Answers with what is to be told; nothing where the content lies with
 * the engine, or nothing is lacking.
 */
export function giveForgeFiles(root: ContentRoot, { draft, living }: Library, address?: string): string[] {
  const top = topOf(root.folder);
  if (top !== undefined && top === topOf(project)) return [];
  if (top === undefined)
    return [`${root.name}/ lies in no git repository: put it in one and run adopt again for what its forge needs.`];
  const { version, cameFrom } = engineHere();
  const from = address ?? cameFrom;
  if (from === undefined)
    return ['For what its forge needs, say whence that fetches this engine: npm run adopt -- --engine <address>'];
  const inside = path.relative(top, realpathSync(root.folder)).replaceAll(path.sep, '/');
  const all = forgeFiles({ inside, engine: { address: from, version } });
  if (draft) all.set(ownersName, ownersFile(draft, living.site, ownersPlace(root).named));
  const lacking = [...all].filter(([file]) => !existsSync(path.join(top, file)));
  for (const [file, text] of lacking) {
    mkdirSync(path.dirname(path.join(top, file)), { recursive: true });
    writeFileSync(path.join(top, file), text);
  }
  return lacking.length === 0
    ? []
    : ['Written for its forge and for editors:', ...lacking.map(([file]) => `  ${file}`)];
}

/** Which state of the engine this is, and whence git has it; by its number where git knows nothing of it. */
function engineHere(): { version: string; cameFrom: string | undefined } {
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));
  if (topOf(project) !== realpathSync(project)) return { version: `v${version}`, cameFrom: undefined };
  return {
    version: gitSays(project, 'rev-parse', 'HEAD') ?? `v${version}`,
    cameFrom: gitSays(project, 'remote', 'get-url', 'origin'),
  };
}

/** Every file by its path from the top of the repository, but `CODEOWNERS`, which the draft decides. */
export function forgeFiles(repository: ContentRepository): Map<string, string> {
  const read = (file: string): [string, string] => [file, readFileSync(path.join(project, file), 'utf8')];
  const templates = readdirSync(path.join(project, '.github/ISSUE_TEMPLATE')).toSorted();
  return new Map([
    ...workflows
      .map((name) => read(`.github/workflows/${name}`))
      .map(([file, text]) => pair(file, workflowFor(text, repository))),
    ...[read('.gitlab-ci.yml')].map(([file, text]) => pair(file, gitlabFor(text, repository))),
    ...templates.map((name) => read(`.github/ISSUE_TEMPLATE/${name}`)),
    ...['.github/forge.mjs', '.github/pull_request_template.md', '.vscode/extensions.json', snippetsName].map(read),
    ...['.vscode/settings.json', '.gitattributes']
      .map(read)
      .map(([file, text]) => pair(file, placed(text, repository))),
  ]);
}

const pair = (file: string, text: string): [string, string] => [file, text];

/** Paths that begin with the content root begin there with what it is called. */
const placed = (text: string, { inside }: ContentRepository): string =>
  text.replaceAll(`${usualName}/`, inside === '' ? '' : `${inside}/`);

/** A step before the packages are installed brings the engine, and every command is the engine's, of this content. */
function workflowFor(text: string, repository: ContentRepository): string {
  const { engine } = repository;
  const bring = [
    '- name: Engine',
    '  env:',
    `    ENGINE: ${JSON.stringify(engine.address)}`,
    `    VERSION: ${JSON.stringify(engine.version)}`,
    '  run: |',
    ...fetched('$RUNNER_TEMP/engine', '$ENGINE', '$VERSION').map((line) => `    ${line}`),
  ];
  return ofEngine(text, '$RUNNER_TEMP/engine', inWorkspace('$GITHUB_WORKSPACE', repository)).replaceAll(
    /^( *)- name: Install$/gm,
    (install, margin: string) => [...bring.map((line) => margin + line), install].join('\n'),
  );
}

function gitlabFor(text: string, repository: ContentRepository): string {
  const { address, version } = repository.engine;
  return ofEngine(text, '/tmp/engine', inWorkspace('$CI_PROJECT_DIR', repository)).replace(
    /^( *)- (?=npm )/m,
    (first, margin: string) =>
      [...fetched('/tmp/engine', address, version).map((line) => `${margin}- ${line}`), first].join('\n'),
  );
}

const inWorkspace = (workspace: string, { inside }: ContentRepository): string =>
  inside === '' ? workspace : `${workspace}/${inside}`;

/** The lines that fetch one state of the engine and nothing of its history. */
const fetched = (folder: string, address: string, version: string): string[] => [
  `git init --quiet "${folder}"`,
  `git -C "${folder}" fetch --quiet --depth 1 "${address}" "${version}"`,
  `git -C "${folder}" switch --quiet --detach FETCH_HEAD`,
];

/** The same commands, of an engine that lies elsewhere. */
const ofEngine = (text: string, folder: string, content: string): string =>
  text
    .replaceAll(/\bnpm (?=install|run)/g, `npm --prefix "${folder}" `)
    .replaceAll(/(run --silent \w+ -- )/g, `$1--protocols "${content}" `);
