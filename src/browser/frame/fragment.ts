/** Fragment: the part of a page that an address names. */

/** The id that a fragment such as `#walk-in-say` names; as it stands where it is not written as addresses are, as in `#100%`. */
export function idIn(fragment: string): string {
  const id = fragment.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
