import type { TenantId } from '../../src/domain/person';
import { fetchKeySet, type KeySet, type SigningKey } from './fetch-key-set';
import { KeysUnavailable } from './keys-unavailable';

export interface SigningKeys {
  /**
   * The key of that id in that tenant, or undefined when the key server, as last asked, knows none. Throws
   * `KeysUnavailable` when the key is not at hand and the server could not be asked.
   */
  find(tenant: TenantId, kid: string): Promise<SigningKey | undefined>;
}

export interface SigningKeysSettings {
  /** Where a tenant's keys are published. */
  readonly urlFor: (tenant: TenantId) => string;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of every failed fetch, also of those that cached keys hide from everybody for up to a day. */
  readonly report?: (failure: KeysUnavailable) => void;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Keys older than this are not trusted any more: the server may have withdrawn them. */
const KEEP = 24 * HOUR;
/** From this age on, a use of a key renews the set behind the caller's back. */
const RENEW_AFTER = HOUR;
/** A key id that nobody knows may be a new key or an attack; it may cost the key server this little. */
const ASK_AGAIN_AFTER = 5 * MINUTE;
/** Without any key nobody can sign in, so the server is tried again sooner. */
const ASK_AGAIN_WITHOUT_KEYS_AFTER = 10 * SECOND;

/** What is known of one tenant. `askedAt` is the last attempt, whatever came of it. */
interface Shelf {
  keys: KeySet;
  fetchedAt: number;
  askedAt: number;
  failure: KeysUnavailable | undefined;
  fetching: Promise<void> | undefined;
}

export const createSigningKeys = ({ urlFor, fetch, now, report }: SigningKeysSettings): SigningKeys => {
  const shelves = new Map<TenantId, Shelf>();

  const shelfOf = (tenant: TenantId): Shelf => {
    const known = shelves.get(tenant);
    if (known !== undefined) return known;
    const empty: Shelf = {
      keys: new Map(),
      fetchedAt: -Infinity,
      askedAt: -Infinity,
      failure: undefined,
      fetching: undefined,
    };
    shelves.set(tenant, empty);
    return empty;
  };

  const isUsable = (shelf: Shelf): boolean => now() - shelf.fetchedAt <= KEEP;
  const onShelf = (shelf: Shelf, kid: string): SigningKey | undefined =>
    isUsable(shelf) ? shelf.keys.get(kid) : undefined;

  const mayAsk = (shelf: Shelf): boolean =>
    now() - shelf.askedAt >= (isUsable(shelf) ? ASK_AGAIN_AFTER : ASK_AGAIN_WITHOUT_KEYS_AFTER);

  /** Never rejects: a failure is kept on the shelf, where the next caller who needs the keys meets it. */
  const ask = async (tenant: TenantId, shelf: Shelf): Promise<void> => {
    shelf.askedAt = now();
    try {
      shelf.keys = await fetchKeySet(fetch, urlFor(tenant), tenant);
      shelf.fetchedAt = now();
      shelf.failure = undefined;
    } catch (error) {
      shelf.failure = new KeysUnavailable(error);
      report?.(shelf.failure);
    }
  };

  /** One question at a time for each tenant: whoever comes meanwhile waits for the same answer. */
  const askOnce = (tenant: TenantId, shelf: Shelf): Promise<void> => {
    shelf.fetching ??= ask(tenant, shelf).finally(() => {
      shelf.fetching = undefined;
    });
    return shelf.fetching;
  };

  return {
    find: async (tenant, kid) => {
      const shelf = shelfOf(tenant);
      const atHand = onShelf(shelf, kid);
      if (atHand !== undefined) {
        if (now() - shelf.fetchedAt >= RENEW_AFTER && mayAsk(shelf)) void askOnce(tenant, shelf);
        return atHand;
      }
      if (shelf.fetching !== undefined || mayAsk(shelf)) await askOnce(tenant, shelf);
      const found = onShelf(shelf, kid);
      if (found === undefined && shelf.failure !== undefined) throw shelf.failure;
      return found;
    },
  };
};
