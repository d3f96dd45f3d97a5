/** What a mail to who keeps the directory holds. */
import { expect, test } from 'vitest';
import { ownerMail, pageMail } from '../../../src/domain/directory/owner-mail.ts';

test('a number that failed: its label and the day', () => {
  expect(ownerMail('desk@hospital.example', 'Night line', '2026-03-01')).toBe(
    'mailto:desk@hospital.example?subject=Night%20line%2C%202026-03-01',
  );
});

test('what is wrong on a page: its address and the part that the reader came to', () => {
  expect(pageMail('desk@hospital.example', '/protocol/doors/#doors-say')).toBe(
    'mailto:desk@hospital.example?subject=Wrong%20at%20%2Fprotocol%2Fdoors%2F%23doors-say',
  );
});
