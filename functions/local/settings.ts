/** What a person may choose for the local start. */
export interface Settings {
  /** 0 for any free one. */
  readonly port: number;
  readonly dataFolder: string;
}

/** Thrown when a setting can not be read; the message names it and what it takes. */
class BadSettings extends Error {
  override readonly name = 'BadSettings' as const;
}

const DEFAULT_PORT = '3978';
const DEFAULT_DATA_FOLDER = '.data';

/** Reads PORT and DATA_DIR; an empty one counts as not set. */
export const readSettings = (variables: Readonly<Record<string, string | undefined>>): Settings => {
  const port = variables['PORT']?.trim() || DEFAULT_PORT;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new BadSettings(`PORT is "${port}". It takes a number up to 65535, or 0 for any free port.`);
  }
  return { port: Number(port), dataFolder: variables['DATA_DIR']?.trim() || DEFAULT_DATA_FOLDER };
};
