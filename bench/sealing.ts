import { createKeyring } from '../functions/seal/keyring';
import { randomKeyWrapper } from '../functions/seal/random-key-wrapper';
import { createAzureTables } from '../functions/storage/azure-tables';
import { keyRowsOn } from '../functions/storage/key-rows';
import { keyOf } from '../functions/storage/keys';
import { decodeContent, encodeContent } from '../functions/storage/row-shape';
import { createSealedRows } from '../functions/storage/sealed-store';
import { personId, type Actor } from '../src/domain/person';
import type { Note } from '../src/domain/note';
import type { Versioned } from '../src/domain/write';
import { localPerson } from '../functions/local/people';
import { newId } from './api-client';
import { percentile, summary, type Summary } from './numbers';
import type { ServerProcess } from './server-process';

/**
 * What sealing costs each time something is saved: the same note is read and replaced by the sealed store, and by the
 * same calls on the same table with its content as it is. The two take turns, one save each.
 */
export interface Sealing {
  readonly n: number;
  /** Sealed over unsealed, at the median. */
  readonly p50: number;
  /** Processor time of this process, over all saves of each side. */
  readonly cpu: number;
  readonly milliseconds: { readonly sealed: Summary; readonly unsealed: Summary };
}

const PAIRS = 500;
const WARM_UP = 30;
const WORDS = 'What went well this week, what to ask next time, and what I promised to find out. '.repeat(8);

const aFirst = (id: string): Versioned<Note> => ({
  value: {
    id,
    occasion: 'meeting:bench',
    title: 'Weekly one-on-one',
    counterpart: null,
    copyOf: null,
    text: WORDS,
    startedAt: '2026-11-24T09:00:00.000Z',
    savedAt: '2026-11-24T09:05:00.000Z',
  },
  version: 1,
  writes: [],
  removedAt: null,
});

const next = (row: Versioned<Note>): Versioned<Note> => ({ ...row, version: row.version + 1 });

const microseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

export const measureSealing = async ({ connectionString }: ServerProcess): Promise<Sealing> => {
  const somebody = localPerson('soren');
  // Of nobody else in the bench: the server refuses the keys that are made here, because it did not make them.
  const person = personId(globalThis.crypto.randomUUID());
  if (!somebody || !person) throw new Error('Somebody has to own the note.');
  const owner: Actor = {
    tenant: somebody.tenant,
    person,
    name: '',
    standing: 'member',
    roles: [],
  };
  const tables = createAzureTables({ connectionString, allowInsecure: true });
  // Keys of a keeper that is asked once: afterwards they are in memory, as they are on a server at work.
  const keyring = createKeyring({ rows: keyRowsOn(tables.keys), wrapper: randomKeyWrapper(), now: Date.now });
  const rows = createSealedRows(tables.rows, keyring).of(owner);

  const sealedId = newId();
  await rows.insert('note', sealedId, aFirst(sealedId));
  const sealed = async (): Promise<void> => {
    const held = await rows.read('note', sealedId);
    if (!held) throw new Error('The sealed note is gone.');
    await rows.replace('note', sealedId, next(held.row), held.etag);
  };

  const openId = newId();
  const key = keyOf(owner, 'note', openId);
  const propertiesOf = (row: Versioned<Note>) => ({
    version: row.version,
    content: encodeContent<'note'>(row),
  });
  await tables.rows.insert(key, propertiesOf(aFirst(openId)));
  const unsealed = async (): Promise<void> => {
    const found = await tables.rows.get(key);
    if (!found) throw new Error('The unsealed note is gone.');
    const { version, content } = found.properties as ReturnType<typeof propertiesOf>;
    const row = { ...decodeContent('note', openId, content), version, removedAt: null };
    await tables.rows.replace(key, propertiesOf(next(row)), found.etag);
  };

  const sides = {
    sealed: { save: sealed, times: [] as number[], cpu: 0 },
    unsealed: { save: unsealed, times: [] as number[], cpu: 0 },
  };
  for (let save = 0; save < WARM_UP; save += 1) for (const side of Object.values(sides)) await side.save();
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const turn = pair % 2 === 0 ? [sides.sealed, sides.unsealed] : [sides.unsealed, sides.sealed];
    for (const side of turn) {
      const [started, used] = [performance.now(), microseconds()];
      await side.save();
      side.times.push(performance.now() - started);
      side.cpu += microseconds() - used;
    }
  }
  return {
    n: PAIRS,
    p50: percentile(sides.sealed.times, 0.5) / percentile(sides.unsealed.times, 0.5),
    cpu: sides.sealed.cpu / sides.unsealed.cpu,
    milliseconds: { sealed: summary(sides.sealed.times), unsealed: summary(sides.unsealed.times) },
  };
};
