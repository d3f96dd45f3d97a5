/** System error: what the system refused, as of a disk, a network or an account's rights, and what it calls that. */

/** An error of the system's; `code` is what it calls it, such as `ENOENT`. */
export type SystemError = Error & { code: string; path?: string };

/** Whether the system refused something. */
export const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && 'syscall' in error;

/** What the system calls its refusal; undefined for any other error. */
export const systemCode = (error: unknown): string | undefined => (isSystemError(error) ? error.code : undefined);
