/**
 * Packages: every role's lesson in both forms, as SCORM 1.2 has it, for the learning system of a hospital.
 *
 * They are made of the release alone and say no number, which would grow old there: the same release makes the same
 * bytes, wherever and whenever.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { rolesWithLists } from '../../domain/checklists/checklist.ts';
import { showingOnSite } from '../../domain/checklists/shown-list.ts';
import { namesOf, releaseInWords } from '../../domain/history/history-html.ts';
import { formWords, forms, type Form } from '../../domain/learning/learning-words.ts';
import { newHere, whatChanged, type Between, type Lesson, type Telling } from '../../domain/learning/lesson.ts';
import type { Packaged, PackagedRelease } from '../../domain/learning/packaged.ts';
import { byId, withLiving, type FrozenRelease, type Library, type ShownProtocol } from '../../domain/protocol.ts';
import { reasonsBetween } from '../../domain/redline/reasons.ts';
import { withErrata } from '../../domain/releases/recalled.ts';
import { html } from '../../domain/text/html.ts';
import { asLabel } from '../../domain/text/plain-text.ts';
import { signingOnRecord } from '../../domain/text/signing.ts';
import { sections } from '../../domain/text/sections.ts';
import { sha256, sumsName } from '../../loading/files/sums.ts';
import { blocksOf } from '../../loading/prose/blocks.ts';
import { renderLine } from '../../loading/prose/prose.ts';
import { placeInLesson } from '../../placing.ts';
import { packageAddress } from '../../site.ts';
import { bundled } from '../bundle.ts';
import { inScript } from '../one-file/one-file.ts';
import { manifestName, manifestOf, pageName } from './manifest.ts';
import { packagePage } from './package-page.ts';

/** A package with its bytes. */
export interface Made extends Packaged {
  bytes: Uint8Array;
}

/** What is asked for: the lessons of a release, for learners who knew another. */
export interface Wanted {
  library: Library;
  release: FrozenRelease;
  /** The id of the release that learners knew; missing where there is none before. */
  since: string | undefined;
}

const styles = ['tokens', 'site', 'controls', 'checklists', 'redline', 'learning', 'package'];
const styleFolder = path.resolve(import.meta.dirname, '../../styles');
const scriptFile = path.resolve(import.meta.dirname, '../../browser/learning/package.ts');

/** Every package of a release. */
export async function learningPackages(wanted: Wanted): Promise<{ told: PackagedRelease; made: Made[] }> {
  const { library, release, since } = wanted;
  const protocol = withLiving(withErrata(release), library.living);
  const telling = tellingIn(protocol);
  const between = betweenOf(wanted);
  const script = inScript(await bundled(scriptFile));
  const style = styles.map((name) => readFileSync(path.join(styleFolder, `${name}.css`), 'utf8')).join('\n');
  const made = rolesWithLists(protocol).flatMap(({ id, title }) =>
    forms.map((form) => {
      const lesson = form === 'new' ? newHere(id, protocol, telling) : whatChanged(id, between, telling);
      const page = packagePage({ title, form, release, since, lesson, telling, protocol, script, style });
      return packaged({ id, title }, form, lesson, page);
    }),
  );
  const packages = made.map(({ bytes: _bytes, ...one }) => one);
  return { told: { release: release.id, ...(since !== undefined && { since }), packages }, made };
}

function betweenOf({ library: { releases }, release, since }: Wanted): Between {
  const stated = ({ protocol }: FrozenRelease) => ({ protocol, sections: sections(protocol, blocksOf) });
  return {
    older: since === undefined ? undefined : stated(byId(releases, since)),
    newer: stated(release),
    reasons: reasonsBetween(
      releases.map(({ id, protocol }) => ({ ...protocol.release, id })),
      since,
      release.id,
    ),
  };
}

/** Nothing in a package leads out of it: what the protocol says stands closed below what rests on it. */
function tellingIn(protocol: ShownProtocol): Telling {
  const place = placeInLesson(protocol);
  const say = (text: string) => renderLine(text, place);
  const said = sections(protocol, blocksOf);
  return {
    say,
    section: (id) => {
      const { title, blocks } = byId(said, id);
      const text = blocks
        .filter(({ kind }) => kind !== 'fact')
        .map((block) => html`<p class="small">${block.text}</p>`);
      return { title: asLabel(title), text: html`${text}` };
    },
    ownTab: false,
    names: { ...namesOf(protocol), release: releaseInWords },
    showing: showingOnSite(protocol, {
      say,
      address: () => '',
      signing: () => signingOnRecord(protocol.phrases.signing),
    }),
  };
}

function packaged(role: { id: string; title: string }, form: Form, lesson: Lesson, page: string): Made {
  const name = `${role.id}-${form}`;
  const bytes = zipped({
    [manifestName]: manifestOf({ name, title: `${role.title}: ${formWords[form]}` }),
    [pageName]: page,
  });
  return {
    role: role.id,
    form,
    file: `${name}.zip`,
    digest: sha256(bytes),
    size: bytes.length,
    minutes: Math.round(lesson.minutes * 10) / 10,
    bytes,
  };
}

/**
 * The same bytes for the same files, on every day and in every time zone: the first day that a zip knows is built of its
 * parts, since fflate takes a date in local time.
 */
const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, text]) => [
          name,
          [strToU8(text), { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 }],
        ]),
    ),
  );

/** Writes packages into `learning/` of a build, with their digests as `sha256sum -c` reads them, and where the site links them. */
export function writePackages(dist: string, made: readonly Made[]): void {
  const beside = path.join(dist, 'learning');
  const served = path.join(dist, 'site', packageAddress(''));
  for (const folder of [beside, served]) {
    mkdirSync(folder, { recursive: true });
    for (const { file, bytes } of made) writeFileSync(path.join(folder, file), bytes);
  }
  const lines = made
    .map(({ file, digest }) => `${digest}  ${file}\n`)
    .toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  writeFileSync(path.join(beside, sumsName), lines.join(''));
}
