/** Foreign: what in a built site names a state that is not the hospital's own, and where it may. */
import path from 'node:path';
import type { Entry, Library } from '../../src/domain/protocol.ts';
import { filesBelow } from '../../src/loading/files/text.ts';
import { saidBy } from '../made/said-by.ts';

/** What names a state: its title, its lines with their agencies, and its laws; federal ones are every state's. */
export interface Named {
  state: string;
  title: string;
  /** The ids of the services that speak for it. */
  services: string[];
  lines: string[];
  laws: string[];
}

/** What names a state of a library. */
export function namesOf({ living: { services }, draft }: Library, state: string): Named {
  const entries = services.filter((one: Entry) => one.state === state && !one.serves_state);
  const { title, rows } = draft!.reporting.find(({ id }) => id === state)!;
  return {
    state,
    title,
    services: entries.map(({ id }) => id),
    lines: entries.flatMap(({ label, name, organization }) => [label, name, organization.name]),
    laws: rows
      .flatMap(({ laws }) => laws.map(({ citation }) => citation))
      .filter((citation) => !/CFR|U\.S\.C/.test(citation)),
  };
}

/**
 * The files of a site in which all states may be told: their rows and the table of them, the directory with their lines,
 * the register of works and what must be called, records, exports, what search knows, and the one file that holds them.
 */
export const mayTellAll = (services: readonly string[], states: readonly string[]): RegExp =>
  new RegExp(
    `^(resources/((${services.join('|')})/)?index|reporting/((${states.join('|')})/)?index|exports/|releases/|governance/|survey/|pagefind/|downtime\\.html$)`,
  );

/** Every file of a folder with its bytes, each as a letter. */
export const bytesOf = (folder: string): [file: string, text: string][] =>
  filesBelow(folder).map((file) => [file, saidBy(path.join(folder, file)).toString('latin1')]);
