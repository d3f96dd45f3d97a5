/**
 * Forge files: what a repository of a hospital's own content needs so that its forge and its editors help authors there,
 * made from the files by which this project's own do. `CODEOWNERS` is not among them: `npm run make -- owners` makes it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { usualName } from '../loading/library/content-root.ts';
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

/** Every file by its path from the top of the repository. */
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
