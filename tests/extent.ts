/** How much a run of the tests looks at: one of each sort, or with `TESTS=full` all. */

export const full = process.env['TESTS'] === 'full';

/** The first of each sort; in a full run all. */
export function oneOfEach<T>(all: readonly T[], sortOf: (one: T) => unknown): T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const sort = JSON.stringify(sortOf(one));
    return full || (!seen.has(sort) && seen.add(sort));
  });
}

/** One in so many, the first among them; in a full run all. */
export const oneIn = <T>(many: number, all: readonly T[]): T[] => all.filter((_, index) => full || index % many === 0);
