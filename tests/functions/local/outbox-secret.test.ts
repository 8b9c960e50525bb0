import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from '../../../functions/env';
import { keepOutboxSecret } from '../../../functions/local/outbox-secret';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lo-secret-'));
  file = join(folder, 'data', 'outbox-secret');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each(['', 'short', 'A'.repeat(43), `${'A'.repeat(43)}=\nmore`, `${'!'.repeat(43)}=`])(
  'A file that holds %j is refused in words that say what to do and what is lost',
  (held) => {
    keepOutboxSecret(file);
    writeFileSync(file, held);
    expect(() => keepOutboxSecret(file)).toThrow(
      expect.objectContaining({
        name: 'UnreadableSecret',
        message: expect.stringMatching(/outbox-secret holds no secret.*Delete it.*not be opened/),
      }),
    );
    expect(readFileSync(file, 'utf8')).toBe(held);
  },
);

test('What waits in a browser can still be opened after a restart: the secret is made once', () => {
  const first = keepOutboxSecret(file);
  expect(keepOutboxSecret(file)).toBe(first);
  expect(readdirSync(join(folder, 'data'))).toEqual(['outbox-secret']);
});

test('No two machines have the same secret, and nobody else on this one may read it', () => {
  expect(keepOutboxSecret(file)).not.toBe(keepOutboxSecret(join(folder, 'other')));
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
});

test('The server takes it as its setting', () => {
  const settings = {
    LO_CLIENT_ID: 'e4a1f7c3-92d6-4b58-8c0e-57d3a6b9f210',
    LO_APP_ID: '0c5b7de2-4f18-46a9-b3d7-91e6a2c8f045',
    LO_DOMAIN: 'localhost:3978',
    LO_TENANTS: '6f1c2a84-3d5e-4b7a-9c10-8e2f4d6a7b31',
    LO_TABLES_CONNECTION: 'UseDevelopmentStorage=true',
    LO_OUTBOX_SECRET: keepOutboxSecret(file),
    LO_KEY_FILE: join(folder, 'kek.json'),
  };
  expect(parseEnv(settings, 'pages').outboxSecret).toHaveLength(32);
});
