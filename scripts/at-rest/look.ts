import { join } from 'node:path';
import { startAzurite } from '../../functions/local/azurite';
import { kept } from '../trust/fields';
import type { Move } from './moves';
import { dumpOf, openStorage, type Entity } from './tables';

/** Everything that is done with the storage while the product is stopped. */

const ROOT = join(__dirname, '..', '..');

export interface Looked {
  readonly entities: readonly Entity[];
  readonly rows: number;
  readonly properties: number;
  /** All properties, before and after something was put there in clear. */
  readonly before: string;
  readonly after: string;
  readonly moves: readonly Move[];
}

interface Looking {
  readonly folder: string;
  readonly control: Readonly<Record<string, string | Uint8Array>>;
  readonly movesOf: (entities: readonly Entity[]) => readonly Move[];
}

/** Starts the storage alone on the folder, and stops it again. */
export const lookInto = async ({ folder, control, movesOf }: Looking): Promise<Looked> => {
  const azurite = await startAzurite({ folder, log: () => {}, root: ROOT });
  try {
    const storage = openStorage(azurite.connectionString);
    const entities = await storage.everything();
    const { properties, dump } = dumpOf(entities);
    const moves = movesOf(entities);
    for (const { rows } of moves) for (const row of rows) await storage.plant(row);
    await storage.control(control);
    const after = dumpOf(await storage.everything()).dump;
    return { entities, rows: entities.length, properties, before: dump, after, moves };
  } finally {
    await azurite.stop();
  }
};

/** Properties, as `table.property`, of which docs/TRUST.md says nothing. */
export const unlistedIn = (entities: readonly Entity[]): readonly string[] => {
  const listed = new Set(kept.flatMap(({ table, fields }) => fields.map(({ name }) => `${table}.${name}`)));
  const found = entities.flatMap(({ table, properties }) =>
    ['partitionKey', 'rowKey', ...Object.keys(properties)].map((name) => `${table}.${name}`),
  );
  return [...new Set(found)].filter((name) => !listed.has(name));
};
