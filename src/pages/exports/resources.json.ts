/** /exports/resources.json: the living directory in HSDS 3.0. */
import { hsdsDirectory } from '../../domain/directory/hsds.ts';
import { byId } from '../../domain/protocol.ts';
import { live, today } from '../../library.ts';
import { blocksOf } from '../../loading/prose/blocks.ts';

export function GET(): Response {
  const { protocol } = live();
  const plain = (markdown: string) =>
    blocksOf(markdown, (link) => {
      const [kind, id = ''] = link.split(':');
      return kind === 'service' ? byId(protocol.services, id).label : undefined;
    })
      .map(({ text }) => text)
      .join(' ');
  return new Response(`${JSON.stringify(hsdsDirectory(protocol, today(), plain))}\n`);
}
