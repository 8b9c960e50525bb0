import type { View } from '../../contract/docs';
import { settledAtOf, type Commitment, type CommitmentState } from '../../domain/commitment';
import type { DocKind } from '../../domain/merge';
import { isLater } from '../../domain/write';
import type { Line, SaveState } from './line-parts';
import type { Sync } from './sync';

/** A thing as a list shows it: as the server told it, with what this window changed since. */
export type Shown<Kind extends DocKind> = Omit<View<Kind>, 'version'> & {
  /** Null while the server does not have it. */
  readonly version: string | null;
  /** Undefined for a thing that this window only looks at. */
  readonly saving: SaveState | undefined;
};

/** What the server would add; a thing that it does not have yet counts as made and saved just now. */
const addedNow = (now: string) => ({ startedAt: now, madeAt: now, savedAt: now, settledAt: now });

// The content of a kind and what the server adds are its view, which the contract's test holds together.
const shownAs = <Kind extends DocKind>(fields: object): Shown<Kind> => fields as unknown as Shown<Kind>;

/** The moment of settling, as the server will write it down. */
const settledHere = (listed: object | undefined, content: object, now: string): object => {
  if (!('state' in content)) return {};
  // Only a commitment has a state, listed or not.
  const before = listed as Commitment | undefined;
  return { settledAt: settledAtOf(before, content.state as CommitmentState, now) };
};

/** The server's word gives way to this window's own where that is as new or waits to be saved. */
const over = <Kind extends DocKind>(
  listed: View<Kind> | undefined,
  line: Line<Kind>,
  now: string,
): Shown<Kind> | undefined => {
  const { content, removed, version, state } = line.view();
  if (listed && !line.isWaiting() && isLater(listed.version, version))
    return shownAs({ ...listed, saving: undefined });
  if (removed) return undefined;
  const added = { ...addedNow(now), ...listed, ...settledHere(listed, content, now) };
  return shownAs({ ...added, ...content, id: line.id, version, saving: state });
};

interface Remembered {
  readonly revision: number;
  readonly shown: readonly unknown[];
}
const remembered = new WeakMap<object, Remembered>();

/**
 * A list with what this window knows better. Things that are new here come last.
 * @param now UTC instant, ISO 8601, for what the server did not date yet
 */
export const overlay = <Kind extends DocKind>(
  kind: Kind,
  listed: readonly View<Kind>[],
  sync: Pick<Sync, 'line' | 'lines' | 'revision'>,
  now: string,
): readonly Shown<Kind>[] => {
  // Many parts of a screen show one list, so it is worked out once for each state of it.
  const last = remembered.get(listed);
  const revision = sync.revision();
  if (last?.revision === revision) return last.shown as readonly Shown<Kind>[];
  const shown = laidOver(kind, listed, sync, now);
  remembered.set(listed, { revision, shown });
  return shown;
};

const laidOver = <Kind extends DocKind>(
  kind: Kind,
  listed: readonly View<Kind>[],
  sync: Pick<Sync, 'line' | 'lines'>,
  now: string,
): readonly Shown<Kind>[] => {
  const ids = new Set(listed.map(({ id }) => id));
  const known = listed.flatMap((view) => {
    const line = sync.line(kind, view.id);
    return line ? (over(view, line, now) ?? []) : shownAs<Kind>({ ...view, saving: undefined });
  });
  const fresh = sync
    .lines(kind)
    .filter(({ id, view }) => !ids.has(id) && view().state.status !== 'untouched')
    .flatMap((line) => over<Kind>(undefined, line, now) ?? []);
  return [...known, ...fresh];
};
