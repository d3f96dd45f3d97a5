/** Read: everything in the content root, and every problem in it. It never stops at the first mistake. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { withheld } from '../../domain/directory/confidential.ts';
import { judgeHistory } from '../../domain/rules/history-rules.ts';
import { errorsOf, inFileOrder, placed, type Problem } from '../../domain/problem.ts';
import type { FrozenRelease, Library, Protocol } from '../../domain/protocol.ts';
import { judge } from '../../domain/rules/rules.ts';
import { sections } from '../../domain/text/sections.ts';
import { staffWordFaults } from '../../domain/rules/staff-words.ts';
import { FacilitySchema, type Facility } from '../../schema/facility.ts';
import { LanguageSchema } from '../../schema/language.ts';
import { ContentsSchema } from '../../schema/page.ts';
import { SearchWordsSchema, type SearchWords } from '../../schema/register.ts';
import { WitnessesSchema, type Witness } from '../../schema/release.ts';
import { buildDay, shownOn } from './build-day.ts';
import { contentRoot } from './content-root.ts';
import { Folder, type Noun } from '../reading/folder.ts';
import { blocksOf } from '../prose/prose.ts';
import { phrasesName, readPhrases, readProtocol } from '../reading/protocol.ts';
import { digestOf, digestsIn, releaseFolders, sumsName } from '../files/sums.ts';
import { filesBelow, shown } from '../files/text.ts';
import { verifyReleases, verifyWitnesses } from '../archive/verify.ts';

export interface LibraryReading {
  /** Missing where there are problems. */
  library?: Library;
  searchWords: SearchWords;
  witnesses: Witness[];
  problems: Problem[];
}

/**
 * What lies in the content root beside its folders. Half a freeze, left by an interruption, is no part of the protocol; the
 * next freeze clears it away.
 */
const topOf = (root: string) =>
  new Folder(root, {
    files: filesBelow(root, /^(draft|releases|resources|checks|schemas|_templates|\.freezing-.*)$/),
    from: contentRoot(root).parent,
  });

const witnessesIn = (top: Folder, root: string): Witness[] =>
  existsSync(path.join(root, 'witnesses.yaml')) ? (top.one('witnesses.yaml', WitnessesSchema)?.value ?? []) : [];

/** Reads only where digests were written down outside. */
export function readWitnesses(root: string): { witnesses: Witness[]; problems: Problem[] } {
  const top = topOf(root);
  return { witnesses: witnessesIn(top, root), problems: top.problems };
}

/** Reads the whole content root: the draft by shape and rules, releases by digest and shape. */
export function readLibrary(root = contentRoot().folder): LibraryReading {
  const from = contentRoot(root).parent;
  const phrases = readPhrases(path.join(root, phrasesName), from);
  const living = {
    resources: path.join(root, 'resources'),
    facility: path.join(root, 'facility.yaml'),
    phrases,
    from,
  };
  const draft = readProtocol(path.join(root, 'draft'), living);
  const frozen = releaseFolders(path.join(root, 'releases'));
  const digests = new Map(frozen.map(({ id, folder }) => [id, digestsIn(folder)]));
  const readings = frozen.map(({ id, folder }) =>
    readProtocol(folder, { phrases, frozen: { digests: digests.get(id)! }, from }),
  );
  const top = topOf(root);
  const witnesses = witnessesIn(top, root);
  const searchWords = existsSync(path.join(root, 'search-words.yaml'))
    ? top.one('search-words.yaml', SearchWordsSchema)
    : undefined;
  const language = existsSync(path.join(root, 'language.yaml'))
    ? top.one('language.yaml', LanguageSchema)?.value
    : undefined;
  top.refuseOthers(/^\.freezing-|^(README\.md|facility\.yaml|phrases\.yaml)$/);

  const releases = frozen.flatMap(({ id, folder }, index): FrozenRelease[] => {
    const protocol = readings[index]?.protocol;
    return protocol && existsSync(path.join(folder, sumsName)) ? [{ id, protocol, digest: digestOf(folder) }] : [];
  });
  const problems = inFileOrder([
    ...phrases.problems,
    ...draft.problems,
    ...(draft.reading ? judge({ ...draft.reading, ...(language && { language }) }, blocksOf) : []),
    ...(searchWords && draft.protocol ? staffWordProblems(searchWords, draft.protocol) : []),
    ...(draft.reading ? judgeHistory(draft.reading, releases, shown(path.join(root, 'draft/release.yaml'), from)) : []),
    ...verifyReleases(path.join(root, 'releases'), { known: digests, from }),
    ...verifyWitnesses(path.join(root, 'releases'), witnesses, from),
    ...readings.flatMap((reading) => reading.problems),
    ...top.problems,
  ]);
  const whole = errorsOf(problems).length === 0 && draft.protocol;
  const told = releases.map((release) => ({ ...release, protocol: withheld(release.protocol, draft.said.services) }));
  return {
    ...(whole && { library: { draft: whole, releases: told } }),
    searchWords: searchWords?.value ?? [],
    witnesses,
    problems,
  };
}

/**
 * Reads what frames every page: the facility's settings, and what the sidebar lists of the release that the build's
 * day shows. Astro's configuration asks it; the pages read the whole library, and tell its mistakes.
 */
export function readFrame(root = contentRoot().folder): {
  facility?: Facility;
  shown?: Pick<Protocol, 'contents' | 'pages'>;
} {
  const facility = topOf(root).one('facility.yaml', FacilitySchema)?.value;
  if (!facility) return {};
  const release = shownOn({ releases: releaseFolders(path.join(root, 'releases')) }, buildDay(facility));
  if (!release) return { facility };
  const here = new Folder(release.folder);
  const contents = here.one('contents.yaml', ContentsSchema)?.value;
  return { facility, ...(contents && { shown: { contents, pages: here.pages() } }) };
}

const staffWordProblems = ({ value, at }: Noun<SearchWords>, draft: Protocol): Problem[] =>
  staffWordFaults(value, sections(draft, blocksOf)).map((fault) => placed(fault, at));
