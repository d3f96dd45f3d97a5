/**
 * Overlay: in `npm run dev` alone, what is to be mended lies over the page, which shows what was read before. A change
 * of the content loads the page anew, and with it what is left.
 */
import type { Problem } from '../domain/problem.ts';
import { link, problemsAddress } from '../site.ts';

const styles = {
  overlay:
    'position:fixed;inset:auto 1rem 1rem;max-block-size:60vh;overflow:auto;z-index:9999;padding:1rem;' +
    'background:#fff;color:#111;border:3px solid #b00020;font:1rem/1.5 system-ui,sans-serif',
  place: 'font-family:ui-monospace,monospace;overflow-wrap:anywhere',
};

/** An element with its text or what it holds. */
function element(name: string, style: string, ...holds: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.style.cssText = style;
  made.append(...holds);
  return made;
}

const itemOf = ({ file, line, column, code, message, mend }: Problem): HTMLElement =>
  element(
    'li',
    '',
    element('div', styles.place, `${file}:${line}:${column} ${code}`),
    element('div', '', message),
    element('div', '', `Mend: ${mend}`),
  );

function overlay(problems: readonly Problem[]): HTMLElement {
  const details = document.createElement('details');
  details.open = true;
  details.append(
    element('summary', 'font-weight:700', `${problems.length} to mend. The page shows what was read before.`),
    element('ol', '', ...problems.map(itemOf)),
  );
  const over = element('aside', styles.overlay, details);
  over.id = 'to-mend';
  over.role = 'alert';
  return over;
}

// Where not even this is answered, Astro shows the mistake itself.
const answer = await fetch(link(problemsAddress)).catch(() => undefined);
if (answer?.ok) {
  const problems = (await answer.json()) as Problem[];
  if (problems.length > 0) document.body.append(overlay(problems));
}
