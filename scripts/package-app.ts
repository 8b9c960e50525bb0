import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkManifest } from '../manifest/check';
import { BadPackageSetting, placeholdersIn, productionFrom } from '../manifest/environments';
import { faultLine, type Fault } from '../manifest/fault';
import { iconFolder } from '../manifest/icons';
import { packageFile } from '../manifest/package-file';
import type { ReadIcon } from '../manifest/rules/icons';
import { manifestVersion } from '../manifest/schema';
import { manifestFor } from '../manifest/source';

/**
 * `npm run package` makes and checks the package that is uploaded to Microsoft 365.
 * With `--check FILE` it only checks that manifest.json; with `--out FOLDER` the package goes there instead of to
 * build/package. It never uses the network.
 */
const usualFolder = path.join(__dirname, '..', 'build', 'package');

const checked = [
  `Checked against the released schema ${manifestVersion} and by office-addin-manifest; and addresses, domains,`,
  'sign-in, tabs, permissions, store wording and icons by the rules of this product.',
  'Not checked here, because only a tenant or the Developer Portal can: that the Entra registration matches, that',
  'consent is given, that the pages answer at their addresses, and what a store reviewer thinks.',
].join('\n');

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

const refuse = (what: string, faults: readonly Fault[]): never => {
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  throw new Refusal([`${what} is refused, with ${count}:`, ...faults.map(faultLine)].join('\n'));
};

const checkFile = async (file: string): Promise<void> => {
  const bytes = await readIfThere(file);
  if (bytes === undefined) throw new Refusal(`There is no file ${file}.`);
  let raw: unknown;
  try {
    raw = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch (problem) {
    throw new Refusal(`${file} is not JSON: ${String(problem)}`, { cause: problem });
  }
  const faults = await checkManifest(raw, iconsFrom(path.dirname(file), iconFolder));
  if (faults.length > 0) refuse(file, faults);
  say(`${file}: no fault found.\n${checked}`);
};

const makePackage = async (folder: string): Promise<void> => {
  const environment = productionFrom(process.env);
  const readIcon = iconsFrom(iconFolder);
  const manifest = manifestFor(environment);
  const faults = await checkManifest(manifest, readIcon);
  if (faults.length > 0) refuse(`The manifest for ${environment.host}`, faults);

  const file = path.join(folder, `leadership-overlay-${environment.name}.zip`);
  const bytes = await packageFile(manifest, readIcon);
  await mkdir(folder, { recursive: true });
  await writeFile(file, bytes);
  say(
    `${path.relative(process.cwd(), file)}: made for ${environment.host}, ${bytes.length} bytes.\n${checked}`,
  );
  const placeholders = placeholdersIn(environment);
  if (placeholders.length > 0) {
    say(
      `Before an upload set ${placeholders.join(', ')}; this package still holds placeholders in their place.`,
    );
  }
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { check: { type: 'string' }, out: { type: 'string' } } });
  await (values.check === undefined ? makePackage(values.out ?? usualFolder) : checkFile(values.check));
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
