/** How long the browser has to fetch what it was handed, in milliseconds. */
const KEPT_MS = 60_000;

/** A file is kept as text until it is saved: nothing of it lies in an address or on the device before. */
export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Hands a file to the browser, which saves it where its person saves files. A window may forbid that in silence. */
export const saveFile = ({ name, type, text }: TextFile): void => {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
};

/** No sign of a name may mean anything to a file system. */
const fileNameOf = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/**
 * @param what whose data, or what of it; goes into the name of the file
 * @param day the day of the person's own calendar
 */
export const nameOfFile = (what: string, day: string, ending: string): string =>
  ['leadership-overlay', fileNameOf(what), day].filter((part) => part !== '').join('-') + `.${ending}`;
