import type { Chance } from './chance';

/** Everything that can go wrong in a history. */
export const FAULTS = [
  'request lost',
  'answer lost',
  'sent twice',
  'late',
  'server down',
  'offline',
  'crash',
  'outbox refused',
  'outbox full',
  'write cut off',
] as const;
export type Fault = (typeof FAULTS)[number];
export type FaultCounts = Record<Fault, number>;

export const noFaults = (): FaultCounts =>
  Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as FaultCounts;

/** How bad the days of one history are, as shares of what is sent or done. */
export interface Climate {
  readonly requestLost: number;
  readonly answerLost: number;
  readonly sentTwice: number;
  readonly late: number;
  readonly serverDown: number;
  /** Per edit. */
  readonly crash: number;
  readonly offline: number;
  readonly trouble: number;
}

export const CALM: Climate = {
  requestLost: 0,
  answerLost: 0,
  sentTwice: 0,
  late: 0,
  serverDown: 0,
  crash: 0,
  offline: 0,
  trouble: 0,
};

/** From a bad line to one on which a third of everything is lost in each direction. */
export const climateOf = (chance: Chance): Climate => {
  const bad = chance.pick([0.04, 0.1, 0.1, 0.2, 0.3]) ?? 0.1;
  return {
    requestLost: bad,
    answerLost: chance.happens(0.2) ? 0.4 : bad,
    sentTwice: bad,
    late: bad / 3,
    serverDown: bad / 3,
    crash: chance.pick([0.01, 0.04, 0.08]) ?? 0.04,
    offline: chance.pick([0, 0.02, 0.04]) ?? 0.02,
    trouble: chance.pick([0, 0, 0.02, 0.04]) ?? 0,
  };
};
