/**
 * Made once: what is made of values, kept for as long as they are. Nothing else in the code keeps what it made.
 *
 * Releases say most things alike, and the reader gives what they share as the same objects; so an object is known by
 * itself, a list by its entries, and a text or number by how it reads. None of them may change afterwards.
 */
interface Step<T> {
  objects?: WeakMap<object, Step<T>>;
  others?: Map<unknown, Step<T>>;
  made?: { value: T };
}

interface Steps<T> {
  get(part: unknown): Step<T> | undefined;
  set(part: unknown, step: Step<T>): unknown;
}

const isObject = (part: unknown): part is object =>
  (typeof part === 'object' && part !== null) || typeof part === 'function';

function next<T>(step: Step<T>, part: unknown): Step<T> {
  if (Array.isArray(part)) {
    let at = next(step, part.length);
    for (const entry of part) at = next(at, entry);
    return at;
  }
  const steps: Steps<T> = isObject(part) ? (step.objects ??= new WeakMap()) : (step.others ??= new Map());
  const known = steps.get(part);
  if (known) return known;
  const first: Step<T> = {};
  steps.set(part, first);
  return first;
}

let keeps = true;

/** Runs with nothing kept and nothing taken from what was kept: whatever comes of it is the same, and slower. */
export function keepingNothing<T>(run: () => T): T {
  keeps = false;
  try {
    return run();
  } finally {
    keeps = true;
  }
}

/** A maker that gives what it made before for the same values. `of` must name everything that `make` depends on. */
export function madeOnce<T>(): (of: readonly unknown[], make: () => T) => T {
  const start: Step<T> = {};
  return (of, make) => (keeps ? (next(start, of).made ??= { value: make() }).value : make());
}

/** The same for what is made of one text, and so often that to go by steps would take longer than to make it. */
export function madeOnceOfText<T extends string | object>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = keeps ? made.get(text) : undefined;
    if (known !== undefined) return known;
    const value = make(text);
    if (keeps) made.set(text, value);
    return value;
  };
}
