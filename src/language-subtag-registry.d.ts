/** The registry's own file is of 9,000 entries: their type is told here, in place of being read out of it. */
declare module 'language-subtag-registry/data/json/registry.json' {
  const entries: { Type: string; Subtag?: string; Description: string[] }[];
  export default entries;
}
