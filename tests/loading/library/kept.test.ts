import { expect, test } from 'vitest';
import { historyOf } from '../../../src/domain/history/history-making.ts';
import { recordHtml } from '../../../src/domain/history/record-html.ts';
import { keepingNothing } from '../../../src/domain/made-once.ts';
import { sampleNotice } from '../../../src/domain/protocol.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { wordingDigest } from '../../../src/loading/files/sums.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { renderProse } from '../../../src/loading/prose/prose.ts';
import { placeOnRecord } from '../../../src/placing.ts';
import { frozenHistory } from '../../made/frozen.ts';

/** All that a build makes of a content root: what is said, what every release said, and how a record reads. */
function madeOf(root: string) {
  const { library, problems } = readLibrary(root);
  if (!library?.draft) throw new Error(JSON.stringify(problems));
  const { draft } = library;
  const history = historyOf(library, {
    sections: (said) => sections(said, blocksOf),
    digest: wordingDigest,
    notice: sampleNotice(draft.facility),
  });
  return {
    problems,
    sections: sections(draft, blocksOf),
    history,
    records: history.releases.map((release) => String(recordHtml(history, release, draft.facility))),
    pages: library.releases.flatMap(({ protocol }) =>
      protocol.pages.map(({ lead }) => String(renderProse(lead, placeOnRecord(protocol)))),
    ),
  };
}

test('sections, history, records and prose come out the same where nothing is kept', () => {
  const { root } = frozenHistory();
  const kept = madeOf(root);
  expect(keepingNothing(() => madeOf(root))).toEqual(kept);
  expect(kept.records).toHaveLength(3);
});
