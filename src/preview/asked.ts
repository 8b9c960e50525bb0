import type { Person } from './people';
import { oneOf } from './read';

/** The address bar, read with care: what is not to be had is told in words, and the usual value taken. */
export interface Asked {
  readonly problems: readonly string[];
  /** Undefined when it was not asked for, and also when it was empty. */
  text(key: string): string | undefined;
  among<Choice extends string>(key: string, choices: readonly Choice[], otherwise: Choice): Choice;
  someone(key: string, people: readonly Person[]): Person | undefined;
  whole(key: string, range: { readonly min: number; readonly max: number }): number | undefined;
  /** A point in time with its zone, told in UTC. */
  instant(key: string): string | undefined;
  /** Says what is wrong with what was asked. */
  refuse(problem: string): void;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

export const askedIn = (search: string): Asked => {
  const query = new URLSearchParams(search);
  const problems: string[] = [];
  const refuse = (problem: string): void => void problems.push(problem);

  return {
    problems,
    refuse,
    text: (key) => query.get(key)?.trim() || undefined,
    among: (key, choices, otherwise) => {
      const asked = query.get(key);
      const found = oneOf(choices, asked);
      if (asked !== null && found === undefined) {
        refuse(`There is no ${key} "${asked}" here; this is "${otherwise}". Known: ${choices.join(', ')}.`);
      }
      return found ?? otherwise;
    },
    someone: (key, people) => {
      const asked = query.get(key);
      const found = people.find(({ id }) => id === asked);
      if (asked !== null && !found) {
        refuse(`There is nobody "${asked}" here. Known: ${people.map(({ id }) => id).join(', ')}.`);
      }
      return found;
    },
    whole: (key, { min, max }) => {
      const asked = query.get(key);
      if (asked === null) return undefined;
      if (/^-?\d{1,4}$/.test(asked) && Number(asked) >= min && Number(asked) <= max) return Number(asked);
      refuse(`"${key}" is a whole number from ${min} to ${max}; this is the usual one.`);
      return undefined;
    },
    instant: (key) => {
      const asked = query.get(key);
      if (asked === null) return undefined;
      const time = INSTANT.test(asked) ? Date.parse(asked) : Number.NaN;
      if (Number.isFinite(time)) return new Date(time).toISOString();
      refuse(`"${key}" is a point in time with its zone, such as 2026-11-24T10:00:00Z.`);
      return undefined;
    },
  };
};
