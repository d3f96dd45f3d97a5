/**
 * What a workflow writes on the forge: one comment under a proposed change, one issue, a pull request. It needs Node
 * alone, speaks to GitHub, Forgejo and Gitea alike, and reads what it posts as text.
 *
 *   node .github/forge.mjs comment <number> <file>
 *   node .github/forge.mjs issue <name> <file>
 *   node .github/forge.mjs pull-request <branch> <base> <file>
 *
 * Of an issue and a pull request the first line of the file is the title; an empty file closes the issue.
 */
import { readFileSync } from 'node:fs';

const {
  GITHUB_API_URL = 'https://api.github.com',
  GITHUB_REPOSITORY = '',
  GITHUB_TOKEN = '',
  GITEA_ACTIONS,
} = process.env;

/** Who writes for a workflow. Nobody else can take one of these names on the forge that has it. */
const ours = GITEA_ACTIONS ? ['forgejo-actions', 'gitea-actions'] : ['github-actions[bot]'];

/** Asks the forge's interface, below the repository. */
async function ask(method, path, body) {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${GITHUB_TOKEN}`,
      'content-type': 'application/json',
      'user-agent': 'staff-guide',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`The forge refused ${method} ${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
  return response.json();
}

/** The one of ours that begins with a mark, page by page; a forge that knows no pages gives the first again. */
async function find(path, mark) {
  const seen = new Set();
  for (let page = 1; ; page += 1) {
    const found = (
      await ask('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=100&limit=50&page=${page}`)
    ).filter(({ id }) => !seen.has(id));
    if (found.length === 0) return undefined;
    for (const one of found) {
      if (one.body?.startsWith(mark) && ours.includes(one.user?.login)) return one;
      seen.add(one.id);
    }
  }
}

const acts = {
  async comment(number, file) {
    const mark = '<!-- report of this change -->';
    const body = `${mark}\n${readFileSync(file, 'utf8')}`;
    const before = await find(`/issues/${number}/comments`, mark);
    const { html_url } = before
      ? await ask('PATCH', `/issues/comments/${before.id}`, { body })
      : await ask('POST', `/issues/${number}/comments`, { body });
    return `${before ? 'Updated' : 'Written'}: ${html_url}`;
  },

  async issue(name, file) {
    const mark = `<!-- ${name} -->`;
    const { title, text } = titled(file);
    const before = await find('/issues?state=open', mark);
    if (!before && title === '') return 'Nothing to tell, and no issue is open.';
    const said = title === '' ? { state: 'closed' } : { title, body: `${mark}\n${text}` };
    const { html_url } = before
      ? await ask('PATCH', `/issues/${before.number}`, said)
      : await ask('POST', '/issues', said);
    return `${title === '' ? 'Closed' : before ? 'Updated' : 'Opened'}: ${html_url}`;
  },

  async 'pull-request'(head, base, file) {
    const { title, text } = titled(file);
    const { html_url } = await ask('POST', '/pulls', { title, head, base, body: text });
    return `Opened: ${html_url}`;
  },
};

/** The first line of a file, and what follows. */
function titled(file) {
  const [first = '', ...rest] = readFileSync(file, 'utf8').trim().split('\n');
  return { title: first.replace(/^#+ /, ''), text: rest.join('\n').trim() };
}

const [act = '', ...given] = process.argv.slice(2);
if (!Object.hasOwn(acts, act) || given.length !== acts[act].length) {
  console.error(`Ask for one of: ${Object.keys(acts).join(', ')}, with what it takes.`);
  process.exitCode = 2;
} else {
  try {
    console.log(await acts[act](...given));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
