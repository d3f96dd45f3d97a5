/** Copy: puts a button's words on the clipboard; where plain HTTP has none, selects them beside the button. */
import { copyWords } from '../../domain/frame-words.ts';

/** Selects the element that shows these words, nearest to the button. */
function select(button: HTMLElement, words: string): void {
  for (let around = button.parentElement; around; around = around.parentElement) {
    const shown = [...around.querySelectorAll<HTMLElement>('.number, [data-words]')].find(
      (element) => element.textContent?.trim() === words,
    );
    if (!shown) continue;
    getSelection()?.selectAllChildren(shown);
    return;
  }
}

async function copy(button: HTMLButtonElement): Promise<string> {
  const words = button.dataset['copy'] ?? '';
  try {
    // Missing on a page that came by plain HTTP, which an intranet may serve.
    await navigator.clipboard.writeText(words);
    return copyWords.done;
  } catch {
    select(button, words);
    return copyWords.selected;
  }
}

/** What is said aloud; a screen reader tells of a change in what was there before, and of nothing that comes with its words. */
const aloud = document.createElement('p');
aloud.setAttribute('role', 'status');
aloud.className = 'visually-hidden';
document.body.append(aloud);

/** Says beside the button, and aloud, what happened, for three seconds. */
function say(button: HTMLButtonElement, words: string): void {
  const said = document.createElement('span');
  said.ariaHidden = 'true';
  said.className = 'copied';
  said.textContent = words;
  button.after(said);
  aloud.textContent = words;
  setTimeout(() => {
    said.remove();
    aloud.textContent = '';
  }, 3000);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button).then((words) => say(button, words)));
}
