import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addKeyToFile, openKeyFile } from '../../../functions/seal/key-file';
import { itKeepsThePromisesOfAKeyWrapper, OTHER, TENANT } from './key-wrapper-suite';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lo-keys-'));
  file = join(folder, 'data', 'kek.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openKeyFile(file, [TENANT, OTHER]);

describe('A key file', () =>
  itKeepsThePromisesOfAKeyWrapper(() => ({
    open: async () => open(),
    renew: async () => addKeyToFile(file, TENANT),
  })));

describe('A key file is refused', () => {
  it.each(['WEBSITE_INSTANCE_ID', 'FUNCTIONS_EXTENSION_VERSION'])('in Azure, known by %s', (mark) => {
    const without = process.env;
    process.env = { ...without, [mark]: 'any' };
    try {
      expect(open).toThrow('refused in Azure');
      expect(() => addKeyToFile(file, TENANT)).toThrow('refused in Azure');
    } finally {
      process.env = without;
    }
  });

  it.each([0o640, 0o604, 0o620, 0o644, 0o700 | 0o001])('when others may use it: mode %o', (mode) => {
    open();
    chmodSync(file, mode);
    expect(open).toThrow(/Others on this machine may read.*chmod 600/);
  });

  it.each(['', '{}', '{"keys":', '{"keys":[{"tenant":"t","kid":"k","key":"c2hvcnQ="}]}'])(
    'when it holds %j, and is left as it is',
    (held) => {
      open();
      writeFileSync(file, held);
      expect(open).toThrow(expect.objectContaining({ name: 'KeyFileRefused' }));
      expect(open).not.toThrow('c2hvcnQ');
      expect(readFileSync(file, 'utf8')).toBe(held);
    },
  );
});

it('A key file refuses in words: what it does not hold, and what was not wrapped under it', async () => {
  const wrapper = openKeyFile(file, [TENANT]);
  const { kid, wrapped } = await wrapper.wrap(TENANT, new Uint8Array(32));
  await expect(wrapper.newest(OTHER)).rejects.toThrow('holds no key of this tenant');
  await expect(wrapper.unwrap(OTHER, { kid, wrapped })).rejects.toThrow('does not hold the key');
  await expect(wrapper.unwrap(TENANT, { kid, wrapped: wrapped.slice(1) })).rejects.toThrow(
    'not wrapped under',
  );
  writeFileSync(file, '{}');
  await expect(wrapper.newest(TENANT)).rejects.toThrow(/holds no keys. Put back the one that was there/);
});

it('A tenant that comes later gets a key of its own, and those that are there keep theirs', async () => {
  const before = await openKeyFile(file, [TENANT]).newest(TENANT);
  const wrapper = open();
  expect(await wrapper.newest(TENANT)).toBe(before);
  expect(await wrapper.newest(OTHER)).not.toBe(before);
});

it('The proof of a key is always the same, or every key that was ever bound would be refused', async () => {
  open();
  const key = Buffer.alloc(32, 'one key').toString('base64');
  writeFileSync(file, JSON.stringify({ keys: [{ tenant: TENANT, kid: 'file:one', key }] }));
  const proof = await openKeyFile(file, []).proof(TENANT, 'file:one');
  expect(Buffer.from(proof).toString('base64url')).toBe('igMGwqlSlACGrrs5IBlIAQeeXCyHw8VfX4bYXgc42cI');
});

it('A key file is made at the first start, for this account alone, and stays as it is', () => {
  open();
  const first = readFileSync(file, 'utf8');
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  const { ino } = statSync(file);
  open();
  expect(readFileSync(file, 'utf8')).toBe(first);
  // Not even written anew: a stop in the middle of that could cost it.
  expect(statSync(file).ino).toBe(ino);
  expect(readdirSync(join(folder, 'data'))).toEqual(['kek.json']);
});
