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

/** Says what happened in the button, aloud too, and then shows its own words again. */
function say(button: HTMLButtonElement, words: string): void {
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  said.className = 'copied';
  button.after(said);
  said.textContent = words;
  setTimeout(() => said.remove(), 3000);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button).then((words) => say(button, words)));
}
