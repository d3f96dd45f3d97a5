/** New number: a line of the small tree that was given another number, and the check that says so. */

export const lineFile = 'resources/national/line.yaml';

/** What stands there, and what takes its place. */
export const newNumber: [from: string, to: string] = ['number: "+12065550123"', 'number: "+12065550129"'];

/** The check comes after those before it. */
export const newCheck: [from: string, to: string] = [
  '    relay:',
  `          - date: "2026-03-30"
            dialed: "+12065550129"
            method: called
            roles: [First role, Second role]
            result: answered by its name
            replaces: "+12065550123"
            reason: The old number was out of order
            sample: true
    relay:`,
];
