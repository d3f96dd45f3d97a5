/** Numbers between: the telephone numbers that two builds print differently, before an older one takes the other's place. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What is read of the directory that a build exports. */
interface Exported {
  services: { name: string; phones: { id: string; number: string; description?: string }[] }[];
}

/** A line for each number that one of two builds does not print as the other does. */
export function numbersBetween(live: string, build: string): string[] {
  const [now, then] = [numbersOf(live), numbersOf(build)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((id) => {
    const [was, will] = [now.get(id), then.get(id)];
    if (was?.number === will?.number) return [];
    return [
      `${(was ?? will)?.name}: now ${was?.number ?? 'not listed'}, in this build ${will?.number ?? 'not listed'}`,
    ];
  });
}

function numbersOf(build: string): Map<string, { name: string; number: string }> {
  const file = path.join(build, 'site/exports/resources.json');
  const { services }: Exported = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { services: [] };
  return new Map(
    services.flatMap(({ name, phones }) =>
      phones.map(({ id, number, description }) => [
        id,
        { name, number: description ? `${number} (${description})` : number },
      ]),
    ),
  );
}
