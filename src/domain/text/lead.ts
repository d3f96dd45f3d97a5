/** Lead: the beginning of a page in its parts: the act, what stands to be done, and the stop with the branches below it. */

export interface Lead {
  /** The first paragraph, below what is said of a recall. */
  act: string;
  /** Steps or further paragraphs; empty where there are none. */
  steps: string;
  /** Empty where the page has none. */
  stop: string;
  /** What stands below the stop. */
  branches: string;
}

/** Cuts the Markdown of a lead in its parts. */
export function leadParts(lead: string): Lead {
  const [stop = ''] = /^:::danger[\s\S]*?^:::[ \t]*$/m.exec(lead) ?? [];
  const [before = '', branches = ''] = stop === '' ? [lead] : lead.split(stop);
  const [notice = ''] = /^\s*:::(?!danger)[\s\S]*?\n:::[ \t]*(?=\n|$)/.exec(before) ?? [];
  const [, first = '', steps = ''] = /^([\s\S]*?)(?:\n\s*\n([\s\S]*))?$/.exec(before.slice(notice.length).trim()) ?? [];
  const act = notice === '' ? first : `${notice.trim()}\n\n${first}`;
  return { act, steps, stop, branches: branches.trim() };
}

/** The services that a text names, each once, in their order. */
export const servicesNamed = (text: string): string[] => [
  ...new Set([...text.matchAll(/<service:([A-Za-z0-9-]+)>/g)].map(([, id = '']) => id)),
];
