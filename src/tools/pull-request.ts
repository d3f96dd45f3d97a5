/** Pull request: what `report --pull-request` writes: what a change does, as Markdown for the request and as a page beside it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerLines } from '../domain/change/answers.ts';
import { changeHtml } from '../domain/change/change-html.ts';
import { changeMarkdown } from '../domain/change/change-markdown.ts';
import { discreetly, openedLines } from '../domain/change/confidential.ts';
import { changeReport, namesOfChange, unreadableReport, type ChangeReport } from '../domain/change/report.ts';
import { chapter, listed, said, type Chapter, type Line } from '../domain/change/said.ts';
import { dayAt } from '../domain/day.ts';
import { sampleNotice, type Library, type Protocol } from '../domain/protocol.ts';
import type { Stated } from '../domain/redline/list-changes.ts';
import { unreleased } from '../domain/releases/unreleased.ts';
import { html } from '../domain/text/html.ts';
import type { Section } from '../domain/text/section.ts';
import { sections } from '../domain/text/sections.ts';
import { keptProposals, proposalIn } from '../loading/archive/proposals.ts';
import { changeBase, type ChangeBase } from '../loading/library/change-base.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { readLibrary, type LibraryReading } from '../loading/library/read.ts';
import { sectionDigest } from '../loading/library/signed.ts';
import { readSnapshot, type Snapshot } from '../loading/library/snapshot.ts';
import { blocksOf } from '../loading/prose/blocks.ts';
import { oneFile } from '../publishing/one-file/one-file.ts';
import { fileKinds, whatIs } from '../schema/files.ts';
import { AskedWrongly } from './command.ts';
import { gradeOfText, highest } from './grades.ts';
import { differencesOf } from './propose.ts';

/** What is written: a line on the change, and the names of both files. */
export interface Written {
  headline: string;
  files: string[];
}

/** What is asked of it. */
export interface Asked {
  /** What the change is to go into. */
  ref: string;
  /** The folder that is written to. */
  out: string;
  /** True where what takes longer is told too. */
  full: boolean;
}

const names = { text: 'report.md', page: 'report.html' };

/** Writes both files into a folder, over those of an earlier run. Asked wrongly where the ref is nothing that can be compared with. */
export async function writePullRequest({ ref, out, full }: Asked, root: ContentRoot): Promise<Written> {
  const reading = readLibrary(root.folder);
  const { report, about, before, after, roles } = await compared({ ref, full }, reading, root);
  const notice = reading.library && sampleNotice(reading.library.voted.facility);
  const around = { names: namesOfChange({ roles }), ...(notice !== undefined && { notice }), about };
  const body = changeHtml(report, { ...around, before, after });
  const page = html`<!doctype html><html lang="en"><head><title>What this change does</title></head><body><main>${body}</main></body></html>`;
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, names.text), changeMarkdown(report, { ...around, page: names.page }));
  writeFileSync(
    path.join(out, names.page),
    oneFile([{ address: '/change/', html: String(page) }], { title: 'What this change does', styles: stylesOfPage() }),
  );
  return { headline: wordsOf(report.headline), files: Object.values(names).map((name) => path.join(out, name)) };
}

const stylesOfPage = (): string =>
  ['surveyor.css', 'change.css']
    .map((name) => readFileSync(path.join(import.meta.dirname, '../styles', name), 'utf8'))
    .join('\n');

/** A line without its marks, for a terminal. */
const wordsOf = ({ said: pieces }: Line): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : (Object.values(piece)[0] ?? ''))).join('');

/** A report and what it was made of. */
interface Compared {
  report: ChangeReport;
  /** What was compared. */
  about: Line[];
  before: readonly Section[];
  after: readonly Section[];
  roles: Protocol['roles'];
}

async function compared(
  { ref, full }: Omit<Asked, 'out'>,
  reading: LibraryReading,
  root: ContentRoot,
): Promise<Compared> {
  const { library, problems } = reading;
  const base = changeBase(ref, root);
  const next = library && draftOf(library, root);
  if (!library || !next)
    return { report: unreadableReport(problems), about: aboutBase(ref, base), before: [], after: [], roles: [] };
  const was = beforeOf(base?.commit ?? ref, library, root);
  const [older, newer] = discreetly(was.protocol, next, library.living.services);
  const stated = (protocol: Protocol): Stated => ({ protocol, sections: sections(protocol, blocksOf) });
  const [before, after] = [stated(older), stated(newer)];
  const today = dayAt(new Date(), newer.facility.time_zone);
  const { living, releases } = library;
  const report = changeReport({
    before,
    after,
    site: living.site,
    checking: { checks: living.checks, today, digestOf: sectionDigest },
    ...(library.draft && {
      releasing: {
        releases,
        sinceRelease: differencesOf(newer, releases.at(-1), 'draft'),
        today,
        ballot: { proposal: proposalIn(root.folder), kept: keptProposals(root.folder) },
      },
    }),
    readability: { gradeOf: gradeOfText, highest: { staff: highest.steps, patients: highest.card } },
    problems,
    first: [
      ...chapter('Confidential places', openedLines(was.confidential ?? new Map(), next)),
      ...frozenChapter(base),
    ],
    besides: [...(full ? await fullChapters({ before, after }, reading, base, root) : []), ...filesChapter(base)],
  });
  const about = [...aboutBase(ref, base), ...was.about];
  return { report, about, before: before.sections, after: after.sections, roles: newer.roles };
}

/** What takes longer to find out: what search shows first, and what no longer fits on its paper. */
async function fullChapters(
  { before, after }: { before: Stated; after: Stated },
  reading: LibraryReading,
  base: ChangeBase | undefined,
  root: ContentRoot,
): Promise<Chapter[]> {
  const { library } = reading;
  if (!library?.draft) return [];
  const { answersBetween } = await import('./answers-between.ts');
  const { unfittingLines } = await import('./sheets.ts');
  const states = {
    before: before.protocol,
    after: after.protocol,
    living: library.living,
    spoken: reading,
    commit: base?.commit,
  };
  return [
    ...chapter('Questions whose answer changes', answerLines(await answersBetween(states, root))),
    ...chapter('Sheets that do not fit', await unfittingLines(before, after, reading, root)),
  ];
}

/** The draft; where only rules refuse it, as it reads all the same. */
function draftOf(library: Library, root: ContentRoot): Protocol | undefined {
  if (library.draft) return library.draft;
  const draft = path.join(root.folder, 'draft');
  const snapshot = existsSync(draft) ? readSnapshot(draft, library, root) : undefined;
  return snapshot && 'protocol' in snapshot ? snapshot.protocol : undefined;
}

interface Before extends Pick<Snapshot, 'protocol' | 'confidential'> {
  about: Line[];
}

/** What a change is held against: what stood there, or the newest release where that cannot be read. */
function beforeOf(ref: string, library: Library, root: ContentRoot): Before {
  const snapshot = readSnapshot(ref, library, root);
  if ('unknown' in snapshot) throw new AskedWrongly(snapshot.unknown);
  if ('protocol' in snapshot) return { ...snapshot, about: [] };
  const newest = library.releases.at(-1);
  return newest
    ? {
        protocol: newest.protocol,
        about: [said(`What stood there cannot be read, so that this tells what differs from release ${newest.id}.`)],
      }
    : { protocol: unreleased(library), about: [said('Nothing that can be read stood there, so that all is new.')] };
}

/** Where a change began, and what was changed there meanwhile. */
function aboutBase(ref: string, base: ChangeBase | undefined): Line[] {
  if (!base) return [said('Compared with ', { code: ref }, '.')];
  const { commit, meanwhile, clashing } = base;
  const files = (some: readonly string[]) => listed(some.map((code) => ({ code })));
  const joins = meanwhile.filter((file) => !clashing.includes(file));
  return [
    said('Compared with ', { code: ref }, ' as it was where this change began (', { code: commit.slice(0, 10) }, ').'),
    ...(joins.length > 0
      ? [
          said(
            'Changed there meanwhile too, at other lines: ',
            ...files(joins),
            '. Git joins both by itself; look at what comes of it.',
          ),
        ]
      : []),
    ...(clashing.length > 0
      ? [
          said(
            'Changed there meanwhile at the same lines: ',
            ...files(clashing),
            '. Somebody must choose; the help for authors says how.',
          ),
        ]
      : []),
  ];
}

/** Frozen releases that a change touches: a new one, or one that nobody may touch. */
function frozenChapter(base: ChangeBase | undefined): Chapter[] {
  const ids = (base?.files ?? []).flatMap((file) => /^releases\/([^/]+)\//.exec(file)?.[1] ?? []);
  return chapter(
    'Frozen releases',
    [...new Set(ids)].map((id) => said({ code: `releases/${id}/` }, ': files of this release are added or changed')),
  );
}

/** Files of which the redline shows nothing. */
const unshown = /^(?!draft\/(?!approvals\.yaml)|resources\/|facility\.yaml|links\.yaml|releases\/)/;

function filesChapter(base: ChangeBase | undefined): Chapter[] {
  const files = (base?.files ?? []).filter((file) => unshown.test(file));
  const what = (file: string) => Object.values(fileKinds).find((kind) => kind.path === file);
  return chapter(
    'Other files changed, of which readers see nothing as text',
    files.map((file) => {
      const kind = what(file);
      return said({ code: file }, kind ? `: ${whatIs(kind)}` : '');
    }),
  );
}
