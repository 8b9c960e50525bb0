import { localPerson } from '../functions/local/people';
import { MARKS_KEPT } from '../src/domain/write';
import type { Actor } from '../src/domain/person';
import { newId, versionOf, type ApiClient } from './api-client';
import type { TableCalls } from './table-calls';

/** One thing done twice: by the product's API, and by the same calls to the same tables without it. */
export interface Pair {
  readonly name: string;
  readonly tableCalls: string;
  /** `lane` tells apart what runs side by side, so that no two write to one row. */
  ours(lane: number): Promise<unknown>;
  direct(lane: number): Promise<unknown>;
}

export const PERSON = 'aarav';
export const LANES = 8;

/** A person of some months: this many notes lie in the partition that is listed. */
const NOTES = 40;
const LISTED = 50;
const WORDS = 'What went well this week, what to ask next time, and what I promised to find out. '.repeat(8);

const OCCASION = 'meeting:bench';
const TITLE = 'Weekly one-on-one';
const COMMITMENT = 'Ask how the first week after the move went';

const ownerOf = (id: string): Actor => {
  const person = localPerson(id);
  if (!person) throw new Error(`There is nobody "${id}" among the local people.`);
  return { tenant: person.tenant, person: person.oid, name: person.name, standing: 'member', roles: [] };
};

const noteInput = (id: string, base: string | null) => ({
  id,
  occasion: OCCASION,
  title: TITLE,
  counterpart: null,
  copyOf: null,
  text: WORDS,
  wid: newId(),
  base,
});

const commitmentInput = (id: string) => ({
  id,
  text: COMMITMENT,
  due: '2030-01-31',
  whose: 'mine' as const,
  counterpart: null,
  occasion: OCCASION,
  title: TITLE,
  state: 'open' as const,
  wid: newId(),
  base: null,
});

/** Fills the store through the API and makes the pairs ready. */
export const preparePairs = async (api: ApiClient, tables: TableCalls): Promise<readonly Pair[]> => {
  const owner = ownerOf(PERSON);
  /** The rows of the direct calls lie in a partition of their own, named as long as a person's. */
  const beside = { partitionKey: `t:${owner.tenant}|u:${owner.person.replace(/./g, '0')}` };

  const saveNote = async (id: string, base: string | null): Promise<string> =>
    versionOf(await api.call('notes/save', noteInput(id, base)));

  const ids = Array.from({ length: NOTES }, newId);
  const versions = new Map<string, string>();
  for (const id of ids) versions.set(id, await saveNote(id, null));
  const lanes = ids.slice(0, LANES);
  const laneOf = (lane: number): string => lanes[lane % LANES] ?? '';
  const saveAgain = async (id: string): Promise<void> => {
    versions.set(id, await saveNote(id, versions.get(id) ?? null));
  };
  // A row is fullest when it carries the marks of its last saves, as that of a note that is being written.
  for (const id of lanes) for (let save = 0; save < MARKS_KEPT; save += 1) await saveAgain(id);

  const noteRows = await Promise.all(
    lanes.map((id) => tables.copyOf(owner, 'note', id, { ...beside, rowKey: `n|${id}` })),
  );
  for (const row of noteRows) await tables.create(row);

  const first = newId();
  await api.call('commitments/save', commitmentInput(first));
  const commitmentRow = await tables.copyOf(owner, 'commitment', first, { ...beside, rowKey: `c|${first}` });

  return [
    {
      name: 'notes/list',
      tableCalls: `query of ${NOTES} rows`,
      ours: () => api.call('notes/list', { occasion: null, counterparts: null, limit: LISTED }),
      direct: () => tables.list(owner, 'note'),
    },
    {
      name: 'notes/save, next version',
      tableCalls: 'get, conditional replace',
      ours: (lane) => saveAgain(laneOf(lane)),
      direct: async (lane) => {
        const row = noteRows[lane % LANES];
        if (row) await tables.replace(row);
      },
    },
    {
      name: 'commitments/save, new',
      tableCalls: 'get that finds nothing, insert',
      ours: () => api.call('commitments/save', commitmentInput(newId())),
      direct: () => tables.create({ ...commitmentRow, rowKey: `c|${newId()}` }),
    },
  ];
};
