import { describe, expect, test } from 'vitest';
import { encounterOf, moments } from '../../../src/domain/checklists/encounter.ts';
import { aBranch, aList, anItem, aProtocol, aRole, aShared, aStop } from '../../made/protocol.ts';

const shared = aShared({ items: [anItem('tell')], stops: [aStop('never-shout')] });
const point = (id: (typeof moments)[number], ...items: ({ shared: string } | ReturnType<typeof anItem>)[]) => ({
  id,
  title: 'At this point',
  items,
});
const porter = aList('porter', {
  first: 'dry',
  two_minutes: ['dry', 'tell'],
  points: [point('notice', anItem('dry'), { shared: 'tell' }), point('after', anItem('mop'))],
  branches: ['flood'],
  stops: [aStop('never-run')],
  shared_stops: ['never-shout'],
});
const guard = aList('guard', {
  first: 'tell',
  two_minutes: ['tell', 'watch'],
  points: [point('notice', { shared: 'tell' }), point('leaving', anItem('watch'))],
});

const drawn = (lanes: { porter?: string; guard?: string }) =>
  encounterOf(
    aProtocol({
      shared,
      roles: [
        aRole('porter', lanes.porter === undefined ? {} : { lane: lanes.porter }),
        aRole('guard', lanes.guard === undefined ? {} : { lane: lanes.guard }),
      ],
      checklists: [porter, guard],
      branches: [aBranch('flood'), aBranch('fire')],
    }),
  );
const stepsOf = ({ lanes }: ReturnType<typeof drawn>) =>
  lanes.map(({ title, steps }) => [
    title,
    ...moments.map((moment) => steps[moment].map(({ item }) => item.section_id)),
  ]);

describe('encounterOf', () => {
  test('draws what each list opens with, in the moment in which it stands there', () => {
    expect(stepsOf(drawn({ porter: 'Floor', guard: 'Door' }))).toEqual([
      ['Floor', ['list-porter-dry', 'list-porter-tell'], [], [], []],
      ['Door', ['list-guard-tell'], [], ['list-guard-watch'], []],
    ]);
  });

  test('draws once what two lists of a lane share', () => {
    expect(stepsOf(drawn({ porter: 'House', guard: 'House' }))).toEqual([
      ['House', ['list-porter-dry', 'list-porter-tell'], [], ['list-guard-watch'], []],
    ]);
  });

  test('draws the stops that a list alone has', () => {
    const [lane] = drawn({ porter: 'Floor' }).lanes;
    expect(lane?.stops.map(({ stop }) => stop.section_id)).toEqual(['list-porter-never-run']);
  });

  test('names the lanes on whose lists a branch opens, and leaves out one that opens on none', () => {
    const { branches } = drawn({ porter: 'Floor', guard: 'Door' });
    expect(branches.map(({ branch, lanes }) => [branch.id, lanes])).toEqual([['flood', ['Floor']]]);
  });

  test('has no lanes where no role names one', () => {
    expect(drawn({})).toEqual({ lanes: [], branches: [] });
  });
});
