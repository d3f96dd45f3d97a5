/**
 * What the built site shows, as the domain has it: the release in force on the tests' day with the living directory.
 * Tests find here what they look for by its kind, and what a page must say of it.
 */
import type { TestContext } from 'vitest';
import { rolesWithLists, wholeList } from '../../src/domain/checklists/checklist.ts';
import type { ReleaseHistory } from '../../src/domain/history/history.ts';
import { withLiving } from '../../src/domain/protocol.ts';
import { sections } from '../../src/domain/text/sections.ts';
import { shownOn } from '../../src/loading/library/build-day.ts';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { blocksOf } from '../../src/loading/prose/blocks.ts';
import { buildDay } from '../build.ts';
import { readSiteFile } from './site.ts';

const { library: read } = readLibrary(contentRoot().folder);
if (read === undefined) throw new Error('The content has mistakes: npm run check tells them.');

export const library = read;

const inForce = shownOn(library, buildDay);
if (inForce === undefined) throw new Error('The content has no release yet.');

/** The release that stands at plain addresses. */
export const release = inForce;

/** The state of the protocol that stands at plain addresses. */
export const protocol = withLiving(release.protocol, library.living);

export const { services, links, reporting, cards, roles, facility, phrases, site } = protocol;

/** What the site is set to. */
export const {
  cover,
  idle,
  edit_address: editAddress,
  exit_address: exitAddress,
  call_first: callFirst,
  ask_now: askNow,
} = site;

/** What everything made from a sample says; empty where nothing is a sample. */
export const notice = facility.sample ? facility.sample_notice : '';

/** Everything that it says, in reading order. */
export const said = sections(protocol, blocksOf);

/** What a page says before its first heading and below all of them. */
export const blocksOn = (page: string) =>
  said.filter(({ id, parent }) => id === page || parent === page).flatMap(({ blocks }) => blocks);

/** The first page that tells its reader where to stop. */
export const pageWithStop = protocol.pages.find(({ id }) => blocksOn(id).some(({ kind }) => kind === 'stop'));

/** The list of every role that has one, with what lists share. */
export const lists = rolesWithLists(protocol).map(({ id }) => wholeList(protocol, id));

/** What every release said, as the site carries it. */
export const history = JSON.parse(readSiteFile('exports/releases.json')) as ReleaseHistory;

/** Of all the one that has most of these traits; of equals the first. */
export function richest<T>(all: readonly T[], traits: readonly ((one: T) => unknown)[]): T | undefined {
  const traitsOf = (one: T) => traits.filter((has) => has(one)).length;
  return all.toSorted((a, b) => traitsOf(b) - traitsOf(a))[0];
}

/** What a test is about; where the content has none of the kind, the test says so and is over. */
export const given = <T>({ skip }: Pick<TestContext, 'skip'>, found: T | undefined, kind: string): T =>
  found ?? skip(`not applicable: this content has no ${kind}`);
