/** Run parts: the elements of a list in use, as its markup names them. */
import { findPart } from '../frame/part.ts';

export interface RunParts {
  form: HTMLFormElement;
  stops: HTMLElement;
  points: HTMLElement[];
  /** The items of all points, in order. */
  items: HTMLFieldSetElement[];
  /** What may come at any moment. */
  cases: HTMLElement;
  end: HTMLElement;
  status: HTMLElement;
  where: HTMLElement;
  back: HTMLButtonElement;
  next: HTMLButtonElement;
  clear: HTMLButtonElement;
  oneStep: HTMLButtonElement;
}

/** The parts of a list's form. */
export const runParts = (form: HTMLFormElement): RunParts => ({
  form,
  stops: findPart('[data-stops]', form),
  points: [...form.querySelectorAll<HTMLElement>('[data-point]')],
  items: [...form.querySelectorAll<HTMLFieldSetElement>('[data-item]')],
  cases: findPart('[data-cases]', form),
  end: findPart('[data-end]', form),
  status: findPart('[data-status]', form),
  where: findPart('[data-where]', form),
  back: findPart('[data-back]', form),
  next: findPart('[data-next]', form),
  clear: findPart('[data-clear]', form),
  oneStep: findPart('[data-one-step]', form),
});

/** The place of the pause point that holds an element; -1 where none does. */
export const pointOf = ({ points }: RunParts, element: Element | undefined): number =>
  points.findIndex((point) => element && point.contains(element));
