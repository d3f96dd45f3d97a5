/**
 * Living: what is mended at any time and waits for no vote: the directory, links into the intranet, what was signed and
 * recalled, the site's settings, staff's words.
 */
import path from 'node:path';
import type { z } from 'zod';
import type { LivingReading } from '../../domain/rules/judged.ts';
import type { Problem } from '../../domain/problem.ts';
import { LanguageSchema } from '../../schema/language.ts';
import { RecallsSchema } from '../../schema/recalls.ts';
import {
  SearchQuestionsSchema,
  SearchWordsSchema,
  type SearchQuestions,
  type SearchWords,
} from '../../schema/register.ts';
import type { Witness } from '../../schema/release.ts';
import { SiteSchema } from '../../schema/site.ts';
import { TextChecksSchema } from '../../schema/text-check.ts';
import { filesBelow } from '../files/text.ts';
import { readDirectory, type DirectoryReading } from '../reading/directory.ts';
import { Folder, type Held, type Noun } from '../reading/folder.ts';
import { readLinks, type LinksReading } from '../reading/links.ts';
import { ofRepository, type ContentRoot } from './content-root.ts';
import { readTemplates } from './templates.ts';
import { readWitnesses } from './witnesses.ts';

export interface WholeLiving extends LivingReading {
  directory: DirectoryReading;
  intranet: LinksReading;
  /** Missing where nothing is written of them. */
  searchWords: Noun<SearchWords> | undefined;
  searchQuestions: Noun<SearchQuestions> | undefined;
  witnesses: Witness[];
  problems: Problem[];
}

/** Files beside the folders of the content that are read elsewhere, or by people alone. */
const others = /^(README\.md|to-do\.md|facility\.yaml|links\.yaml|witnesses\.yaml)$/;

/** Reads the living files of a content root, and tells what has no place beside its folders. */
export function readLiving(root: ContentRoot): WholeLiving {
  const { folder, parent: from } = root;
  const directory = readDirectory(path.join(folder, 'resources'), { from });
  // Half a freeze, which the next one clears away, begins with a dot too.
  const files = filesBelow(
    folder,
    /^(draft|releases|resources|proposals|witnesses|checks|schemas|_templates|\..*)$/,
  ).filter((file) => !ofRepository.test(file));
  const top = new Folder(folder, { files, from });
  const intranet = readLinks(root);
  const outside = readWitnesses(root);
  const site = top.one('site.yaml', SiteSchema);
  const [checks, recalls] = [
    oneIn(top, 'checks.yaml', TextChecksSchema, 'check'),
    oneIn(top, 'recalls.yaml', RecallsSchema),
  ];
  const searchWords = oneIn(top, 'search-words.yaml', SearchWordsSchema);
  const searchQuestions = oneIn(top, 'search-questions.yaml', SearchQuestionsSchema);
  const language = oneIn(top, 'language.yaml', LanguageSchema)?.value;
  top.refuseOthers(others);
  return {
    services: directory.services,
    site: site?.value,
    links: intranet.links,
    checks: checks?.value ?? [],
    recalls: recalls?.value ?? [],
    directory,
    intranet,
    searchWords,
    searchQuestions,
    witnesses: outside.witnesses,
    ...(language && { language }),
    templates: readTemplates(folder),
    places: {
      ...directory.places,
      links: intranet.at,
      site: (keys) => site!.at(keys),
      checks: (keys) => checks!.at(keys),
      recalls: (keys) => recalls!.at(keys),
    },
    mentions: [directory, intranet, outside, top].flatMap((one) => one.mentions),
    unread: new Set([directory, intranet, top].flatMap(({ unread }) => [...unread])),
    problems: [directory, intranet, outside, top].flatMap((one) => one.problems),
  };
}

/** A file that a content root may do without. */
const oneIn = <T>(top: Folder, name: string, schema: z.ZodType<T>, ...holds: Held[]): Noun<T> | undefined =>
  top.has(name) ? top.one(name, schema, ...holds) : undefined;
