/** Redline: how differences read, as HTML and as Markdown. Every change is said in words, so that none needs color. */
import type { BlockDifference, Differences, SectionDifference } from './difference.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** "3 changes: 1 added, 2 reworded." */
export function summary({ sections }: Differences): string {
  if (sections.length === 0) return 'Nothing differs.';
  const counts = new Map<string, number>();
  for (const { changes } of sections) for (const change of changes) counts.set(change, (counts.get(change) ?? 0) + 1);
  const named = [...counts].map(([change, count]) => `${count} ${change}`).join(', ');
  return `${sections.length} ${sections.length === 1 ? 'section differs' : 'sections differ'}: ${named}.`;
}

/** A section's changes as HTML: a heading, what happened, and its text with additions and removals marked. */
export function redlineHtml(difference: SectionDifference): string {
  const { id, section, changes, titleWas, blocks } = difference;
  const title = titleWas ? `<del>${escape(titleWas)}</del> <ins>${escape(section.title)}</ins>` : escape(section.title);
  const body = blocks.map(blockHtml).join('');
  return `<section class="difference" data-section="${id}"><h3 id="${id}">${title}</h3><p class="changes">${escape(section.kind)}: ${changes.join(', ')}</p>${body}</section>`;
}

function blockHtml({ kind, was, change, runs }: BlockDifference): string {
  if (change === 'same' && kind === was) return `<p class="block unchanged">${escape(runs[0]?.text ?? '')}</p>`;
  const note = kind !== was && change === 'reworded' ? `<span class="note">(${was} became ${kind})</span> ` : '';
  const words = runs.map((run) =>
    run.kind === 'same'
      ? escape(run.text)
      : run.kind === 'added'
        ? `<ins>${escape(run.text)}</ins>`
        : `<del>${escape(run.text)}</del>`,
  );
  return `<p class="block ${change}"><span class="mark">${label[change]}</span> ${note}${words.join('')}</p>`;
}

const label = { same: '', added: 'Added:', removed: 'Removed:', reworded: 'Reworded:' } as const;

/** A section's changes as Markdown, for a pull request or minutes. */
export function redlineMarkdown({ section, changes, blocks, titleWas }: SectionDifference): string {
  const lines = blocks
    .filter(({ change }) => change !== 'same')
    .map(
      ({ change, runs }) =>
        `- ${label[change]} ${runs.map((run) => (run.kind === 'same' ? run.text : run.kind === 'added' ? `**${run.text}**` : `~~${run.text}~~`)).join('')}`,
    );
  return [
    `### ${titleWas ? `~~${titleWas}~~ ` : ''}${section.title}`,
    '',
    `${section.kind}: ${changes.join(', ')}`,
    '',
    ...lines,
    '',
  ].join('\n');
}
