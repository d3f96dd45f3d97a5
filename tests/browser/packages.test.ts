/** A lesson in a learning system: launched, left, gone on with, gone through, and with its connection lost at each call. */
import { beforeAll, describe, expect, test } from 'vitest';
import { learningWords } from '../../src/domain/learning/learning-words.ts';
import { filesIn, wholePackages } from '../made/packages.ts';
import { useBrowser } from './page.ts';
import { calls, inSystem, type Behavior, type InSystem } from './simulated-system.ts';

useBrowser();

/** The lesson of a role with one case. */
let lessonPage: string;
beforeAll(async () => {
  const made = await wholePackages();
  lessonPage = filesIn(made.find(({ file }) => file === 'porter-new.zip')!)['index.html']!;
});

const launched = (behavior?: Behavior) => inSystem(lessonPage, behavior);
const answers = ({ lesson }: InSystem) => lesson.locator('[data-answer] > summary');
const complete = async ({ lesson }: InSystem) => lesson.locator('[data-complete]').click();
const status = ({ lesson }: InSystem) => lesson.locator('[data-status]').textContent();
/** What the system has of the lesson now. */
const last = ({ committed }: InSystem) => committed.at(-1)!.cmi;

test('launched, it is begun and asks nobody else for anything', async () => {
  const system = await launched();
  await answers(system).first().waitFor();
  const log = await system.log();
  expect(log[0]).toBe('LMSInitialize() = true');
  expect(last(system).core).toMatchObject({ lesson_status: 'incomplete', exit: 'suspend' });
  expect([system.errors, system.outside]).toEqual([[], []]);
});

test('left, it is suspended; opened again, it goes on where the learner was', async () => {
  const system = await launched();
  await answers(system).first().click();
  const here = { lesson_status: 'incomplete', lesson_location: '1', exit: 'suspend' };
  await expect.poll(() => last(system).core).toMatchObject(here);
  await system.leave();
  const log = await system.log();
  expect(log.at(-1)).toContain('LMSFinish()');
  expect(log.join('\n')).toMatch(/LMSSetValue\(cmi.core.session_time, \d{4}:\d\d:\d\d\.\d\d\) = true/);

  const again = await launched({ saved: last(system) });
  await expect.poll(() => again.lesson.locator(':focus').textContent()).toBe(learningWords.complete);
  await complete(again);
  expect(await status(again)).toBe(learningWords.completed);
});

describe('of several cases', () => {
  const ids = ['case-shining-hall', 'case-two', 'case-three'];
  /** The same lesson with its case three times. */
  const ofThree = () =>
    lessonPage.replace(/<section class="block case" id="case-shining-hall"[^]*?<\/section>/, (one) =>
      ids.map((id) => one.replaceAll('case-shining-hall', id)).join('\n'),
    );
  const answer = ({ lesson }: InSystem, id: string) => lesson.locator(`#${id} [data-answer] > summary`).first();

  test('those that were opened count, in whatever order, and those between do not', async () => {
    const system = await inSystem(ofThree());
    await answer(system, 'case-three').click();
    await answer(system, 'case-shining-hall').click();
    await expect.poll(() => last(system).core.lesson_location).toBe('1 3');

    const again = await inSystem(ofThree(), { saved: last(system) });
    await expect.poll(() => again.lesson.locator(':focus').getAttribute('id')).toBe('case-two');
    await complete(again);
    expect(await status(again)).toBe(learningWords.open);
    await answer(again, 'case-two').click();
    await complete(again);
    expect(await status(again)).toBe(learningWords.completed);
  });

  test('the one whose id a package of before kept counts, and no other', async () => {
    const system = await inSystem(ofThree());
    await answer(system, 'case-two').click();
    await expect.poll(() => last(system).core.lesson_location).toBe('2');
    const saved = { ...last(system), core: { ...last(system).core, lesson_location: 'case-two' } };
    const again = await inSystem(ofThree(), { saved });
    await expect.poll(() => again.lesson.locator(':focus').getAttribute('id')).toBe('case-shining-hall');
    await answer(again, 'case-shining-hall').click();
    await expect.poll(() => last(again).core.lesson_location).toBe('1 2');
  });
});

test('gone through, it reports that and the digest of its release, and no answer', async () => {
  const system = await launched();
  await complete(system);
  expect(await status(system)).toBe(learningWords.open);
  await answers(system).last().click();
  const chosen = await answers(system).last().textContent();
  await complete(system);
  expect(await status(system)).toBe(learningWords.completed);
  await system.leave();
  await expect.poll(() => last(system).core).toMatchObject({ lesson_status: 'completed', exit: '' });
  expect(last(system).suspend_data).toMatch(/^release 2026-06-01 digest [0-9a-f]{64} form new$/);
  const told = JSON.stringify(system.committed);
  expect(chosen).toBeTruthy();
  for (const kept of [chosen!, 'interactions.0', 'score.raw":"']) expect(told).not.toContain(kept);
});

test('gone on with after another release came, it begins anew', async () => {
  const saved = {
    suspend_data: 'release 2026-05-01 digest 00 form new',
    core: { lesson_location: 'case-shining-hall' },
  };
  const system = await launched({ saved });
  await complete(system);
  expect(await status(system)).toBe(learningWords.open);
});

describe.each(['throws', 'false'] as const)('where the connection is lost and a call %s', (how) => {
  test.each(calls)('%s: the lesson goes on', async (call) => {
    const system = await launched({ lost: { call, how } });
    await answers(system).first().click();
    await system.lesson.locator('.outcome').first().waitFor();
    await complete(system);
    const taken = call === 'LMSGetValue' || call === 'LMSFinish';
    expect(await status(system)).toBe(taken ? learningWords.completed : learningWords.kept_back);
    await system.leave();
    expect(system.errors).toEqual([]);
  });
});

test('where the server answers 503, it says that nothing was taken, and can be pressed again', async () => {
  const system = await launched({ status: 503 });
  await answers(system).first().click();
  await complete(system);
  expect(await status(system)).toBe(learningWords.kept_back);
  await complete(system);
  expect(await status(system)).toBe(learningWords.kept_back);
});

test('where nothing around it may be looked at, it can be read, and says that it reports to nobody', async () => {
  const system = await launched({ sandbox: 'allow-scripts' });
  await answers(system).first().click();
  await system.lesson.locator('.outcome').first().waitFor();
  expect(await status(system)).toBe(learningWords.alone);
});

test('it is hidden by Shift three times and by its button, and comes back where it was', async () => {
  const system = await launched();
  const cover = system.lesson.locator('dialog.cover');
  await answers(system).first().click();
  await system.lesson.locator('[data-hide]').click();
  await expect.poll(() => cover.isVisible()).toBe(true);
  await system.page.keyboard.down('Control');
  for (let press = 0; press < 3; press += 1) await system.page.keyboard.press('Enter');
  await system.page.keyboard.up('Control');
  await expect.poll(() => cover.isVisible()).toBe(false);
  for (let press = 0; press < 3; press += 1) await system.page.keyboard.press('Shift');
  await expect.poll(() => cover.isVisible()).toBe(true);
});
