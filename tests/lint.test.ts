import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What would be told to whoever writes this line at the end of that file. */
const planted = [
  {
    what: 'A handler that writes to a table by itself',
    path: 'functions/handlers/notes.ts',
    text: `export const put = (table: { updateEntity: (row: object) => Promise<void> }) => table.updateEntity({});`,
    told: 'there a change carries the version it was made on',
  },
  {
    what: 'A store that writes over whatever is there',
    path: 'functions/storage/azure-tables.ts',
    text: `export const put = (table: { upsertEntity: (row: object) => Promise<void> }) => table.upsertEntity({});`,
    told: 'an upsert overwrites what somebody else has just written',
  },
  {
    what: 'A store that changes a row without its etag',
    path: 'functions/storage/azure-tables.ts',
    text: `export const put = (table: { updateEntity: (row: object) => Promise<void> }) => table.updateEntity({});`,
    told: 'Pass the etag of the row that was read',
  },
  {
    what: 'A trail that changes an entry',
    path: 'functions/storage/audit-azure.ts',
    text: `export const put = (table: { updateEntity: (row: object) => Promise<void> }) => table.updateEntity({});`,
    told: 'Entries of the trail are added and never changed',
  },
  {
    what: 'A rule that looks at the clock',
    path: 'src/domain/note.ts',
    text: 'export const now = () => Date.now();',
    told: 'Take the time as an argument',
  },
  {
    what: 'A rule that throws dice',
    path: 'src/domain/note.ts',
    text: 'export const chance = () => Math.random();',
    told: 'Take the chance as an argument',
  },
  {
    what: 'A screen that keeps something on the machine',
    path: 'src/ui/parts/today.ts',
    text: `export const keep = (text: string) => localStorage.setItem('note', text);`,
    told: 'Nothing private may stay on a shared machine',
  },
  {
    what: 'A screen that asks the server by itself',
    path: 'src/ui/parts/today.ts',
    text: `export const get = () => fetch('/api/notes/list');`,
    told: 'one place signs in, retries and reads refusals',
  },
  {
    what: 'A promise that nobody waits for',
    path: 'src/client/backoff.ts',
    text: 'export const go = (save: () => Promise<void>) => { save(); };',
    told: 'Promises must be awaited',
  },
  {
    what: 'A line that switches the lint off',
    path: 'src/client/backoff.ts',
    text: '// eslint-disable-next-line\nexport const one = 1;',
    told: 'noInlineConfig',
  },
];

describe('The lint refuses what would break a promise', () => {
  let said: unknown;
  beforeAll(() => {
    const child = join(__dirname, 'support/architecture/lint-child.cjs');
    const { stdout, stderr } = spawnSync(process.execPath, [child], {
      cwd: join(__dirname, '..'),
      input: JSON.stringify(planted),
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(`The lint did not run: ${stderr}`);
    said = JSON.parse(stdout);
  }, 120_000);

  test.each(planted.map(({ what, told }, index) => ({ what, told, index })))('$what', ({ told, index }) => {
    expect(said).toHaveProperty([index], [expect.stringContaining(told)]);
  });
});
