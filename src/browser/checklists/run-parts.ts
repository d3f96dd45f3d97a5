/** Run parts: the elements of a list in use, as its markup names them. */
import type { RunItem } from '../../domain/checklists/run.ts';
import { findPart } from '../frame/part.ts';

/** An item with its box. */
export interface ShownItem extends RunItem {
  element: HTMLElement;
  box: HTMLInputElement;
  /** What must be done, as the list says it. */
  act: string;
}

/** What is gone through together: what a list opens with, or a pause point. */
export interface Part {
  element: HTMLElement;
  items: ShownItem[];
  /** Leads to the part after it; missing on the last. */
  onward: HTMLButtonElement | null;
}

export interface RunParts {
  form: HTMLFormElement;
  parts: Part[];
  /** The items of all parts, in order. */
  items: ShownItem[];
  finish: HTMLButtonElement;
  end: HTMLElement;
  status: HTMLElement;
  clear: HTMLButtonElement;
  rehearsal: HTMLElement;
}

function shownItem(element: HTMLElement): ShownItem {
  const { dataset, id } = element;
  return {
    id,
    may_decline: 'mayDecline' in dataset,
    soon: 'soon' in dataset,
    element,
    box: findPart('input', element),
    act: findPart('.tick', element).textContent.trim().replace(/\s+/g, ' '),
  };
}

const part = (element: HTMLElement): Part => ({
  element,
  items: [...element.querySelectorAll<HTMLElement>('[data-item]')].map(shownItem),
  onward: element.querySelector<HTMLButtonElement>('[data-go]'),
});

/** The parts of a list's form. */
export function runParts(form: HTMLFormElement): RunParts {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-part]')].map(part);
  return {
    form,
    parts,
    items: parts.flatMap(({ items }) => items),
    finish: findPart('[data-finish]', form),
    end: findPart('[data-end]', form),
    status: findPart('[data-status]', form),
    clear: findPart('[data-clear]', form),
    rehearsal: findPart('[data-rehearsal]', form),
  };
}
