/** The draft as its authors typed it: values of the own state stand in it by name. */
import path from 'node:path';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { readLiving } from '../../src/loading/library/living.ts';
import { readProtocol } from '../../src/loading/reading/protocol.ts';
import { readFacility } from '../../src/loading/reading/facility.ts';

const root = contentRoot();
/** What lives beside the draft. */
export const living = readLiving(root);
const { directory, intranet } = living;
const voted = readFacility(root);

/** Reads the draft, with the facility's own state put in place of its values or, without a facility, with none. */
const read = (facility: typeof voted) =>
  readProtocol(path.join(root.folder, 'draft'), {
    directory,
    links: intranet,
    facility,
    from: root.parent,
  });

const { mentions, problems, at } = voted;
const facilityless = { mentions, problems, at };

/** What the draft says with the own state in place; missing where it has a mistake, of which another test tells. */
export const { protocol: draft } = read(voted);
export const { said: typed, reading: typedReading } = read(facilityless);
