declare namespace App {
  interface Locals {
    /** Set for every page by `route-data.ts`. */
    facility: import('./schema/facility.ts').Facility;
  }
}
