/**
 * A telephone number in any text field of any kind of file is refused: the fields are those that the whole fixture uses,
 * which is every one that a schema knows.
 */
import { expect, test } from 'vitest';
import { textsIn } from '../../../src/domain/text-fields.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { fileKinds } from '../../../src/schema/files.ts';
import { replaced } from '../../made/leaves.ts';
import { fieldsIn, filesOfKind, kindsRead, wholeDraft, writeFields } from '../../made/whole-draft.ts';

/** Fields whose number is refused by a rule of their own, by the last key, with its code. */
const ownCodes: Record<string, string> = {
  /** A number as its operator spells it is compared with the digits, and holds no others. */
  spelled: 'spelled-differs',
};

/** Puts a number of its own into each text that its schema then takes; the schema refuses it of all others. */
function numbered(kind: string, fields: unknown) {
  const put: { keys: readonly (string | number)[]; number: string }[] = [];
  let numbers = fields;
  for (const [index, { keys, text }] of [...textsIn(fields)].entries()) {
    const number = `${206 + Math.floor(index / 100)}-555-01${String(index % 100).padStart(2, '0')}`;
    const other = replaced(numbers, keys, `${text} or ${number}`);
    if (!fileKinds[kind]!.schema.safeParse(other).success) continue;
    numbers = other;
    put.push({ keys, number });
  }
  return { numbers, put };
}

test.each(kindsRead)('in a file of the kind %s', (kind) => {
  const root = wholeDraft();
  for (const file of filesOfKind(root, fileKinds[kind]!)) {
    const fields = fieldsIn(root, file);
    const { numbers, put } = numbered(kind, fields);
    writeFields(root, file, numbers);
    const { problems } = readLibrary(root);
    const isTold = ({ keys, number }: (typeof put)[number]) => {
      const code = ownCodes[String(keys.at(-1))] ?? 'number-in-prose';
      return problems.some((one) => one.code === code && (code !== 'number-in-prose' || one.message.includes(number)));
    };
    expect(put).not.toEqual([]);
    expect(put.filter((one) => !isTold(one)).map(({ keys }) => `${file}: ${keys.join('.')}`)).toEqual([]);
    writeFields(root, file, fields);
  }
});
