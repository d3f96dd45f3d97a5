/** /paper/<release>.css, /paper/draft.css: the first sheet of every page, with what the foot of paper says of its state. */
import { inWords } from '../../domain/day.ts';
import { frameWords, paperWords } from '../../domain/frame-words.ts';
import { sampleNotice, type FrozenRelease, type Protocol } from '../../domain/protocol.ts';
import { releaseOnSheet } from '../../domain/releases/release.ts';
import { library, shown, today } from '../../library.ts';
import paper from '../../styles/paper.css?inline';

interface Props {
  protocol: Protocol;
  /** Missing for the draft. */
  release?: FrozenRelease;
}

export function getStaticPaths() {
  const states: Props[] = [
    ...library().releases.map((release) => ({ protocol: release.protocol, release })),
    ...shown(),
  ];
  const named = new Map(states.map((props) => [props.release?.id ?? 'draft', props]));
  return [...named].map(([state, props]) => ({ params: { state }, props }));
}

/** A text as a value of a style sheet. */
const quoted = (text: string) => JSON.stringify(text);

export function GET({ props: { protocol, release } }: { props: Props }): Response {
  const { facility } = protocol;
  const state = [
    `${facility.site_name}.`,
    sampleNotice(facility) ?? '',
    release ? releaseOnSheet(release) : `${frameWords.draft}.`,
  ];
  const said = `--protocol-release: ${quoted(state.filter(Boolean).join(' '))}; --protocol-day: ${quoted(paperWords.asOf(inWords(today())))};`;
  return new Response(`${paper}\n:root { ${said} }\n`);
}
