declare namespace App {
  interface Locals {
    /** Set for every page by `route-data.ts`. */
    facility: import('./schema/facility.ts').Facility;
    /** Releases after the one that this copy shows, with their records. */
    newer: { timeline: import('./domain/timeline.ts').Timeline; record: string }[];
    /** The day the site is built for. */
    day: string;
  }
}
