/** What tells where a place is, in every usual form and however it is typed; ordinary words do not. */
import { describe, expect, test } from 'vitest';
import { tellsPlace } from '../../../src/domain/directory/place-told.ts';

/** By what each reads as: what is sure, and what tells a place only in a text that is of the place alone. */
const forms: Record<string, { sure: string[]; alone?: string[] }> = {
  'a street': {
    sure: [
      '418 Juniper Street',
      'at 12 Old Mill Rd, second floor',
      '12 NE 45th St',
      'on Juniper Street',
      'Juniper St.',
      'Calle Juniper 418',
      '418 **Juniper** Street',
      '418\u00A0Juniper\u00A0Street',
      '４１８ Juniper Street',
      '418 Juni\u200Bper Street',
      '4&#49;8 Juniper Street',
    ],
  },
  'a box': { sure: ['P.O. Box 77', 'PO Box 77', 'P. O. Box 77', 'POB 77', 'PMB 12'] },
  'a crossing': {
    sure: [
      '5th and Pine',
      '5th & Pine',
      'Fifth and Pine',
      'Pine and 5th',
      'corner of Fifth and Main',
      'the intersection with Oak',
      'Oak Street and 5th Avenue',
    ],
    alone: ['at Pine & Olive', 'near Pine and Olive'],
  },
  'a landmark': {
    sure: [],
    alone: [
      'next to the school',
      'next door to the mill',
      'across from the bus station',
      'behind the church',
      'opposite the library',
      'across the street',
      'around the corner from the mill',
      'two blocks from the station',
      'two doors down',
      'near the river',
      'five miles from town',
    ],
  },
  'a road': { sure: [], alone: ['Highway 99 north of town', 'off exit 282', 'mile marker 12'] },
  'a part of a building': { sure: [], alone: ['Suite 200', 'Building C', 'third floor', 'Apt 4'] },
  coordinates: {
    sure: ['47.6588, -117.4260', '47.65, -117.42', '47.6588 N 117.426 W', `47°39'31" N`, 'geo:47.6,-117.4'],
    alone: ['at 47.6588'],
  },
  'a link to a map': {
    sure: [
      'https://maps.example.org/?q=here',
      'https://goo.gl/abc',
      'https://maps.app.goo.gl/x',
      'https://www.example.com/maps/place/x',
      'https://waze.com/ul?ll=1',
      'https://osm.org/go/x',
    ],
  },
  'a plus code': { sure: ['849VCWC8+R9', '849vcwc8+r9', 'CWC8+R9 Spokane'] },
  'three words': {
    sure: ['filled.count.soap', '///filled.count.soap', 'https://w3w.co/filled.count.soap', 'w3w filled count soap'],
  },
  'a postcode': { sure: [], alone: ['Spokane 99201', '99201-1234'] },
};

describe.each(Object.entries(forms))('%s', (_what, { sure, alone = [] }) => {
  test.each([...sure, ...alone])('%s is found in a text of the place', (form) => {
    expect(tellsPlace(`We are here: ${form}.`)).toBeDefined();
  });

  test.each(sure)('%s is found in any text', (form) => {
    expect(tellsPlace(`Say that it is at ${form}, and wait.`, true)).toBeDefined();
  });

  test.each(alone)('%s is an ordinary word in another text', (form) => {
    expect(tellsPlace(`Wait ${form}.`, true)).toBeUndefined();
  });
});

test.each([
  'Its place is not told, and its own driver comes.',
  'Beds for 30 days; 6 minutes until someone answers.',
  'Women, and their children under 16.',
  'Open 18:00 to 08:00; a bed is held for 2 hours.',
  'Free. Nobody pays.',
  'A way to reach it is agreed on the phone.',
  'Since 2021 it takes pets, 3 at most.',
  'Chat at chat.example.org, or on www.example.org.',
  'On Saturday and Sunday, and on Monday and Tuesday.',
  'First and last name; a first and a second call.',
  'LGBTQ+ people, ages 12.5 to 17, 24/7.',
  'The Superior Court and the State Patrol.',
  'On the 5th and the 6th, and the second of March.',
  'Second, drive them there.',
])('%s tells none', (text) => {
  expect(tellsPlace(text)).toBeUndefined();
});

test('it is told where it stands, as it was typed', () => {
  expect(tellsPlace('By **418** Juniper Street')).toEqual({ what: 'a street address', index: 5 });
});
