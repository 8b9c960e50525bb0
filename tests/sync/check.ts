import type { Held, RowKind } from '../../functions/storage/rows';
import { viewOf } from '../../functions/handlers/views';
import type { Found } from '../../src/contract/docs';
import { knownOf, sameStanding, type Known } from '../../src/client/sync/standing';
import type { DocKind } from '../../src/domain/merge';
import type { Device } from './device';
import { choiceOf, shows, tellOf, wordsOf, type Claim, type Ledger } from './ledger';
import type { WorldServer } from './server';

/** Holds what is on the server at the end to what people were told. */

interface Thing {
  readonly kind: DocKind;
  readonly id: string;
  readonly known: Known<DocKind>;
  readonly text: string;
}

const textOf = ({ content }: Known<DocKind>): string => ('text' in content ? content.text : '');

const thingsOf = async (server: WorldServer, kind: RowKind): Promise<readonly Thing[]> => {
  const rows: readonly Held<RowKind>[] = await server.rows(kind);
  return rows.map((held) => {
    const found = { kind, removedAt: held.row.removedAt, doc: viewOf(kind, held) } as unknown as Found;
    const known = knownOf<DocKind>(kind, found);
    return { kind, id: held.row.value.id, known, text: textOf(known) };
  });
};

export const everythingOn = async (server: WorldServer): Promise<readonly Thing[]> =>
  (
    await Promise.all([
      thingsOf(server, 'note'),
      thingsOf(server, 'commitment'),
      thingsOf(server, 'counterpart'),
      thingsOf(server, 'meeting'),
      thingsOf(server, 'settings'),
      thingsOf(server, 'point'),
      thingsOf(server, 'appraisal'),
      thingsOf(server, 'prompt'),
    ])
  ).flat();

const lostWords = (things: readonly Thing[], { claims, takenAway, erased }: Ledger): string[] => {
  const there = new Set(things.filter(({ known }) => !known.removed).flatMap(({ text }) => wordsOf(text)));
  const under = new Set(things.filter(({ known }) => known.removed).flatMap(({ text }) => wordsOf(text)));
  return claims.flatMap((claim) => {
    if (claim.says.kind !== 'word' || claim.ackedAt === null) return [];
    const { word } = claim.says;
    if (erased.has(word) || there.has(word)) return [];
    if (takenAway.has(word) && under.has(word)) return [];
    return [`lost: ${tellOf(claim)}`];
  });
};

/** The same text in two notes of which one is a copy: nothing is lost, and something is there that need not be. */
export const keptTwice = (things: readonly Thing[], { begun }: Ledger): readonly Thing[] => {
  const live = things.filter(({ kind, known, text }) => kind === 'note' && !known.removed && text !== '');
  return live.filter(
    ({ kind, id, text }, at) =>
      !begun.has(`${kind}|${id}`) && live.some((other, place) => place !== at && other.text === text),
  );
};

const doubled = (things: readonly Thing[], tolerated: readonly Thing[]): string[] => {
  const seen = new Set<string>();
  return things.flatMap((thing) => {
    const { kind, id, known, text } = thing;
    if (known.removed || text === '' || tolerated.includes(thing)) return [];
    const words = wordsOf(text);
    const within = new Set(words).size < words.length ? [`doubled in itself: ${kind} ${id}: ${text}`] : [];
    const isSecond = seen.has(`${kind} ${text}`);
    seen.add(`${kind} ${text}`);
    return isSecond ? [...within, `doubled: ${kind} ${id.slice(0, 4)}: ${text}`] : within;
  });
};

const thingOf = (things: readonly Thing[], claim: Claim): Thing | undefined =>
  things.find(({ kind, id }) => kind === claim.kind && id === claim.id);

const lostEntries = (things: readonly Thing[], { claims }: Ledger): string[] =>
  claims.flatMap((claim) => {
    if ((claim.says.kind !== 'event' && claim.says.kind !== 'answer') || claim.ackedAt === null) return [];
    const thing = thingOf(things, claim);
    return thing && shows(claim.says, thing.known) ? [] : [`lost: ${tellOf(claim)}`];
  });

/** Copies carry on what was decided of the thing together with new words. */
const isDecided = (things: readonly Thing[], claim: Claim, value: string): boolean => {
  const { says } = claim;
  if (says.kind !== 'choice') return true;
  const thing = thingOf(things, claim);
  if (!thing) return false;
  if (choiceOf(says.field, thing.known) === value) return true;
  const first = wordsOf(thing.text)[0];
  return (
    says.field === 'state' &&
    things.some(
      ({ kind, known, text }) =>
        kind === 'commitment' && wordsOf(text)[0] === first && choiceOf('state', known) === value,
    )
  );
};

type Choice = Claim & { readonly says: { readonly kind: 'choice' } };
const isChoice = (claim: Claim): claim is Choice => claim.says.kind === 'choice';

/** The last decision and those of the same hand before it that were not saved when it fell: they leave as one. */
const runOf = (claims: readonly Choice[], last: Choice): readonly Choice[] => {
  const own = claims.filter(({ by }) => by === last.by);
  const saved = own.findLastIndex(
    (claim) => claim !== last && claim.savedAt !== null && claim.savedAt <= last.at,
  );
  return own.slice(saved + 1);
};

/** @param blind devices that refused to take out what the server had: an older wish of theirs may come back once */
const lostChoices = (things: readonly Thing[], { claims }: Ledger, blind: ReadonlySet<string>): string[] => {
  const byField = new Map<string, Choice[]>();
  for (const claim of claims.filter(isChoice)) {
    const name = `${claim.kind} ${claim.id} ${claim.says.field}`;
    byField.set(name, [...(byField.get(name) ?? []), claim]);
  }
  return [...byField.values()].flatMap((all) => {
    const last = all.at(-1);
    if (!last || last.ackedAt === null) return [];
    const run = runOf(all, last);
    const [first = last] = run;
    const repeated = run.filter(({ mayBeRepeated }) => mayBeRepeated);
    const others = all.filter(
      (claim) => claim.by !== last.by || (claim !== last && blind.has(claim.by.split('.')[0] ?? '')),
    );
    // Changed and changed back before anyone heard of it: as if nothing had been decided.
    if (first.says.from === last.says.to && others.length > 0) return [];
    const alongside = others.filter(
      ({ by, savedAt }) => by === last.by || savedAt === null || savedAt > first.at,
    );
    if (last.says.field === 'removed' && last.says.to === 'true' && !stayedAway(claims, last)) return [];
    if (last.says.field === 'state' && wasTakenAway(claims, last, first.at)) return [];
    const allowed = [last, ...alongside, ...repeated].map(({ says }) => says.to);
    return allowed.some((value) => isDecided(things, last, value)) ? [] : [`lost: ${tellOf(last)}`];
  });
};

/** A tick does not bring back what was taken away elsewhere before the one who ticked could know. */
const wasTakenAway = (claims: readonly Claim[], tick: Claim, from: number): boolean =>
  claims.some(
    ({ kind, id, by, says, savedAt }) =>
      kind === tick.kind &&
      id === tick.id &&
      by !== tick.by &&
      says.kind === 'choice' &&
      says.field === 'removed' &&
      says.to === 'true' &&
      (!tick.onLatest || savedAt === null || savedAt > from),
  );

/** Whether nobody else said anything of the thing that the one who took it away had not read. */
const stayedAway = (claims: readonly Claim[], removal: Claim): boolean =>
  removal.onLatest &&
  claims.every(
    ({ kind, id, by, at, savedAt }) =>
      kind !== removal.kind ||
      id !== removal.id ||
      by === removal.by ||
      (at < removal.at && savedAt !== null && savedAt < removal.at),
  );

const notErased = (things: readonly Thing[], { claims }: Ledger): string[] =>
  claims.flatMap((claim) => {
    const { says, ackedAt } = claim;
    if (says.kind !== 'erased' || ackedAt === null) return [];
    const back = things.some(({ known, text }) => !known.removed && wordsOf(text).includes(says.word));
    return back ? [`came back: ${tellOf(claim)}`] : [];
  });

const pending = (devices: readonly Device[]): string[] =>
  devices.flatMap(({ name, disk, windows }) => {
    const entries = disk.entries().map(({ key }) => `left pending: ${key} on device ${name}`);
    const waiting = windows().filter(({ sync }) => sync.waiting() > 0);
    return [...entries, ...waiting.map(({ by }) => `left pending in window ${by}`)];
  });

/** A window that calls its content saved has just that content on the server. */
const falselySaved = (things: readonly Thing[], devices: readonly Device[]): string[] =>
  devices
    .flatMap(({ windows }) => windows())
    .flatMap(({ by, sync }) =>
      things.flatMap(({ kind, id, known }) => {
        const view = sync.line(kind, id)?.view();
        if (!view || view.version !== known.version || view.state.status !== 'saved') return [];
        return sameStanding(view, known) ? [] : [`not as saved: ${kind} ${id.slice(0, 4)} in window ${by}`];
      }),
    );

/** Things that no person began. */
export const copiesAmong = (things: readonly Thing[], { begun }: Ledger): readonly Thing[] =>
  things.filter(({ kind, id }) => !begun.has(`${kind}|${id}`));

export const problemsOf = (
  things: readonly Thing[],
  ledger: Ledger,
  devices: readonly Device[],
  isAlone: boolean,
): readonly string[] => [
  ...pending(devices),
  ...lostWords(things, ledger),
  // Two windows of a browser without Web Locks take each other for closed, and may both keep a copy of one text.
  ...doubled(things, devices.some(({ handsMeet }) => handsMeet) ? keptTwice(things, ledger) : []),
  ...lostEntries(things, ledger),
  ...lostChoices(
    things,
    ledger,
    new Set(devices.filter(({ disk }) => disk.hasRefused()).map(({ name }) => name)),
  ),
  ...notErased(things, ledger),
  ...falselySaved(things, devices),
  ...(isAlone ? copiesAmong(things, ledger).map(({ kind, text }) => `needless copy: ${kind}: ${text}`) : []),
];
