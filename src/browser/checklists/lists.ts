/** Lists: those of the page are ready for use. */
import { start } from './checklist.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-run]')) start(form);
