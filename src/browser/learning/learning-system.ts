/**
 * Learning system: what a lesson tells the system in which it lies, by the API of SCORM 1.2 (Run-Time Environment 1.2):
 * that it was begun, where to go on, that it was gone through, and of which release it is. Never what was chosen.
 *
 * A call may fail at any time, and the lesson goes on.
 */
type Call = 'LMSInitialize' | 'LMSGetValue' | 'LMSSetValue' | 'LMSCommit' | 'LMSFinish';
type Api = Record<Call, (...args: string[]) => unknown>;

declare global {
  interface Window {
    API?: Api;
  }
}

/** The API of a window or of one around it. A window of another origin throws as it is looked at. */
function apiAround(start: Window | null): Api | undefined {
  try {
    for (let at = start, up = 0; at && up <= 8; at = at.parent, up += 1) {
      if (at.API) return at.API;
      if (at.parent === at) return undefined;
    }
  } catch {
    // Nothing of it may be asked.
  }
  return undefined;
}

/** A lesson as the system knows it. */
export class Session {
  readonly #api = apiAround(window) ?? apiAround(window.opener);
  readonly #about: string;
  readonly #from = Date.now();
  #begun = false;
  #ended = false;

  /** What the lesson is of: its release, the release's digest and its form. */
  constructor(about: string) {
    this.#about = about;
    this.#begin();
  }

  /** Whether there is a system at all. */
  get isThere(): boolean {
    return this.#api !== undefined;
  }

  get isComplete(): boolean {
    return ['completed', 'passed'].includes(this.#get('cmi.core.lesson_status'));
  }

  /** Where the learner was; nothing where the lesson is of another release by now. */
  get place(): string {
    return this.#get('cmi.suspend_data') === this.#about ? this.#get('cmi.core.lesson_location') : '';
  }

  /** Says where the learner is: 255 letters at most. */
  moveTo(place: string): void {
    this.#set('cmi.core.lesson_location', place);
    this.#commit();
  }

  /** Says that the lesson was gone through. Whether the system took it. */
  complete(): boolean {
    if (!this.#begun) this.#begin();
    const taken = this.#set('cmi.core.lesson_status', 'completed');
    this.#set('cmi.core.exit', '');
    return this.#commit() && taken;
  }

  /** Says that the lesson is left. A system may be unable to take it while the page goes: all else was said before. */
  end(): void {
    if (!this.#begun || this.#ended) return;
    this.#ended = true;
    this.#commit();
    this.#ask('LMSFinish', '');
  }

  #begin(): void {
    this.#begun = this.#ask('LMSInitialize', '') === 'true';
    if (!this.#begun || this.isComplete) return;
    this.#set('cmi.core.lesson_status', 'incomplete');
    // Whoever leaves before the end goes on where they were.
    this.#set('cmi.core.exit', 'suspend');
  }

  #commit(): boolean {
    this.#set('cmi.suspend_data', this.#about);
    this.#set('cmi.core.session_time', timeOf(Date.now() - this.#from));
    return this.#ask('LMSCommit', '') === 'true';
  }

  #get = (element: string): string => this.#ask('LMSGetValue', element);
  #set = (element: string, value: string): boolean => this.#ask('LMSSetValue', element, value) === 'true';

  /** What the API answers; nothing where there is none, or where it throws. */
  #ask(call: Call, ...args: string[]): string {
    try {
      return String(this.#api?.[call](...args) ?? '');
    } catch {
      return '';
    }
  }
}

/** A time as SCORM 1.2 writes it: `HHHH:MM:SS.SS`. */
function timeOf(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0');
  return `${hours}:${two((seconds / 60) % 60)}:${(seconds % 60).toFixed(2).padStart(5, '0')}`;
}
