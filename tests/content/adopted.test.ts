/**
 * A hospital elsewhere does what the help page says, command by command, and serves a site in which nothing of the sample
 * and nothing of the sample's state is left, but for what is told of every state.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseHTML } from 'linkedom';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { dayAt } from '../../src/domain/day.ts';
import type { Library } from '../../src/domain/protocol.ts';
import { unpack, type PackedData } from '../../src/domain/search/packed.ts';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { filesBelow } from '../../src/loading/files/text.ts';
import { printed } from '../browser/printed.ts';
import { launchOptions } from '../chromium.ts';
import { full } from '../extent.ts';
import { freePort } from '../made/loopback.ts';
import { copyEnvironment } from '../made/other-site.ts';
import { bytesOf, mayTellAll, namesOf } from './foreign.ts';

const project = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(project, 'src/content/docs/help/adopting.mdx'), 'utf8');

/** What stands on the page between fences of a language, in order. */
const fenced = (language: string): string[] =>
  Array.from(page.matchAll(new RegExp('^```' + language + '\\n([\\s\\S]*?)^```$', 'gm')), ([, text = '']) => text);

const [sample] = [readLibrary(contentRoot().folder).library];
/** Only a sample can be adopted, and the page speaks of a state that it must have. */
const adoptable =
  sample !== undefined && sample.voted.facility.sample && sample.draft?.reporting.some(({ title }) => title === 'Ohio');

interface Adopted {
  /** The folder that holds its content root and its build; a space is in its path. */
  folder: string;
  root: string;
  site: string;
  /** All that the commands printed. */
  said: string;
  browser: Browser;
  address: string;
  served: ChildProcess;
}

/** Writes what people write between the commands: what the release brings and, once it is proposed, who approved it. */
function writtenByPeople(root: string, block: string, said: string): void {
  const { facility } = readLibrary(root).library!.voted;
  const today = dayAt(new Date(), facility.time_zone);
  const brings = {
    summary: 'The guide begins here',
    kind: 'substantive',
    action: 'Read your list',
    roles: [],
    sections: [],
  };
  const release = { title: 'First release', effective: today, sample: true, changes: [brings], retired: [] };
  if (block.includes('npm run propose')) writeFileSync(path.join(root, 'draft/release.yaml'), stringify(release));
  if (!block.includes('npm run freeze')) return;
  const [digest = ''] = said.match(/^[0-9a-f]{64}$/m) ?? [];
  const minutes = `Minutes of ${today}`;
  const vote = { date: today, minutes, item: '1', proposal: digest.slice(0, 16), sample: true };
  writeFileSync(
    path.join(root, 'draft/approvals.yaml'),
    stringify(facility.approvals.standard.map((by) => ({ ...by, ...vote }))),
  );
}

/** Whose name git puts to a commit. */
const somebody = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((as) => [
    [`GIT_${as}_NAME`, 'Somebody'],
    [`GIT_${as}_EMAIL`, 'somebody@hospital.example'],
  ]),
);

/** Runs the page's commands in order, each block in a shell that knows what those before set. */
function follow(folder: string): Pick<Adopted, 'root' | 'said'> {
  const root = path.join(folder, 'our-hospital');
  writeFileSync(path.join(folder, 'our-services.csv'), fenced('csv').join(''));
  let said = '';
  let set = '';
  for (const block of fenced('sh')) {
    if (block.includes('propose') || block.includes('freeze')) writtenByPeople(root, block, said);
    const here = block
      .replace(/^npm start$/m, '')
      .replaceAll(/\.\.\/our-[\w.-]+/g, (name) => `"${path.join(folder, path.basename(name))}"`)
      .replaceAll('<day>', dayAt(new Date(), 'America/New_York'));
    const ran = spawnSync('bash', ['-ec', set + here], {
      cwd: project,
      encoding: 'utf8',
      env: { ...copyEnvironment(), ...somebody },
    });
    said += ran.stdout;
    if (ran.status !== 0) throw new Error(`${here}\n${ran.stdout}\n${ran.stderr}`);
    set += (here.match(/^export .*$/gm) ?? []).map((line) => `${line}\n`).join('');
  }
  return { root, said };
}

/** Serves what was built, as the last command of the page does. */
async function started(root: string): Promise<Pick<Adopted, 'address' | 'served'>> {
  const port = await freePort();
  const served = spawn('npm', ['start'], {
    cwd: project,
    detached: true,
    stdio: 'ignore',
    env: { ...copyEnvironment(), PORT: String(port), PROTOCOLS: root },
  });
  const address = `http://localhost:${port}`;
  for (;;) {
    if (served.exitCode !== null) throw new Error('npm start ended');
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { address, served };
    await setTimeout(500);
  }
}

describe.runIf(full && adoptable)('a hospital in Ohio that follows the page', { timeout: 1_800_000 }, () => {
  let adopted: Adopted;
  let read: Library;

  beforeAll(async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'a hospital '));
    const followed = follow(folder);
    const browser = await chromium.launch(await launchOptions());
    adopted = { folder, ...followed, site: path.join(folder, 'dist/site'), browser, ...(await started(followed.root)) };
    read = readLibrary(followed.root).library!;
  }, 1_800_000);

  afterAll(async () => {
    await adopted.browser.close();
    process.kill(-adopted.served.pid!, 'SIGTERM');
    rmSync(adopted.folder, { recursive: true, force: true });
  });

  const theirs = () => {
    const named = namesOf(read, sample!.voted.facility.state);
    return { ...named, words: [named.title, ...named.lines, ...named.laws] };
  };

  test('has one release, and not a mistake', () => {
    const { problems, library } = readLibrary(adopted.root);
    expect(problems).toEqual([]);
    expect(library?.releases).toHaveLength(1);
    expect(adopted.said).toContain('Left to do, a box each');
  });

  test('nothing of the sample hospital or of an example is in any byte, but in the help of the engine', () => {
    const names = sampleNames(sample!);
    const found = bytesOf(adopted.site)
      .filter(([file]) => !/^(help\/|pagefind\/(pagefind\.js|texts\.json)$)/.test(file))
      .flatMap(([file, text]) =>
        [...names, 'example.org', 'example.com', 'hospital.example', '+1206555', '206-555-01'].flatMap((word) =>
          text.includes(word) ? [`${file}: ${word}`] : [],
        ),
      );
    expect(found).toEqual([]);
  });

  test("nothing of the sample's state is in any byte, but in its row, the directory's foreign lines and the register of works", () => {
    const { words, services, state } = theirs();
    const told = mayTellAll(services, [state]);
    const found = bytesOf(adopted.site)
      .filter(([file]) => !told.test(file))
      .flatMap(([file, text]) => words.flatMap((word) => (text.includes(word) ? [`${file}: ${word}`] : [])));
    expect(found).toEqual([]);
  });

  test('on the directory it stands in the entries of its own lines, on the record in its own sections', () => {
    const { words, services, state } = theirs();
    const own = [...services.map((id) => `service-${id}`), `state-${state}`];
    const record = filesBelow(path.join(adopted.site, 'releases')).find((file) =>
      /^\d[\d-]*\/index\.html$/.test(file),
    )!;
    const found = ['resources/index.html', `releases/${record}`].map((file) => [
      file,
      wordsOutside(path.join(adopted.site, file), own, services, words),
    ]);
    expect(found).toEqual(found.map(([file]) => [file, []]));
  });

  test('in what search knows, it stands in answers that say whose they are', () => {
    const { words } = theirs();
    const { answers, staff } = unpack(
      JSON.parse(readFileSync(path.join(adopted.site, 'pagefind/answers.json'), 'utf8')) as PackedData,
    );
    const own = answers.filter(({ state, id }) => state === undefined && !id.startsWith('help'));
    expect(words.filter((word) => JSON.stringify([own, staff]).includes(word))).toEqual([]);
  });

  test.each(['cps', 'report a child', 'child abuse hotline'])(
    '%s leads to the line of Ohio first',
    async (question) => {
      const at = await opened(adopted);
      const lines = (await answersTo(at, question)).filter((section) => section.startsWith('service-'));
      expect(lines).toContain('service-ohio-report-line');
      expect(lines.slice(0, 3).join()).not.toContain(sample!.voted.facility.state);
      await at.close();
    },
  );

  test('every list prints, and names no other line', async () => {
    const { words } = theirs();
    const at = await opened(adopted);
    for (const { id } of read.draft!.checklists.slice(0, 4)) {
      await at.goto(`${adopted.address}/checklists/${id}/`);
      const text = (await printed(at, 'Letter')).map((sheet) => sheet.text).join(' ');
      expect(text.length).toBeGreaterThan(200);
      expect(words.filter((word) => text.includes(word))).toEqual([]);
    }
    await at.close();
  });
});

const opened = async ({ browser, address }: Adopted): Promise<Page> => {
  const at = await browser.newPage();
  await at.goto(address);
  return at;
};

/** The sections that search answers with, best first. */
async function answersTo(at: Page, question: string): Promise<string[]> {
  await at.getByRole('button', { name: 'Search', exact: true }).click();
  await at.locator('[data-narrow-role] option').nth(1).waitFor({ state: 'attached' });
  await at.getByRole('combobox', { name: 'What do you need?' }).fill(question);
  await at.locator('[data-results][aria-busy=false]').waitFor({ state: 'attached' });
  return at
    .locator('[data-results] [role=option]')
    .evaluateAll((options) => options.map((option) => (option as HTMLElement).dataset['section'] ?? ''));
}

const sampleNames = ({ living: { services }, voted: { facility } }: Library): string[] => [
  ...new Set([
    facility.name,
    ...services.flatMap(({ organization }) => (organization.sample ? [organization.name] : [])),
  ]),
];

/** The words that stand on a page outside of what has these ids, or leads to these services; the register is of all works. */
function wordsOutside(file: string, ids: readonly string[], services: readonly string[], words: readonly string[]) {
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  for (const element of document.querySelectorAll('[id]'))
    if (ids.some((id) => element.id.startsWith(id))) (element.closest('section, li, article') ?? element).remove();
  for (const element of document.querySelectorAll('a[href]')) {
    const to = element.getAttribute('href') ?? '';
    if (services.some((id) => to.includes(`/resources/${id}/`)))
      (element.closest('li, article, section') ?? element).remove();
    // A requirement that rows of several states carry leads to them.
    if (ids.some((id) => to.includes(`#${id}`))) element.remove();
  }
  for (const element of document.querySelectorAll('script, .governance')) element.remove();
  const text = document.body.textContent ?? '';
  return words.filter((word) => text.includes(word));
}

test('the page names each command by which a hospital begins, in its order', () => {
  const commands = fenced('sh').flatMap((block) => block.match(/npm (?:run [\w:]+|start)/g) ?? []);
  expect(commands).toEqual([
    'npm run adopt',
    'npm run adopt',
    'npm run check',
    'npm run new',
    'npm run called',
    'npm run propose',
    'npm run freeze',
    'npm run build',
    'npm start',
  ]);
  const { scripts } = parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { scripts: object };
  for (const command of commands) expect(scripts).toHaveProperty([command.replace(/^npm (run )?/, '')]);
});
