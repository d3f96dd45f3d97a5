/**
 * Screens: how a list is gone through. What comes first stands alone, and each pause point after it holds what is left of
 * it, so that every item is marked once.
 */
interface Point<T> {
  id: string;
  title: string;
  items: readonly T[];
}

export interface Screen<T> {
  /** `first`, or the pause point's. */
  id: string;
  title: string;
  /** What is marked here. */
  items: T[];
  /** In the order of the pause point: what is marked here, and what stands above, under what comes first. */
  entries: { item: T; above: boolean }[];
}

/** The screens of a list, or of one as it is shown. A pause point of which nothing is left has none. */
export function screensOf<T extends { id: string }>(list: {
  opening: readonly T[];
  points: readonly Point<T>[];
}): Screen<T>[] {
  const opening = new Set(list.opening.map(({ id }) => id));
  const screen = ({ id, title, items }: Point<T>, isAbove: (item: T) => boolean): Screen<T> => ({
    id,
    title,
    items: items.filter((item) => !isAbove(item)),
    entries: items.map((item) => ({ item, above: isAbove(item) })),
  });
  return [
    screen({ id: 'first', title: 'First', items: list.opening }, () => false),
    ...list.points.map((point) => screen(point, ({ id }) => opening.has(id))),
  ].filter(({ items }) => items.length > 0);
}
