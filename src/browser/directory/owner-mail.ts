/** Owner mail: the message about a number that failed bears the reader's day. */
import { ownerMail } from '../../domain/directory/owner-mail.ts';
import { readersDay } from '../frame/today.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-mail]')) {
  const { mail, label } = link.dataset;
  if (mail && label) link.href = ownerMail(mail, label, readersDay());
}
