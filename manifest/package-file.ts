import { strToU8, zipSync } from 'fflate';
import { iconFiles } from './icons';
import type { ReadIcon } from './rules/icons';

/** A zip can not hold an earlier day; the same content gives the same bytes whenever and wherever it is made. */
const always = new Date(1980, 0, 1);

/** The package as it is uploaded: the manifest and its icons side by side in a zip. Throws if an icon is missing. */
export const packageFile = async (manifest: object, readIcon: ReadIcon): Promise<Uint8Array> => {
  const entries: Record<string, Uint8Array> = {
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
  };
  for (const { file } of Object.values(iconFiles)) {
    const bytes = await readIcon(file);
    if (bytes === undefined) throw new Error(`The icon ${file} is missing.`);
    entries[file] = bytes;
  }
  return zipSync(entries, { level: 9, mtime: always });
};
