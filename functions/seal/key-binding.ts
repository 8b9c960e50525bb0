import type { TenantId } from '../../src/domain/person';
import { createShortMemory } from '../short-memory';
import type { KeyRow, Owner, UnboundKey } from './key-rows';
import { KeyRefused, type KeyWrapper } from './key-wrapper';
import { keyedDigest, sameDigest } from './keyed-digest';

/**
 * Binds a wrapped key to the person it was made for. Without it, whoever may write to the table of keys could put a key
 * that they know, or the key of somebody else, into a person's partition, and would read what is saved from then on.
 */
export interface KeyBinding {
  bind(owner: Owner, key: UnboundKey): Promise<KeyRow>;
  /** Throws `KeyRefused` unless the row is one that was bound to this very person and is as it was then. */
  check(owner: Owner, row: KeyRow): Promise<void>;
}

/** Tenants' keys in all their versions that are remembered at once. */
const PROOFS_KEPT = 1_000;

export const createKeyBinding = (wrapper: Pick<KeyWrapper, 'proof'>): KeyBinding => {
  const proofs = createShortMemory<Promise<Uint8Array>>(PROOFS_KEPT);

  /** Asked for once for each key of a tenant; it opens nothing, so it may be remembered while the process lives. */
  const proofOf = (tenant: TenantId, kid: string): Promise<Uint8Array> => {
    const name = `${tenant} ${kid}`;
    const known = proofs.get(name);
    if (known) return known;
    const asked = wrapper.proof(tenant, kid).catch((error: unknown) => {
      proofs.forget(name);
      throw error;
    });
    proofs.set(name, asked);
    return asked;
  };

  const macOf = async ({ tenant, person }: Owner, { id, madeAt, kid, wrapped }: UnboundKey) =>
    keyedDigest(await proofOf(tenant, kid), [
      'key row, version 1',
      tenant,
      person,
      id,
      madeAt,
      kid,
      Buffer.from(wrapped).toString('base64url'),
    ]);

  return {
    bind: async (owner, key) => ({ ...key, mac: await macOf(owner, key) }),
    check: async (owner, row) => {
      if (!sameDigest(row.mac, await macOf(owner, row)))
        throw new KeyRefused('This key was not made for this person, or was changed since.');
    },
  };
};
