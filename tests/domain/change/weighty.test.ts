/** What a reviewer must see first: the sentences that differ, and the words in them that bind. */
import { describe, expect, test } from 'vitest';
import { differingSentences, weightyChapters, weightyEntries } from '../../../src/domain/change/weighty.ts';
import { namesIn } from '../../../src/domain/redline/gravity.ts';
import { redline } from '../../../src/domain/redline/redline.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { aPage, aProtocol } from '../../made/protocol.ts';

const saying = (lead: string) => sections(aProtocol({ pages: [aPage('wet-floors', { lead })] }), blocksOf);

/** What is told of a page that said one thing and says another. */
function told(older: string, newer: string) {
  const [was, is] = [saying(older), saying(newer)];
  const names = namesIn(was, is);
  return weightyChapters(weightyEntries(redline(was, is), names), [], names);
}

describe('of two texts', () => {
  test.each([
    ['One. Two. Three.', 'One. Other. Three.', ['Two.', 'Other.']],
    ['Within 48 hours.', 'Within 24 hours.', ['Within 48 hours.', 'Within 24 hours.']],
    ['One.', 'One. Two.', ['', 'Two.']],
    ['One. Two.', 'Two.', ['One.', '']],
    ['One. One.', 'One.', ['One.', '']],
    ['Dr. 5 mg. Two.', 'Dr. 50 mg. Two.', ['5 mg.', '50 mg.']],
  ])('%s and %s the sentences that differ are told', (older, newer, sentences) => {
    expect(differingSentences(older, newer)).toEqual(sentences);
  });
});

describe('words that bind', () => {
  test.each([
    ['a limit', 'Ring within 48 hours.', 'Ring within 24 hours.', ['48'], ['24']],
    ['a negation that is gone', 'Do not cross it.', 'Do cross it.', ['not'], []],
    ['a duty that became a choice', 'You must dry it.', 'You may dry it.', ['must'], ['may']],
    ['a role', 'Ask a porter.', 'Ask a guard.', ['porter'], []],
  ])('of %s are told', (_what, older, newer, gone, come) => {
    const [chapter] = told(older, newer);
    expect(chapter?.title).toBe('Limits and words that bind');
    const pieces = chapter?.lines[0]?.under?.[0]?.under?.[0]?.said ?? [];
    expect(pieces.flatMap((piece) => (typeof piece === 'object' && 'was' in piece ? [piece.was] : []))).toEqual(gone);
    expect(pieces.flatMap((piece) => (typeof piece === 'object' && 'willBe' in piece ? [piece.willBe] : []))).toEqual(
      come,
    );
  });

  test.each([
    ['other words', 'Say it is our rule.', 'Say it is our custom.'],
    ['words that only join others', 'Ask and listen.', 'Ask while you listen.'],
    ['nothing', 'Say it.', 'Say it.'],
  ])('of %s are none', (_what, older, newer) => {
    expect(told(older, newer)).toEqual([]);
  });
});
