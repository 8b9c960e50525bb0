import type { Fault } from '../fault';
import { iconFiles } from '../icons';
import { readPngHead } from '../png';
import type { ManifestView } from '../view';

/** Gives the bytes of a file of the package, or undefined when there is none of that name. */
export type ReadIcon = (file: string) => Promise<Uint8Array | undefined>;

type IconKey = keyof typeof iconFiles;

const problemOf = async (
  key: IconKey,
  file: string | undefined,
  read: ReadIcon,
): Promise<string | undefined> => {
  const { size } = iconFiles[key];
  if (file === undefined) return `is missing; a PNG of ${size} x ${size} pixels is needed`;
  // The package is flat, and a name that climbs out of it would read some other file of this machine.
  if (!/^[\w-][\w.-]*$/.test(file)) return `"${file}" must be a file name without a folder`;
  const bytes = await read(file);
  if (bytes === undefined) return `there is no file ${file}`;
  const actual = readPngHead(bytes);
  if (actual === undefined) return `${file} is not a PNG`;
  if (actual.width !== size || actual.height !== size) {
    return `${file} is ${actual.width} x ${actual.height} pixels; it must be ${size} x ${size}`;
  }
  return key === 'outline' && !actual.hasAlpha
    ? `${file} must be white on a transparent ground, and has no transparency`
    : undefined;
};

/** The icons are there, of the sizes the store asks, and the outline is transparent where it is not drawn. */
export const iconFaults = async ({ icons }: ManifestView, read: ReadIcon): Promise<Fault[]> => {
  const keys: readonly IconKey[] = ['color', 'outline', 'color32x32'];
  const found = await Promise.all(
    keys.map(async (key) => ({ place: `icons.${key}`, problem: await problemOf(key, icons[key], read) })),
  );
  return found.flatMap(({ place, problem }) => (problem === undefined ? [] : [{ place, problem }]));
};
