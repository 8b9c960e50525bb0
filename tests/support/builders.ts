import { createHash } from 'node:crypto';
import type { Appraisal } from '../../src/domain/appraisal';
import type { Commitment } from '../../src/domain/commitment';
import type { Counterpart } from '../../src/domain/counterpart';
import type { Meeting } from '../../src/domain/meeting';
import type { Note } from '../../src/domain/note';
import type { OwnPrompt } from '../../src/domain/own-prompt';
import { personId, tenantId, type Actor, type PersonId, type TenantId } from '../../src/domain/person';
import type { Point } from '../../src/domain/point';
import type { Versioned, Write } from '../../src/domain/write';

/**
 * Things for tests, complete and always the same: a test says only what it is about. A `seed` gives another thing,
 * and the same seed the same thing.
 */

const digest = (seed: string): Buffer => createHash('sha256').update(seed).digest();

/** An id as note ids, commitment ids and write ids are: 128 bits, base64url. */
export const anId128 = (seed: string | number = 'any'): string =>
  digest(`id ${seed}`).subarray(0, 16).toString('base64url');

const guid = (seed: string): string =>
  digest(seed)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const sure = <Id>(id: Id | undefined): Id => {
  if (id === undefined) throw new Error('The builder made an id that is none.');
  return id;
};

export const aTenant = (seed: string | number = 'any'): TenantId => sure(tenantId(guid(`tenant ${seed}`)));
export const aPerson = (seed: string | number = 'any'): PersonId => sure(personId(guid(`person ${seed}`)));

export const anActor = (over: Partial<Actor> = {}): Actor => ({
  tenant: aTenant(),
  person: aPerson(),
  name: 'Ana Ruiz',
  standing: 'member',
  roles: [],
  ...over,
});

export const aNote = (over: Partial<Note> = {}): Note => ({
  id: anId128('note'),
  occasion: 'meeting-1',
  title: 'One-on-one with Ben',
  counterpart: null,
  copyOf: null,
  text: 'He wants to lead the next review himself.',
  startedAt: '2027-03-01T09:00:00.000Z',
  savedAt: '2027-03-01T09:05:00.000Z',
  ...over,
});

export const aCommitment = (over: Partial<Commitment> = {}): Commitment => ({
  id: anId128('commitment'),
  text: 'Ask Ben what he would change about the review.',
  due: '2027-03-12',
  whose: 'mine',
  counterpart: null,
  occasion: 'meeting-1',
  title: 'One-on-one with Ben',
  state: 'open',
  madeAt: '2027-03-01T09:20:00.000Z',
  settledAt: null,
  ...over,
});

export const aCounterpart = (over: Partial<Counterpart> = {}): Counterpart => ({
  id: anId128('counterpart'),
  name: 'Ben Okafor',
  hint: '',
  standing: 'here',
  directoryId: null,
  mergedInto: null,
  nextAim: '',
  madeAt: '2027-03-01T09:00:00.000Z',
  savedAt: '2027-03-01T09:00:00.000Z',
  ...over,
});

/** A meeting of half an hour that is under way. */
export const aMeeting = (over: Partial<Meeting> = {}): Meeting => ({
  id: anId128('meeting'),
  counterpart: anId128('counterpart'),
  kind: 'one-on-one',
  occasion: 'meeting-1',
  title: 'One-on-one with Ben',
  startedAt: '2027-03-01T09:00:00.000Z',
  plannedStart: '2027-03-01T09:00:00.000Z',
  plannedEnd: '2027-03-01T09:30:00.000Z',
  endsEarlyAt: null,
  endedAt: null,
  prompts: [],
  ticks: [],
  aim: '',
  ownShare: null,
  madeAt: '2027-03-01T09:00:00.000Z',
  savedAt: '2027-03-01T09:05:00.000Z',
  ...over,
});

export const aPoint = (over: Partial<Point> = {}): Point => ({
  id: anId128('point'),
  counterpart: anId128('counterpart'),
  appraisal: null,
  text: 'Two reviews came after the day that was agreed.',
  links: [],
  raiseBy: null,
  state: 'open',
  madeAt: '2027-03-01T09:00:00.000Z',
  savedAt: '2027-03-01T09:00:00.000Z',
  ...over,
});

/** An appraisal that was begun, with nothing in it yet. */
export const anAppraisal = (over: Partial<Appraisal> = {}): Appraisal => ({
  id: anId128('appraisal'),
  counterpart: anId128('counterpart'),
  title: 'Appraisal 2027',
  periodStart: '2026-04-26',
  day: '2027-04-26',
  steps: [],
  evidence: [],
  asked: [],
  theirView: '',
  goals: [],
  landed: '',
  reply: '',
  endedOn: null,
  madeAt: '2027-03-01T09:00:00.000Z',
  savedAt: '2027-03-01T09:00:00.000Z',
  ...over,
});

export const anOwnPrompt = (over: Partial<OwnPrompt> = {}): OwnPrompt => ({
  id: anId128('own prompt'),
  title: 'Their customer',
  ask: '"What did a customer tell you this week?"',
  reason: '',
  kinds: ['one-on-one'],
  phase: 'body',
  hat: 'leadership',
  state: 'kept',
  edition: 1,
  past: [],
  madeAt: '2027-03-01T09:00:00.000Z',
  savedAt: '2027-03-01T09:00:00.000Z',
  ...over,
});

/** The first save of something new. */
export const aWrite = (over: Partial<Write> = {}): Write => ({
  act: 'save',
  wid: anId128('write'),
  base: null,
  digest: 'digest of any',
  ...over,
});

/** A stored thing as its first save left it. */
export const aRow = <Value>(value: Value, over: Partial<Versioned<Value>> = {}): Versioned<Value> => ({
  value,
  version: 1,
  writes: [{ wid: anId128('write'), version: 1, at: '2027-03-01T09:05:00.000Z' }],
  removedAt: null,
  ...over,
});
