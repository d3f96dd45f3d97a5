/** Directory: the organizations and services of a folder, and the place of every field of theirs. */
import { madeOnce } from '../../domain/made-once.ts';
import type { Keys, Place, Problem } from '../../domain/problem.ts';
import type { Entry } from '../../domain/protocol.ts';
import { groups, OrganizationSchema, type Group } from '../../schema/organization.ts';
import type { LivingReading } from '../../domain/rules/judged.ts';
import { Folder, type FolderOptions } from './folder.ts';

const entriesOf = madeOnce<Entry[]>();

/** What was read of a directory, and what is wrong with its shape. */
export interface DirectoryReading extends Pick<LivingReading, 'services' | 'mentions' | 'unread'> {
  places: Pick<LivingReading['places'], 'service' | 'organization'>;
  problems: readonly Problem[];
}

/** Reads a `resources/` folder. */
export function readDirectory(folder: string, options: FolderOptions = {}): DirectoryReading {
  const here = new Folder(folder, { ...options, numbered: true });
  const placeOf = new Map<Entry, (keys: Keys, of: 'service' | 'organization') => Place>();
  const services = groups.flatMap((group: Group) =>
    here
      .many(new RegExp(`^${group}/[^/]+\\.yaml$`), 'organization', OrganizationSchema, 'service')
      .flatMap(({ id, value, at }): Entry[] => {
        const { services: listed, ...organization } = value;
        here.mentions.push({ ...at(['id']), kind: 'definition', space: 'organization', id: value.id });
        listed.forEach((service, index) =>
          here.mentions.push({
            ...at(['services', index, 'id']),
            kind: 'definition',
            space: 'service',
            id: service.id,
          }),
        );
        if (value.id !== id)
          here.problems.push({
            ...at(['id']),
            code: 'id-name',
            message: `The id \`${value.id}\` differs from the file's name \`${id}\`.`,
            mend: 'make them the same.',
          });
        const entries = entriesOf([group, value], () => listed.map((service) => ({ ...service, group, organization })));
        for (const [index, entry] of entries.entries())
          placeOf.set(entry, (keys, of) => at(of === 'service' ? ['services', index, ...keys] : keys));
        return entries;
      }),
  );
  here.refuseOthers(/^$/);
  return {
    services,
    places: {
      service: (entry, keys) => placeOf.get(entry)!(keys, 'service'),
      organization: (entry, keys) => placeOf.get(entry)!(keys, 'organization'),
    },
    problems: here.problems,
    mentions: here.mentions,
    unread: here.unread,
  };
}
