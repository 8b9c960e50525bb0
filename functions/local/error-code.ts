/** The code that Node gives to an error of the system, e.g. `ENOENT`; 'unknown' for anything else. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
