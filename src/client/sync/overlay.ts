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
const settledHere = (kind: DocKind, listed: object | undefined, content: object, now: string): object => {
  if (kind !== 'commitment' || !('state' in content)) return {};
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
  if (!listed && state.status === 'untouched') return undefined;
  if (listed && !line.isWaiting() && isLater(listed.version, version))
    return shownAs({ ...listed, saving: undefined });
  if (removed) return undefined;
  const added = { ...addedNow(now), ...listed, ...settledHere(line.kind, listed, content, now) };
  return shownAs({ ...added, ...content, id: line.id, version, saving: state });
};

/** A list as the server told it, worked out once for all that is laid over it later. */
interface Ground {
  readonly plain: readonly unknown[];
  readonly places: ReadonlyMap<string, number>;
}

/** How a line was shown, and in which of its views. */
interface Laid {
  readonly view: object;
  readonly shown: unknown;
}

interface Remembered {
  readonly sync: object;
  readonly revision: number;
  readonly ground: Ground;
  readonly laid: ReadonlyMap<object, Laid>;
  readonly shown: readonly unknown[];
}
const remembered = new WeakMap<object, Remembered>();

const groundOf = <Kind extends DocKind>(listed: readonly View<Kind>[]): Ground => ({
  plain: listed.map((view) => ({ ...view, saving: undefined })),
  places: new Map(listed.map(({ id }, place) => [id, place])),
});

/**
 * A list with what this window knows better. Things that are new here come last. What did not change since the last
 * time is the very same object, and so is the list where nothing of it did: a screen sees at once what to draw anew.
 * @param now UTC instant, ISO 8601, for what the server did not date yet
 */
export const overlay = <Kind extends DocKind>(
  kind: Kind,
  listed: readonly View<Kind>[],
  sync: Pick<Sync, 'lines' | 'revision'>,
  now: string,
): readonly Shown<Kind>[] => {
  const before = remembered.get(listed);
  // Another person in the same browser has lines of their own.
  const last = before?.sync === sync ? before : undefined;
  const revision = sync.revision();
  // Many parts of a screen show one list, so it is worked out once for each state of it.
  if (last?.revision === revision) return last.shown as readonly Shown<Kind>[];

  const ground = before?.ground ?? groundOf(listed);
  const lines = sync.lines(kind);
  const isUnchanged =
    lines.length === last?.laid.size && lines.every((line) => last.laid.get(line)?.view === line.view());
  if (last && isUnchanged) {
    remembered.set(listed, { ...last, revision });
    return last.shown as readonly Shown<Kind>[];
  }
  const laid = new Map<object, Laid>();
  const all = [...ground.plain] as (Shown<Kind> | undefined)[];
  for (const line of lines) {
    const place = ground.places.get(line.id);
    const view = line.view();
    const known = last?.laid.get(line);
    const shown =
      known?.view === view
        ? (known.shown as Shown<Kind> | undefined)
        : over(place === undefined ? undefined : listed[place], line, now);
    laid.set(line, { view, shown });
    if (place === undefined) all.push(shown);
    else all[place] = shown;
  }
  const shown = all.filter((one) => one !== undefined);
  remembered.set(listed, { sync, revision, ground, laid, shown });
  return shown;
};
