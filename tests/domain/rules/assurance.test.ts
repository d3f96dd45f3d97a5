import { describe, expect, test } from 'vitest';
import { assuranceFaults, marked, rewritten } from '../../../src/domain/rules/assurance.ts';
import { assurance } from '../../made/directory.ts';

const told = (number: string, ...assurances: ReturnType<typeof assurance>[]) =>
  assuranceFaults({ number, assurances }).map(
    ({ keys, into, code, message, mend }) =>
      `${keys.join('.')}${into === undefined ? '' : `+${into}`} ${code} ${message} Mend: ${mend}`,
  );

const [a, b] = ['+12065550123', '+12065550128'];

describe('a number and its history', () => {
  test('agree where both were typed alike', () => {
    expect(told(a, assurance(a))).toEqual([]);
  });

  test('differ in one digit, and both are shown with the place', () => {
    expect(told(b, assurance(a))).toMatchInlineSnapshot(`
      [
        "number+11 number-differs The number is +1206555012[8], but +1206555012[3] was dialed on 2026-10-01. Mend: dial it again: correct the one that is wrong; a new number needs an assurance of its own.",
      ]
    `);
  });

  test('need each other', () => {
    expect(told(a)).toMatchInlineSnapshot(`
      [
        "number number-once The number is typed once only. Mend: dial or look it up, and add \`assurances\` with the number typed again.",
      ]
    `);
  });

  test('agree after a change that names what it replaces, and why, and was called', () => {
    expect(told(b, assurance(a), assurance(b, { date: '2026-11-01', replaces: a, reason: 'The desk moved.' }))).toEqual(
      [],
    );
  });

  test('do not change in silence', () => {
    expect(told(b, assurance(a), assurance(b, { date: '2026-11-01' }))).toMatchInlineSnapshot(`
      [
        "assurances.1.dialed+11 number-replaced +1206555012[8] was dialed, but +1206555012[3] before it, on 2026-10-01. Mend: type it again; if the number is new, write \`replaces: "+12065550123"\` and the \`reason\`.",
      ]
    `);
  });

  test('name the number that was replaced, digit by digit', () => {
    const replaces = '+12065550133';
    expect(told(b, assurance(a), assurance(b, { replaces, reason: 'The desk moved.' }))).toMatchInlineSnapshot(`
      [
        "assurances.1.replaces+10 number-replaced +120655501[3]3 is to be replaced, but +120655501[2]3 was dialed before, on 2026-10-01. Mend: type it again; if the number is new, write \`replaces: "+12065550123"\` and the \`reason\`.",
      ]
    `);
  });

  test('give a reason, and a call, for a new number', () => {
    expect(told(b, assurance(a), assurance(b, { replaces: a, method: 'operator page' }))).toMatchInlineSnapshot(`
      [
        "assurances.1.replaces reason-missing A number was replaced without a reason. Mend: add \`reason\`.",
        "assurances.1.method change-uncalled A new number was not called. Mend: call it, and write \`method: called\`.",
      ]
    `);
  });

  test('replace nothing where nothing changed', () => {
    expect(told(a, assurance(a), assurance(a, { replaces: b, reason: 'None.' }))).toMatchInlineSnapshot(`
      [
        "assurances.1.replaces number-replaced +12065550123 was the number already. Mend: remove \`replaces\`.",
      ]
    `);
    expect(told(a, assurance(a, { replaces: b, reason: 'None.' }))).toMatchInlineSnapshot(`
      [
        "assurances.0.replaces number-replaced The first entry replaces nothing. Mend: remove \`replaces\`.",
      ]
    `);
  });

  test('stand in the order of their days', () => {
    expect(told(a, assurance(a, { date: '2026-10-02' }), assurance(a, { date: '2026-10-01' }))).toMatchInlineSnapshot(`
      [
        "assurances.1.date assurance-order 2026-10-01 stands after 2026-10-02. Mend: put entries in the order of their days.",
      ]
    `);
  });

  test('name two roles, not one twice', () => {
    expect(told(a, assurance(a, { roles: ['Caretaker office', 'Caretaker Office'] }))).toMatchInlineSnapshot(`
      [
        "assurances.0.roles roles-same \`Caretaker office\` is named twice. Mend: name two roles that took part.",
      ]
    `);
  });
});

describe('what the newest release froze', () => {
  const frozen = [assurance(a), assurance(a, { date: '2026-11-01' })];
  const tell = (...living: typeof frozen) => [...rewritten(frozen, living, '2026-11-01')].map(({ message }) => message);

  test('stands unchanged at the head of a longer list', () => {
    expect(tell(...frozen, assurance(a, { date: '2026-12-01' }))).toEqual([]);
  });

  test('is not rewritten, cut off, put behind or given another digit', () => {
    expect([
      ...tell(frozen[0]!, { ...frozen[1]!, result: 'no answer' }),
      ...tell(frozen[0]!),
      ...tell(assurance(a, { date: '2026-09-01' }), ...frozen),
      ...tell(assurance(b), frozen[1]!),
    ]).toMatchInlineSnapshot(`
      [
        "The entry of 2026-11-01 in release 2026-11-01 has another result.",
        "The entry of 2026-11-01 in release 2026-11-01 is gone.",
        "The entry of 2026-10-01 in release 2026-11-01 has another date.",
        "The entry of 2026-10-01 in release 2026-11-01 dialed +1206555012[3], and reads +1206555012[8] here.",
      ]
    `);
  });
});

test.each([
  ['+12065550123', '+12065550128', '+1206555012[3]', '+1206555012[8]'],
  ['+12065550123', '+12065550132', '+120655501[23]', '+120655501[32]'],
  ['455455', '45455', '45[5]455', '45[]455'],
  ['988', '911', '9[88]', '9[11]'],
])('%s and %s differ between the brackets', (first, second, here, there) => {
  expect(marked(first, second)).toEqual([here, there]);
});
