import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkManifest } from '../manifest/check';
import { BadPackageSetting, placeholdersIn, productionFrom } from '../manifest/environments';
import { faultLine, type Fault } from '../manifest/fault';
import { iconFolder } from '../manifest/icons';
import { packageFile } from '../manifest/package-file';
import type { ReadIcon } from '../manifest/rules/icons';
import { manifestFor } from '../manifest/source';

/**
 * `npm run package` makes and checks the package that is uploaded to Microsoft 365.
 * With `--check FILE`, once or more, it only checks each manifest.json; an icon that does not lie beside it is taken from
 * this repository. With `--out FOLDER` the package goes there instead of to build/package. It never uses the network.
 */
const usualFolder = path.join(__dirname, '..', 'build', 'package');

const unchecked =
  'Only a tenant can check the rest: the Entra registration, consent, the pages at their addresses, and the review.';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** A stop that a person can act on; its message is all that is shown. */
class Refusal extends Error {
  override readonly name = 'Refusal' as const;
}

const isMissing = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && problem.code === 'ENOENT';

const readIfThere = async (file: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(file);
  } catch (problem) {
    if (isMissing(problem)) return undefined;
    throw problem;
  }
};

/** Looks for an icon in each folder in turn. */
const iconsFrom =
  (...folders: string[]): ReadIcon =>
  async (file) => {
    for (const folder of folders) {
      const bytes = await readIfThere(path.join(folder, file));
      if (bytes !== undefined) return bytes;
    }
    return undefined;
  };

const refusal = (what: string, faults: readonly Fault[]): string => {
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  return [`${what} is refused, with ${count}:`, ...faults.map(faultLine)].join('\n');
};

const readJson = async (file: string): Promise<unknown> => {
  const bytes = await readIfThere(file);
  if (bytes === undefined) throw new Refusal(`There is no file ${file}.`);
  try {
    // Editors on Windows begin a file with a byte order mark, which JSON does not know.
    return JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch (problem) {
    throw new Refusal(`${file} is not JSON: ${String(problem)}`, { cause: problem });
  }
};

const checkFiles = async (files: readonly string[]): Promise<void> => {
  const refusals: string[] = [];
  for (const file of files) {
    const faults = await checkManifest(await readJson(file), iconsFrom(path.dirname(file), iconFolder));
    if (faults.length > 0) refusals.push(refusal(file, faults));
    else say(`${file}: no fault found.`);
  }
  if (refusals.length > 0) throw new Refusal(refusals.join('\n'));
  say(unchecked);
};

const makePackage = async (folder: string): Promise<void> => {
  const environment = productionFrom(process.env);
  const readIcon = iconsFrom(iconFolder);
  const manifest = manifestFor(environment);
  const faults = await checkManifest(manifest, readIcon);
  if (faults.length > 0) throw new Refusal(refusal(`The manifest for ${environment.host}`, faults));

  const file = path.join(folder, `leadership-overlay-${environment.name}.zip`);
  const bytes = await packageFile(manifest, readIcon);
  await mkdir(folder, { recursive: true });
  await writeFile(file, bytes);
  say(`${path.relative(process.cwd(), file)}: no fault found; made for ${environment.host}.`);
  say(unchecked);
  const placeholders = placeholdersIn(environment);
  if (placeholders.length > 0) {
    say(
      `Before an upload set ${placeholders.join(', ')}; this package still holds placeholders in their place.`,
    );
  }
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { check: { type: 'string', multiple: true }, out: { type: 'string' } },
  });
  await (values.check === undefined ? makePackage(values.out ?? usualFolder) : checkFiles(values.check));
};

main().catch((problem: unknown) => {
  const isForPeople =
    problem instanceof Refusal ||
    problem instanceof BadPackageSetting ||
    (problem instanceof TypeError && 'code' in problem && String(problem.code).startsWith('ERR_PARSE_ARGS'));
  const words = problem instanceof Error && !isForPeople ? problem.stack : undefined;
  process.stderr.write(`${words ?? (problem instanceof Error ? problem.message : String(problem))}\n`);
  process.exitCode = 1;
});
