/**
 * Older approvals: releases that were frozen before `approvals.yaml` was have them in their `release.yaml`, with minutes
 * and item in one. This is all that knows that shape; it goes when the history is made anew.
 */
import { z } from 'zod';
import { madeOnce } from '../../domain/made-once.ts';
import { ApprovalSchema, type Approval } from '../../schema/approvals.ts';
import { ReleaseSchema, type Release } from '../../schema/release.ts';
import { Text } from '../../schema/text.ts';
import type { Folder, Noun } from './folder.ts';

const evidence = /^(.+), item (.+)$/;

const OlderRelease = ReleaseSchema.extend({
  approvals: z.array(
    ApprovalSchema.omit({ minutes: true, item: true }).extend({
      evidence: Text.regex(evidence, 'names no item; write it as in "Minutes of 5 January, item 1"'),
    }),
  ),
});

/** What a release says of itself, and who approved it. */
interface Approved {
  release: Release;
  approvals: Approval[];
}

const readOnce = madeOnce<Approved>();

/** The release and its approvals, of one file; the same values for the same. */
export function olderRelease(folder: Folder): { release: Noun<Release>; approvals: Approval[] } | undefined {
  const noun = folder.one('release.yaml', OlderRelease);
  if (!noun) return undefined;
  const { release, approvals } = readOnce([noun.value], () => ofToday(noun.value));
  return { release: { ...noun, value: release }, approvals };
}

const ofToday = ({ approvals, ...release }: z.infer<typeof OlderRelease>): Approved => ({
  release,
  approvals: approvals.map(({ evidence: text, ...approval }) => {
    const [, minutes = text, item = ''] = evidence.exec(text) ?? [];
    return { ...approval, minutes, item };
  }),
});
