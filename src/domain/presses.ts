/** Presses: a key that is pressed three times, each a press of its own, within five seconds. */

const within = 5000;

export interface Presses {
  /** Counts a press at an instant in milliseconds; true on the third in time, after which counting starts anew. */
  press(at: number): boolean;
  /** Another key, or a key held with this one, ends the row. */
  reset(): void;
}

export function countPresses(): Presses {
  let times: number[] = [];
  return {
    press(at) {
      times = [...times, at].filter((time) => at - time <= within);
      const complete = times.length >= 3;
      if (complete) times = [];
      return complete;
    },
    reset() {
      times = [];
    },
  };
}
