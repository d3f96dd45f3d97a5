/** /exports/resources.json: the living directory in HSDS 3.0. */
import type { APIRoute } from 'astro';
import { hsdsDirectory } from '../../domain/directory/hsds.ts';
import { byId } from '../../domain/protocol.ts';
import { library, today } from '../../library.ts';
import { blocksOf } from '../../loading/prose/prose.ts';

const { services, facility } = library.draft;

const plain = (markdown: string) =>
  blocksOf(markdown, (link) => {
    const [kind, id = ''] = link.split(':');
    return kind === 'service' ? byId(services, id).label : undefined;
  })
    .map(({ text }) => text)
    .join(' ');

export const GET: APIRoute = () => new Response(`${JSON.stringify(hsdsDirectory(services, facility, today, plain))}\n`);
