/** Forget: the one signal on which every part of a page drops what a person did there. Leave and idle clearing give it. */

export function forget(): void {
  document.dispatchEvent(new Event('forget'));
}

export function onForget(drop: () => void): void {
  document.addEventListener('forget', drop);
}
