import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Keeps a secret in a file that only this account can read. */
export const keepPrivately = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  // Written aside and then renamed: a stop in between must not leave half a secret behind.
  const aside = `${file}.${process.pid}.new`;
  writeFileSync(aside, text, { mode: 0o600 });
  renameSync(aside, file);
};
