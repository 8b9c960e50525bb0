import type { Send } from '../../src/client/send';
import type { Outbox } from '../../src/client/sync/outbox';
import type { DocKind } from '../../src/domain/merge';
import { SETTINGS_ID } from '../../src/domain/settings';
import { acts, HOW_OFTEN, MEETING, NOTES, type Act, type ActName, type Hands } from './acts';
import { chanceOf } from './chance';
import { copiesAmong, everythingOn, keptTwice, problemsOf } from './check';
import { atRest, createClock } from './clock';
import { createDevice, type Device } from './device';
import { CALM, climateOf, noFaults, type FaultCounts } from './faults';
import { emptyLedger, shows, tellOf, wordsOf, type Claim } from './ledger';
import { misfortune } from './misfortune';
import { createNetwork } from './network';
import { createWorldServer, type WorldServer } from './server';
import type { WorldWindow } from './window';

/** A fault that is built in on purpose, to see whether the checker notices. */
export interface Planted {
  readonly outbox?: (outbox: Outbox, server: WorldServer) => Outbox;
  readonly send?: (send: Send, newId: () => string) => Send;
}

export interface HistoryOptions {
  readonly edits?: number;
  readonly planted?: Planted;
}

export interface Told {
  /** The devices, in words. */
  readonly setting: string;
  readonly problems: readonly string[];
  readonly acknowledged: number;
  /** Of these, how many met a fault on their way. */
  readonly disturbed: number;
  readonly faults: FaultCounts;
  readonly copies: number;
  /** Copies of a text that stands elsewhere too, where two windows could not know of each other. */
  readonly keptTwice: number;
  readonly history: readonly string[];
}

/** So many that 3,000 histories acknowledge more than 98,000 edits, as the plan for them asks. */
export const EDITS = 45;
const START = Date.parse('2027-03-01T09:00:00.000Z');
/** Longer than every wait before a repeat and every late message together. */
const LONGEST_END_MS = 15 * 60_000;

/** Lives one history through, from its first edit until everything is at rest. The same seed, the same history. */
export const liveThrough = async (seed: number, options: HistoryOptions = {}): Promise<Told> => {
  const { edits = EDITS, planted = {} } = options;
  const people = chanceOf(seed * 3 + 1);
  const nature = chanceOf(seed * 3 + 2);
  const ids = chanceOf(seed * 3 + 3);
  const clock = createClock(START);
  const server = createWorldServer(clock);
  const ledger = emptyLedger();
  const faults = noFaults();
  const commitments: string[] = [];
  let climate = climateOf(people);
  let words = 0;
  const tell = (what: string): void => {
    ledger.history.push(`${((clock.now() - START) / 1_000).toFixed(2)} s  ${what}`);
  };

  const network = createNetwork(clock, nature, server, () => climate);
  const begun: { kind: DocKind; id: string }[] = [];
  const begin = (kind: DocKind, id: string): void => {
    if (ledger.begun.has(`${kind}|${id}`)) return;
    ledger.begun.add(`${kind}|${id}`);
    begun.push({ kind, id });
  };
  for (const id of NOTES) begin('note', id);
  begin('meeting', MEETING);
  begin('settings', SETTINGS_ID);

  const count = people.pick([1, 1, 2, 2, 3, 4]) ?? 1;
  const devices: Device[] = Array.from({ length: count }, (_, index) =>
    createDevice({
      name: String(index + 1),
      places: people.happens(0.3) ? 2 : 1,
      hasLocks: people.happens(0.7),
      clock,
      chance: nature,
      random: nature.next,
      newId: ids.id,
      network,
      things: () => begun,
      onFault: (fault) => {
        faults[fault] += 1;
        tell(`${fault}, device ${index + 1}`);
      },
      plantedSend: (send) => planted.send?.(send, ids.id) ?? send,
      plantedOutbox: (outbox) => planted.outbox?.(outbox, server) ?? outbox,
      shows: (claim, line) => shows(claim.says, line.view()),
      onAcknowledged: (claim, status) => {
        const isFirst = claim.ackedAt === null;
        claim.ackedAt ??= clock.now();
        const device = devices[index];
        if (device && device.faults() > claim.faultsBefore) claim.disturbed = true;
        if (status === 'saved') claim.savedAt ??= clock.now();
        if (isFirst || claim.savedAt === clock.now()) tell(`${status}: ${tellOf(claim)}`);
      },
    }),
  );
  for (const device of devices) device.openAll();
  const isAlone = devices.length === 1 && devices[0]?.windows().length === 1;

  const setting = devices.map(({ setting: words }) => words).join('; ');

  const pass = async (until: () => boolean): Promise<void> => {
    while (!until() && clock.step()) await atRest();
  };
  const wait = (ms: number): Promise<void> => {
    let over = false;
    clock.after(ms, () => (over = true));
    return pass(() => over);
  };

  const handsOf = (window: WorldWindow): Hands => ({
    window,
    chance: people,
    now: clock.now,
    newId: ids.id,
    newWord: () => `w${(words += 1).toString(36).padStart(3, '0')}`,
    commitments,
    isBegun: (kind, id) => ledger.begun.has(`${kind}|${id}`),
    isAlone,
  });
  const doIt = (device: Device, window: WorldWindow, { kind, id, line, says, act }: Act): void => {
    const version = line?.view().version ?? null;
    const claim: Claim = {
      by: window.by,
      kind,
      id,
      at: clock.now(),
      says,
      onLatest: version === server.versionOf(kind, id),
      mayBeRepeated: device.handsMeet,
      faultsBefore: device.faults(),
      ackedAt: null,
      savedAt: null,
      disturbed: false,
    };
    ledger.claims.push(claim);
    tell(tellOf(claim));
    const before = line?.view().content;
    if (says.kind === 'choice' && says.field === 'removed' && before && 'text' in before)
      for (const word of wordsOf(before.text)) ledger.takenAway.add(word);
    if (says.kind === 'erased') ledger.erased.add(says.word);
    if (kind === 'commitment' && !commitments.includes(id)) commitments.push(id);
    begin(kind, id);
    window.watch(act(), claim);
  };

  /** The same hand goes on with the same thing for a while, as people do. */
  let focus: { readonly device: Device; readonly window: WorldWindow; readonly name: ActName } | undefined;
  const choose = (): typeof focus => {
    if (focus?.window.isReady() && people.happens(0.55)) return focus;
    const device = people.pick(devices);
    const window = device && people.pick(device.windows().filter((one) => one.isReady()));
    return device && window && { device, window, name: people.weigh(HOW_OFTEN) };
  };
  const edit = (): void => {
    focus = choose();
    if (!focus) return;
    const { device, window, name } = focus;
    const act = acts[name](handsOf(window)) ?? acts.type(handsOf(window));
    if (act) doIt(device, window, act);
  };

  for (let done = 0; done < edits; done += 1) {
    await wait(people.happens(0.6) ? people.between(40, 700) : people.between(700, 5_000));
    edit();
    misfortune(people, devices, climate, clock.after, tell);
  }

  // All faults end, everyone comes back once more, and everything that waits goes home.
  climate = CALM;
  tell('all faults end');
  for (const device of devices) {
    device.setOffline(false);
    for (const place of [0, 1]) device.end(place, 100);
    device.disk.become(null);
  }
  const end = clock.now() + LONGEST_END_MS;
  await wait(2_000);
  const isAtRest = (): boolean =>
    network.underWay() === 0 &&
    devices.every(
      ({ disk, windows }) =>
        disk.entries().length === 0 && windows().every((one) => one.isReady() && one.sync.waiting() === 0),
    );
  while (!isAtRest() && clock.now() < end) await wait(1_000);
  await wait(1_000);

  const things = await everythingOn(server);
  const acknowledged = ledger.claims.filter(({ ackedAt }) => ackedAt !== null);
  return {
    setting,
    problems: [
      ...problemsOf(things, ledger, devices, isAlone && !devices.some((one) => one.openedBlind())),
      ...server.faults,
    ],
    acknowledged: acknowledged.length,
    disturbed: acknowledged.filter(({ disturbed }) => disturbed).length,
    faults,
    copies: copiesAmong(things, ledger).length,
    keptTwice: keptTwice(things, ledger).length,
    history: ledger.history,
  };
};
