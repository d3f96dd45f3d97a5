/** The keys of a table, by its type: `Object.keys` would call them texts, as an object may have more than its type says. */
export const keysOf = <T extends object>(table: T): (keyof T & string)[] => Object.keys(table) as (keyof T & string)[];
