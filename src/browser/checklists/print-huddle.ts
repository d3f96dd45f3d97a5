/** Print huddle: a button of its own prints the half-page sheet of changes. */

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print-huddle]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    document.documentElement.dataset['print'] = 'huddle';
    print();
  });
}
addEventListener('afterprint', () => delete document.documentElement.dataset['print']);
