/** Service rules: what an entry of the directory must hold to by itself, beyond its shape. */
import { assuranceFaults } from './assurance.ts';
import { placeTold } from '../directory/confidential.ts';
import { hoursFaults } from './hours-rules.ts';
import { numberFaults } from './number-rules.ts';
import { fault, within, type Fault, type Keys } from '../problem.ts';
import type { Entry } from '../protocol.ts';
import { textsIn } from '../text-fields.ts';
import { webFaults } from './web-address.ts';
import { languageName } from '../directory/language-name.ts';
import { typedNumbers } from '../text/typed-number.ts';

/** Every breach in one service. Keys lead from the service. */
export function serviceFaults(entry: Entry): Fault[] {
  const sample = entry.sample === true || entry.organization.sample;
  return [
    ...entry.phones.flatMap((phone, index) =>
      within(['phones', index], [...numberFaults(phone, sample), ...assuranceFaults(phone)]),
    ),
    ...phonesTogether(entry),
    ...relayFaults(entry),
    ...hoursFaults(entry.hours),
    ...periods(entry),
    ...repeated(entry),
    ...sourced(entry, sample),
    ...addresses(entry),
    ...numbersInTexts(entry),
    ...placeTold(entry).service,
  ];
}

function phonesTogether({ phones, group }: Entry): Fault[] {
  return phones.flatMap((phone, index) => [
    ...(phones.findIndex(({ id }) => id === phone.id) < index
      ? [
          fault(
            ['phones', index, 'id'],
            'id-duplicate',
            `The number \`${phone.id}\` stands twice.`,
            'name it otherwise.',
          ),
        ]
      : []),
    ...(phones.findIndex(({ number, type }) => number === phone.number && type === phone.type) < index
      ? [
          fault(
            ['phones', index, 'number'],
            'number-twice',
            `${phone.number} stands twice here.`,
            'keep one of the two.',
          ),
        ]
      : []),
    ...(phone.kind === 'extension' && group !== 'internal'
      ? [
          fault(
            ['phones', index, 'kind'],
            'extension-outside',
            'An extension is reached through our own main number.',
            'write the whole number, or move the file to `internal/`.',
          ),
        ]
      : []),
    ...(phone.languages ?? []).flatMap((code, at) =>
      languageName(code) !== undefined
        ? []
        : [
            fault(
              ['phones', index, 'languages', at],
              'language-unknown',
              `\`${code}\` is no language.`,
              'write its code of BCP 47 or ISO 639-3, such as `es`, `mam` or `es-419`.',
            ),
          ],
    ),
  ]);
}

/** Whoever cannot speak or hear needs a number of the right kind. */
function relayFaults({ relay, phones }: Entry): Fault[] {
  if (relay.by !== 'phone') return [];
  const named = phones.find(({ id }) => id === relay.phone);
  if (!named)
    return [
      fault(
        ['relay', 'phone'],
        'phone-unknown',
        `\`${relay.phone}\` is no number of this service.`,
        `write one of ${phones.map(({ id }) => id).join(', ')}.`,
      ),
    ];
  const signs = named.languages?.includes('ase');
  return named.type === 'voice' && !signs
    ? [
        fault(
          ['relay', 'phone'],
          'relay-voice',
          `\`${named.id}\` is a voice number.`,
          'name a textphone, text or sign-language number, or write `by: relay`.',
        ),
      ]
    : [];
}

/** No patient is older. */
const oldest = 120;

function periods(entry: Entry): Fault[] {
  const { alert, minimum_age, maximum_age } = entry;
  return [
    ...(alert?.end !== undefined && alert.end < alert.start
      ? [fault(['alert', 'end'], 'alert-order', 'The notice ends before it starts.', 'correct one of the days.')]
      : []),
    ...(minimum_age !== undefined && maximum_age !== undefined && minimum_age > maximum_age
      ? [
          fault(
            ['maximum_age'],
            'age-order',
            `Nobody is at least ${minimum_age} and at most ${maximum_age}.`,
            'correct one of the ages.',
          ),
        ]
      : []),
    ...(['minimum_age', 'maximum_age'] as const).flatMap((key) => {
      const age = entry[key];
      return age !== undefined && age > oldest
        ? [fault([key], 'age-high', `Nobody is ${age} years old.`, 'correct the age, or remove it.')]
        : [];
    }),
  ];
}

function repeated({ needs, serves, phones, sources, read_by }: Entry): Fault[] {
  const lists: [Keys, readonly string[]][] = [
    [['needs'], needs],
    [['serves'], serves],
    [['sources'], sources],
    ...phones.map((phone, index): [Keys, readonly string[]] => [['phones', index, 'languages'], phone.languages ?? []]),
  ];
  return [
    ...lists.flatMap(([keys, items]) =>
      items.flatMap((item, index) =>
        items.indexOf(item) < index
          ? [fault([...keys, index], 'listed-twice', `\`${item}\` is listed twice.`, 'keep one.')]
          : [],
      ),
    ),
    ...(read_by && read_by[0].toLowerCase() === read_by[1].toLowerCase()
      ? [fault(['read_by'], 'roles-same', `\`${read_by[0]}\` is named twice.`, 'name two roles that read the text.')]
      : []),
  ];
}

/** A real number outside this hospital comes from somewhere. */
function sourced({ group, sources, phones }: Entry, sample: boolean): Fault[] {
  const named = phones.flatMap(({ source }, index) =>
    source === undefined || sources.includes(source)
      ? []
      : [
          fault(
            ['phones', index, 'source'],
            'source-unlisted',
            `\`${source}\` is not among the sources of this service.`,
            'add it to `sources`.',
          ),
        ],
  );
  return sample || sources.length > 0 || group === 'internal' || group === 'local'
    ? named
    : [
        ...named,
        fault(['sources'], 'source-missing', 'No source is named.', 'add the code of where the number stands.'),
      ];
}

function addresses({ url }: Entry): Fault[] {
  return url === undefined ? [] : webFaults(url).map((found) => ({ ...found, keys: ['url'] }));
}

/** A telephone number in any text would not be mended with the rest. */
function numbersInTexts(entry: Entry): Fault[] {
  return [...textsIn(entry)].flatMap(({ keys, text }) =>
    proseOrDigits(keys)
      ? []
      : typedNumbers(text, []).map((found) =>
          fault(
            keys,
            'number-in-prose',
            `The number ${found.text} is typed in a text, where nobody would mend it.`,
            'make it a number of this service, or name the service that has it.',
          ),
        ),
  );
}

/** Prose is judged with all other prose; these hold digits by design. */
const proseOrDigits = (keys: Keys) =>
  ['organization', 'description', 'say', 'cannot'].includes(String(keys[0])) ||
  ['number', 'dialed', 'replaces', 'spelled', 'date', 'url'].includes(String(keys.at(-1)));
