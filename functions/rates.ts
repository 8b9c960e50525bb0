import { commands, type CommandName } from '../src/contract/commands';
import { RATES, type Rate } from '../src/contract/limits';
import type { Actor } from '../src/domain/person';
import { createShortMemory } from './short-memory';

/** Counts how often somebody asks. It knows ids and moments, and nothing of what is asked. */
export interface Rates {
  /**
   * Answers how many milliseconds the caller has to wait, 0 when the command may run. Only what may run is counted.
   * @param now milliseconds since 1970
   */
  readonly take: (actor: Actor, name: CommandName, now: number) => number;
  /** How many are remembered. */
  readonly size: () => number;
}

/** How many are remembered of each kind at once; beyond that, whoever asked longest ago is forgotten. */
const PEOPLE_MAX = 10_000;
const TENANTS_MAX = 1_000;

const MINUTE_MS = 60_000;

/**
 * A bucket of tokens for each key, kept as one moment: when all that was asked so far would have been answered at
 * the steady pace. It may lie ahead of now by as much as the burst, so a forgotten key is simply a full bucket.
 */
const createBuckets = ({ perMinute, burst }: Rate, max: number) => {
  const step = MINUTE_MS / perMinute;
  const ahead = burst * step;
  const moments = createShortMemory<number>(max);
  /** A clock that was set back must lock nobody out until it is where it was. */
  const momentOf = (key: string, now: number): number =>
    Math.min(now + ahead, Math.max(now, moments.get(key) ?? now));
  return {
    /** How long until there is a token. */
    wait: (key: string, now: number): number => {
      const moment = momentOf(key, now);
      moments.set(key, moment);
      return Math.max(0, Math.ceil(moment + step - ahead - now));
    },
    take: (key: string, now: number): void => moments.set(key, momentOf(key, now) + step),
    size: moments.size,
  };
};

/** These carry no condition, and each changes much at once or for somebody else. */
const HEAVY: readonly CommandName[] = ['data/import', 'data/erase', 'hold/place', 'hold/lift'];

/** What carries a condition writes. */
const kindOf = (name: CommandName): 'read' | 'write' =>
  'base' in commands[name].input.shape || HEAVY.includes(name) ? 'write' : 'read';

export const createRates = (): Rates => {
  const people = {
    read: createBuckets(RATES.read, PEOPLE_MAX),
    write: createBuckets(RATES.write, PEOPLE_MAX),
  };
  const tenants = createBuckets(RATES.tenant, TENANTS_MAX);
  return {
    take: ({ tenant, person }, name, now) => {
      const own = people[kindOf(name)];
      const key = `${tenant}|${person}`;
      const wait = Math.max(own.wait(key, now), tenants.wait(tenant, now));
      if (wait > 0) return wait;
      own.take(key, now);
      tenants.take(tenant, now);
      return 0;
    },
    size: () => people.read.size() + people.write.size() + tenants.size(),
  };
};
