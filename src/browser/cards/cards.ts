/** Cards: those of the page are ready for use. */
import { start } from './card.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-card]')) start(form);
