/** /exports/resources.json: the living directory in HSDS 3.0. */
import type { APIRoute } from 'astro';
import { hsdsDirectory } from '../../domain/directory/hsds.ts';
import { byId } from '../../domain/protocol.ts';
import { shown, today } from '../../library.ts';
import { blocksOf } from '../../loading/prose/prose.ts';

const { protocol } = shown[0]!;

const plain = (markdown: string) =>
  blocksOf(markdown, (link) => {
    const [kind, id = ''] = link.split(':');
    return kind === 'service' ? byId(protocol.services, id).label : undefined;
  })
    .map(({ text }) => text)
    .join(' ');

export const GET: APIRoute = () => new Response(`${JSON.stringify(hsdsDirectory(protocol, today, plain))}\n`);
