/** Gathered: values under their keys, each key's in the order in which they came. */
export function gathered<K, V>(pairs: Iterable<readonly [key: K, value: V]>): Map<K, V[]> {
  const all = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const there = all.get(key);
    if (there) there.push(value);
    else all.set(key, [value]);
  }
  return all;
}
