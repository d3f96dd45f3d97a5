/** What no sound site can be built with is refused before anything is built, and told by its cause. */
import { expect, test } from 'vitest';
import { refuseImpossible } from '../../src/tools/impossible.ts';

const refused = (folder: string, base = '/') => {
  try {
    refuseImpossible({ folders: ['/srv/engine', folder], base });
    return 'built';
  } catch (error) {
    return String(error);
  }
};

test.each(['/srv/100% done', "/srv/it's #1 project", '/srv/a?b&c;d'])('a folder named %s is refused', (folder) => {
  expect(refused(folder)).toMatchSnapshot();
});

test.each(['/srv/plan [draft]', '/srv/OneDrive - Example House/Año 2026 (copy)'])('one named %s is not', (folder) =>
  expect(refused(folder)).toBe('built'),
);

test.each(['/', '/staff/', '/staff/guide-2/', '/~ward/'])('the path %s is a site’s', (base) =>
  expect(refused('/srv', base)).toBe('built'),
);

test.each([
  'C:/Program Files/Git/staff/',
  'staff',
  '/staff',
  'staff/',
  '',
  '/a b/',
  'https://host/',
  '//host/',
  '/%41/',
])('the path %j is refused', (base) => expect(refused('/srv', base)).toMatchSnapshot());
