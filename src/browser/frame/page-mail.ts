/** Page mail: the message about what is wrong on a page names the part of it that the reader came to. */
import { pageMail } from '../../domain/directory/owner-mail.ts';

function name(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-page-mail]'))
    link.href = pageMail(link.dataset['pageMail'] ?? '', location.pathname + location.hash);
}

name();
addEventListener('hashchange', name);
