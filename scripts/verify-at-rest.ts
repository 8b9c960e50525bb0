import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movesOf, type Ids } from './at-rest/moves';
import { signIn, startProduct, type Product } from './at-rest/product';
import { dumpOfFiles, formNames, formsFound, FORMS } from './at-rest/search';
import { lookInto, unlistedIn, type Looked } from './at-rest/look';

/**
 * `npm run verify:at-rest`: writes a note through the API of the built product, stops it, looks for the words in the
 * storage, moves rows about in it, and asks the product for them again. It ends with 0 only when no word was found,
 * a word put there in clear was, and no row that was moved could be read. Everything happens on this machine, in a
 * folder that is thrown away.
 */

const OWNER = 'ngozi';
const OTHERS = [
  { id: 'tomasz', who: 'a colleague' },
  { id: 'aarav', who: 'somebody of another company' },
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let failures = 0;
const verdict = (isSo: boolean, words: string): void => {
  if (!isSo) failures += 1;
  say(`${isSo ? '  ok    ' : '  FAILED'}  ${words}`);
};

const newId = (): string => randomBytes(16).toString('base64url');
const aWord = (): string => `${randomBytes(6).toString('hex')} zebra`;

const written = {
  text: `She is thinking of leaving, ${aWord()}`,
  title: `About her next year, ${aWord()}`,
  name: `Ana Ruiz ${aWord()}`,
};
const control = `Put here in clear, ${aWord()}`;

const ids: Ids = { note: newId(), second: newId(), free: newId() };

const write = async (product: Product): Promise<void> => {
  const ask = await signIn(product, OWNER);
  const counterpart = newId();
  const note = { occasion: 'meeting-at-rest', title: written.title, counterpart, copyOf: null, base: null };
  const about = { hint: '', standing: 'here', directoryId: null, mergedInto: null, base: null };
  const saves: readonly (readonly [string, object])[] = [
    ['counterparts/save', { id: counterpart, name: written.name, wid: newId(), ...about }],
    ['notes/save', { id: ids.note, text: written.text, wid: newId(), ...note }],
    ['notes/save', { id: ids.second, text: 'A second note.', wid: newId(), ...note }],
  ];
  for (const [command, input] of saves) {
    const { status, body } = await ask(command, input);
    if (status !== 200) throw new Error(`${command} was answered with ${status}: ${body}`);
  }
};

/** With the product running on the folder; it is stopped whatever happens. */
const withProduct = async (folder: string, work: (product: Product) => Promise<void>): Promise<void> => {
  const product = await startProduct(folder);
  try {
    await work(product);
  } finally {
    await product.stop();
  }
};

const searched = (where: string, dump: string): void => {
  for (const [what, word] of Object.entries(written)) {
    const found = formsFound(dump, word);
    verdict(
      found.length === 0,
      `the ${what} is not ${where}${found.length > 0 ? `, yet it was found ${found.join(', ')}` : ''}`,
    );
  }
};

const provesItself = (where: string, dump: string): void => {
  for (const form of formNames) {
    const found = formsFound(dump, control);
    verdict(found.includes(form), `a word put there ${form} is found ${where}`);
  }
};

const readBack = async (product: Product, { moves }: Looked): Promise<void> => {
  for (const { what, asks } of moves) {
    const answer = await (await signIn(product, asks.person))(asks.command, asks.input);
    const shows = Object.values(written).some((word) => answer.body.includes(word));
    verdict(answer.status !== 200 && !shows, `a row ${what} does not open (${answer.status})`);
  }
  const { status, body } = await (await signIn(product, OWNER))('notes/read', { id: ids.note });
  verdict(status === 200 && body.includes(written.text), `the note where it belongs still opens (${status})`);
};

// In a terminal Ctrl-C reaches the product as well, which stops in order; then this comes to its end and cleans up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    failures += 1;
  });

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'leadership-overlay-at-rest-'));
  try {
    say('Writing a note, its title and a name through the API.');
    await withProduct(folder, write);

    say('Looking for them in the storage, with the product stopped.');
    const storage = join(folder, 'azurite');
    const before = dumpOfFiles(storage);
    const spelled = formNames.flatMap((form) => FORMS[form](control));
    const looked = await lookInto({
      folder: storage,
      // Each spelling of it, so that each part of the search has something to find.
      control: {
        asText: control,
        ...Object.fromEntries(spelled.map((text, nth) => [`form${nth}`, Buffer.from(text, 'latin1')])),
      },
      movesOf: (entities) => movesOf(entities, OWNER, OTHERS, ids),
    });
    searched(`in the files of the storage, of which there are ${before.files}`, before.dump);
    searched(`in any of the ${looked.properties} keys and properties of ${looked.rows} rows`, looked.before);
    const unlisted = unlistedIn(looked.entities);
    verdict(
      unlisted.length === 0,
      `every property is on the list of docs/TRUST.md${unlisted.length > 0 ? `, but for ${unlisted.join(', ')}` : ''}`,
    );

    say('Looking for a word that was put there unsealed, to see that this search finds one.');
    provesItself('in the properties', looked.after);
    const inFiles = formsFound(dumpOfFiles(storage).dump, control);
    verdict(
      inFiles.includes('in clear (UTF-8)') && inFiles.includes('in base64'),
      `it is found in the files, ${inFiles.join(', ')}`,
    );

    say('Asking the product for rows that were moved.');
    await withProduct(folder, (product) => readBack(product, looked));
    say(
      'A row that is put back whole, as it was, in its own place would open: storage alone can not tell its age.',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(failures === 0 ? 'Everything is as it should be.' : `${failures} of these are not as they should be.`);
  if (failures > 0) process.exitCode = 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
});
