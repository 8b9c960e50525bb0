import { createHash } from 'node:crypto';
import type { CommandName } from '../../../src/contract/commands';
import { samples } from './samples';

/** One request in which a string stands that stands nowhere else, and so can be looked for everywhere. */
export interface Planted {
  readonly name: CommandName;
  readonly body: string;
  readonly canary: string;
  /** `member`: the string is the name of a field, and the refusal may name it to the caller who sent it. */
  readonly as: 'value' | 'member';
}

const digest = (seed: string): Buffer => createHash('sha256').update(seed).digest();

/** As people write: several words. */
const words = (seed: string): string => `canary ${digest(seed).toString('hex').slice(0, 16)} is leaving`;
/** As an id is written, so that it passes where an id is asked for. */
const likeAnId = (seed: string): string => digest(seed).subarray(0, 16).toString('base64url');

type Path = readonly (string | number)[];

/** The places of all leaves of an input. */
const leaves = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]))
    : [path];

/** The input with another value in one place. */
const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((part: unknown, at) => (at === Number(key) ? replaced(part, rest, by) : part));
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, part]) => [name, name === key ? replaced(part, rest, by) : part]),
  );
};

/** A string in every field of a command, granted where the field takes it, and in all that may be wrong with a body. */
export const plantedIn = (name: CommandName): readonly Planted[] => {
  const { input } = samples[name];
  const inFields = leaves(input).flatMap((path) => {
    const seed = `${name} ${path.join('.')}`;
    const one = { name, as: 'value' } as const;
    const put = (by: unknown): string => JSON.stringify(replaced(input, path, by));
    const [text, refused, id, nested] = [`${seed} text`, `${seed} refused`, `${seed} nested`, `${seed} id`];
    return [
      { ...one, canary: words(text), body: put(words(text)) },
      { ...one, canary: words(refused), body: put(`${words(refused)}\u0000`) },
      { ...one, canary: likeAnId(id), body: put(likeAnId(id)) },
      { ...one, canary: words(nested), body: put([{ deep: words(nested) }]) },
    ];
  });
  const whole = (as: Planted['as'], kind: string, make: (canary: string) => string): Planted => {
    const canary = words(`${name} ${kind}`);
    return { name, as, canary, body: make(canary) };
  };
  return [
    ...inFields,
    whole('value', 'a field that is not known', (text) => JSON.stringify({ ...input, extra: text })),
    whole('value', 'half a text', (text) => `{"text":"${text}`),
    whole('value', 'no JSON', (text) => `${text}{`),
    whole('value', 'a list', (text) => JSON.stringify([text])),
    whole('value', 'too large', (text) => text.repeat(4_000)),
    whole('value', 'a member twice', (text) => `{"text":"${text}","text":"${text}"}`),
    whole('member', 'the name of a field', (text) => JSON.stringify({ ...input, [text]: 1 })),
  ];
};
