/** Slices: long work in pieces short enough that a press between two of them is answered at once. */
import type { Steps } from '../../domain/steps.ts';

/** How long a piece may be, in milliseconds. */
const piece = 8;

/** Does the work step by step. Goes on by a message, since a timer waits longer from its fifth time on. */
export function inSlices<T>(steps: Steps<T>): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.addEventListener('message', () => {
      const end = performance.now() + piece;
      try {
        do {
          const { done, value } = steps.next();
          if (done) return resolve(value);
        } while (performance.now() < end);
        port2.postMessage(undefined);
      } catch (error) {
        reject(error);
      }
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
