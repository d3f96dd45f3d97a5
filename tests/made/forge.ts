/** A forge for tests: a bare repository, a clone of it as a runner has one, and what its interface was asked to write. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { listen } from './loopback.ts';

const project = path.resolve(import.meta.dirname, '../..');

export const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=Author', '-c', 'user.email=author@hospital.example', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

export interface Post {
  id: number;
  number: number;
  title?: string;
  body?: string;
  state?: string;
  head?: string;
  base?: string;
  user: { login: string };
}

export interface Forge {
  /** What holds everything below; a runner may write there. */
  folder: string;
  /** The repository as the forge keeps it; its address is `<server>/<name>`. */
  server: string;
  name: string;
  bare: string;
  /** A checked out copy of it. */
  clone: string;
  /** A folder of programs, in which npm has installed everything that it is asked to. */
  programs: string;
  api: string;
  /** What stands on the forge, by where it was posted. */
  posts: Record<'comments' | 'issues' | 'pulls', Post[]>;
}

/** A project with the small protocol, its engine borrowed from here; all of it is removed after the test. */
export async function forge(): Promise<Forge> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forge-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [clone, server, name] = [path.join(folder, 'clone'), path.join(folder, 'forge'), 'house/guide'];
  mkdirSync(clone);
  for (const part of ['.github', '.ci', 'package.json'])
    cpSync(path.join(project, part), path.join(clone, part), { recursive: true });
  for (const part of ['src', 'node_modules']) symlinkSync(path.join(project, part), path.join(clone, part));
  cpSync(path.join(project, 'tests/fixtures/small'), path.join(clone, 'protocols'), { recursive: true });
  writeFileSync(path.join(clone, '.gitignore'), 'src\nnode_modules\n');
  git(clone, 'init', '--quiet', '--initial-branch=main');
  git(clone, 'add', '--all');
  git(clone, 'commit', '--quiet', '--message', 'Begin');
  const bare = path.join(server, name);
  git(folder, 'clone', '--quiet', '--bare', clone, bare);
  git(clone, 'remote', 'add', 'origin', bare);
  const posts: Forge['posts'] = { comments: [], issues: [], pulls: [] };
  return {
    folder,
    server: `file://${server}`,
    name,
    bare,
    clone,
    programs: programsIn(folder),
    api: await api(posts),
    posts,
  };
}

/** Npm that runs scripts and does nothing else: all is there, and what is there is not the test's. */
function programsIn(folder: string): string {
  const programs = path.join(folder, 'programs');
  const real = execFileSync('which', ['npm'], { encoding: 'utf8' }).trim();
  mkdirSync(programs);
  writeFileSync(
    path.join(programs, 'npm'),
    `#!/bin/sh\nfor word in "$@"; do [ "$word" = run ] && exec "${real}" --offline "$@"; done; exit 0\n`,
  );
  chmodSync(path.join(programs, 'npm'), 0o755);
  return programs;
}

/** The part of the interface that GitHub, Forgejo and Gitea share, and no more of it than workflows ask for. */
async function api(posts: Forge['posts']): Promise<string> {
  const server = http.createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://forge');
    const said = request.method === 'GET' ? {} : (JSON.parse(await text(request)) as Partial<Post>);
    const answer = answered(
      posts,
      `${request.method} ${pathname.replace('/repos/house/guide', '')}`,
      said,
      searchParams,
    );
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { message: 'Not Found' }));
  });
  onTestFinished(() => void server.close());
  return listen(server);
}

function answered(posts: Forge['posts'], asked: string, said: Partial<Post>, query: URLSearchParams): unknown {
  const add = (to: Post[]) => {
    const number = to.length + 1;
    const post = { number, id: 100 + number, user: { login: 'github-actions[bot]' }, state: 'open', ...said };
    to.push(post);
    return { ...post, html_url: `https://forge.example.org/${number}` };
  };
  const edit = (one: Post | undefined) =>
    one && Object.assign(one, said, { html_url: 'https://forge.example.org/same' });
  const page = (all: Post[]) => (query.get('page') === '1' ? all : []);
  const named = /\/(\d+)$/.exec(asked)?.[1];
  if (asked === 'GET /issues/7/comments') return page(posts.comments);
  if (asked === 'POST /issues/7/comments') return add(posts.comments);
  if (asked.startsWith('PATCH /issues/comments/')) return edit(posts.comments.find(({ id }) => String(id) === named));
  if (asked === 'GET /issues') return page(posts.issues.filter(({ state }) => state === 'open'));
  if (asked === 'POST /issues') return add(posts.issues);
  if (/^PATCH \/issues\/\d+$/.test(asked)) return edit(posts.issues.find(({ number }) => String(number) === named));
  return asked === 'POST /pulls' ? add(posts.pulls) : undefined;
}
