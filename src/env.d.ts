declare namespace App {
  interface Locals {
    /** What was voted on; this and the rest is set for every page by `route-data.ts`. */
    facility: import('./schema/facility.ts').Facility;
    /** Those of the release or draft that the page shows. */
    phrases: import('./schema/phrases.ts').Phrases;
    /** What the site is set to. */
    site: import('./schema/site.ts').Site;
    /** Releases after the one that this copy shows, with their records. */
    newer: { timeline: import('./domain/phase.ts').Timeline; record: string }[];
    /** Whom staff ask when they do not know what to do. */
    askNow: import('./domain/directory/number-line.ts').NextLine;
    /** Whom to tell that a number or a step is wrong. */
    owner: import('./domain/directory/number-line.ts').Owner;
    /** Where a section is changed on the forge; missing where there is none. */
    editAddress: (section: string) => string | undefined;
    /** The day the site is built for. */
    day: string;
  }
}
