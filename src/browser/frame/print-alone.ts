/** Print alone: the link to a part of a record prints it, and leaves the address as it was. */

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-print-alone]'))
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const before = location.href;
    // A rule on `:target` keeps all else off the paper, so the address names the part while it prints.
    location.replace(link.hash);
    addEventListener('afterprint', () => location.replace(before.includes('#') ? before : `${before}#`), {
      once: true,
    });
    print();
  });
