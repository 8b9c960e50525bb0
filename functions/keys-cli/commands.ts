import { personId, type PersonId, type TenantId } from '../../src/domain/person';
import { createKeyring } from '../seal/keyring';
import type { KeyWrapper } from '../seal/key-wrapper';
import { countRows, rewrapAll, rotatePersonKey, shred, sweep, type Counted } from '../storage/key-care';
import { holdsOn } from '../storage/holds';
import { keyRowsOn } from '../storage/key-rows';
import type { Tables } from '../storage/tables';

/** What whoever runs the service does to keys. It prints ids and numbers, and never a key or a word of anybody. */

/** Where the keys and the rows are. */
export interface Place {
  readonly tables: Tables;
  readonly wrapper: KeyWrapper;
  readonly tenants: ReadonlySet<TenantId>;
  /** Gives a tenant a new key. A vault does that itself, under rights that this program does not have. */
  readonly renewTenantKey?: (tenant: TenantId) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What was asked for can not be done; the message says why, and what to do instead. */
class KeysRefused extends Error {
  override readonly name = 'KeysRefused' as const;
}

const USAGE = `npm run keys -- COMMAND
  rotate-tenant TENANT            wraps the keys of all people under a new key of the tenant
  rotate-person TENANT PERSON     gives a person a new key; then sweep
  sweep TENANT                    seals what lies under older keys anew
  count TENANT                    how far that has come; 100 % is done
  destroy-person TENANT PERSON --confirm PERSON
                                  destroys a person's keys, and with them all that they wrote`;

const tenantOf = ({ tenants }: Place, text = ''): TenantId => {
  const tenant = [...tenants].find((one) => one === text);
  if (tenant) return tenant;
  throw new KeysRefused(`"${text}" is no tenant of LO_TENANTS.\n${USAGE}`);
};

const personOf = (text = ''): PersonId => {
  const person = personId(text);
  if (person) return person;
  throw new KeysRefused(`"${text}" is no id of a person; it takes the object id, in lower case.\n${USAGE}`);
};

/** Rounded down, so that 100 % is said of all and of nothing less. */
const share = (some: number, all: number): string =>
  `${some} of ${all} (${all === 0 ? 100 : Math.floor((some * 100) / all)} %)`;

const told = ({ people, rows, atActive, keys, atNewest }: Counted): readonly string[] => [
  `${people} people.`,
  `Rows under the active key of their person: ${share(atActive, rows)}.`,
  `Keys under the newest key of the tenant: ${share(atNewest, keys)}.`,
  atActive === rows && atNewest === keys ? 'Done.' : 'Not done yet: run sweep, or rotate-tenant, again.',
];

const AGAIN =
  'Servers go on with the older key from memory for up to ten minutes; run sweep again after that.';

/** Does one command and answers what to print. Throws `KeysRefused` before anything is done when it is not understood. */
export const runKeys = async (place: Place, args: readonly string[]): Promise<readonly string[]> => {
  const [command, tenantText, personText, ...rest] = args;
  const rows = keyRowsOn(place.tables.keys);
  const keyring = createKeyring({ rows, wrapper: place.wrapper, now: place.now });

  switch (command) {
    case 'rotate-tenant': {
      const tenant = tenantOf(place, tenantText);
      // Throws where there is none yet: a mistaken path must not make a key file under which nothing opens.
      await place.wrapper.newest(tenant);
      place.renewTenantKey?.(tenant);
      const { rewrapped, left } = await rewrapAll(rows, place.wrapper, tenant);
      return [
        place.renewTenantKey
          ? 'The tenant has a new key. Older ones stay in the key file, for keys of people in backups.'
          : 'The newest key of the tenant in the vault is used. To make a new one: az keyvault key rotate.',
        `Keys of people that were wrapped under it: ${rewrapped}. Changed meanwhile, so to be done again: ${left}.`,
      ];
    }
    case 'rotate-person': {
      const owner = { tenant: tenantOf(place, tenantText), person: personOf(personText) };
      if ((await rows.list(owner)).length === 0) throw new KeysRefused('This person has no key.');
      await rotatePersonKey(keyring, owner);
      return ['The person has a new key. Run sweep to bring over what was written before.', AGAIN];
    }
    case 'sweep': {
      const tenant = tenantOf(place, tenantText);
      const all = { resealed: 0, left: 0, closed: 0 };
      for (const owner of await rows.owners(tenant)) {
        const one = await sweep(place.tables.rows, keyring, owner);
        all.resealed += one.resealed;
        all.left += one.left;
        all.closed += one.closed;
      }
      return [
        `Rows sealed anew: ${all.resealed}. Changed meanwhile, so to be done again: ${all.left}. Not to be opened by any key: ${all.closed}.`,
      ];
    }
    case 'count':
      return told(await countRows(place.tables.rows, rows, place.wrapper, tenantOf(place, tenantText)));
    case 'destroy-person': {
      const owner = { tenant: tenantOf(place, tenantText), person: personOf(personText) };
      const [flag, confirmed] = rest;
      if (flag !== '--confirm' || confirmed !== owner.person || rest.length > 2)
        throw new KeysRefused(
          `This destroys all that the person wrote, and nothing brings it back. To do it, add: --confirm ${owner.person}`,
        );
      if (await holdsOn(place.tables.care).find(owner))
        throw new KeysRefused(
          'What this person keeps is under a hold. An administrator has to lift it first.',
        );
      await shred(rows, keyring, owner);
      return [
        'The keys of the person are destroyed. Servers may open things from memory for up to ten minutes more.',
        'Backups of the table of keys hold them until they end.',
      ];
    }
    default:
      throw new KeysRefused(`Say what to do.\n${USAGE}`);
  }
};
