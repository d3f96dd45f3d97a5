/** Steps: long work in pieces, done by whoever lets a page answer presses between two of them. */

/** Yields between pieces, and returns what was made. */
export type Steps<T = void> = Generator<void, T>;

/** Does all pieces at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
