import { commands, type CommandName, type Input } from '../../../src/contract/commands';
import type { Reply } from '../../../src/contract/failure';
import { ERASE_CONFIRMED } from '../../../src/contract/limits';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../../src/domain/settings';
import type { LocalPerson } from '../../../functions/local/people';
import { anId128 } from '../../support/builders';
import { handedOut } from './handed-out';
import { createTestServer, people, type TestServer } from './test-server';

/** One command with an input that fits it. */
export type Step = {
  readonly [Name in CommandName]: { readonly name: Name; readonly input: Input<Name> };
}[CommandName];

interface Sample<Name extends CommandName> {
  /** What the person has done before, so that `input` can be granted. */
  readonly before: readonly Step[];
  readonly input: Input<Name>;
}

const note: Input<'notes/save'> = {
  id: anId128('note'),
  occasion: 'meeting-1',
  title: 'One-on-one with Ben',
  counterpart: null,
  copyOf: null,
  text: 'He wants to lead the next review himself.',
  wid: anId128('first write of the note'),
  base: null,
};

const commitment: Input<'commitments/save'> = {
  id: anId128('commitment'),
  text: 'Ask Ben what he would change about the review.',
  due: '2026-12-04',
  whose: 'mine',
  counterpart: null,
  occasion: 'meeting-1',
  title: 'One-on-one with Ben',
  state: 'open',
  wid: anId128('first write of the commitment'),
  base: null,
};

const counterpart: Input<'counterparts/save'> = {
  id: anId128('counterpart'),
  name: 'Ben Okafor',
  hint: 'Review team',
  standing: 'here',
  directoryId: null,
  mergedInto: null,
  nextAim: 'clear next step',
  wid: anId128('first write of the person'),
  base: null,
};

const meeting: Input<'meetings/save'> = {
  id: anId128('meeting'),
  counterpart: counterpart.id,
  kind: 'one-on-one',
  occasion: 'meeting-1',
  title: 'One-on-one with Ben',
  startedAt: '2026-11-24T09:00:00.000Z',
  plannedStart: '2026-11-24T09:00:00.000Z',
  plannedEnd: '2026-11-24T09:30:00.000Z',
  endsEarlyAt: null,
  endedAt: null,
  prompts: [
    { prompt: 'P041', version: 1, shownAt: '2026-11-24T09:05:00.000Z', answer: null, answeredAt: null },
  ],
  ticks: [{ prompt: 'P110', at: '2026-11-24T09:29:00.000Z' }],
  aim: 'trust',
  ownShare: 'half',
  wid: anId128('first write of the meeting'),
  base: null,
};

const settings: Input<'settings/save'> = {
  id: SETTINGS_ID,
  ...DEFAULT_SETTINGS,
  pinned: ['P041'],
  hidden: [],
  dailyAct: 'on',
  acts: [{ prompt: 'P021', day: '2026-11-24', answer: 'done' }],
  synonyms: 'report, summary',
  wid: anId128('first write of the settings'),
  base: null,
};

const point: Input<'points/save'> = {
  id: anId128('point'),
  counterpart: counterpart.id,
  appraisal: anId128('appraisal'),
  text: 'Two reviews came after the day that was agreed.',
  links: [{ note: note.id, words: 'The review came late again.', on: '2026-10-05' }],
  raiseBy: '2026-12-01',
  state: 'open',
  wid: anId128('first write of the point'),
  base: null,
};

const appraisal: Input<'appraisals/save'> = {
  id: anId128('appraisal'),
  counterpart: counterpart.id,
  title: 'Appraisal 2026',
  periodStart: '2026-01-01',
  day: '2027-01-15',
  steps: [
    { id: 'A04', words: '', owner: 'me', due: '2026-12-25', state: 'done', link: 'https://hr.example/form' },
    {
      id: anId128('own step'),
      words: 'Ask the project lead.',
      owner: 'other',
      due: null,
      state: 'open',
      link: '',
    },
  ],
  evidence: [
    {
      id: anId128('evidence'),
      note: note.id,
      words: 'Led the review of March himself.',
      on: '2026-03-12',
      side: 'for',
    },
  ],
  asked: ['P044'],
  theirView: 'A year of learning.',
  goals: [
    {
      id: anId128('goal'),
      words: 'Lead the whole review.',
      measure: 'Two reviews without help.',
      due: '2027-06-30',
      help: commitment.id,
    },
  ],
  landed: '',
  reply: '',
  endedOn: null,
  wid: anId128('first write of the appraisal'),
  base: null,
};

const prompt: Input<'prompts/save'> = {
  id: anId128('own prompt'),
  title: 'Their customer',
  ask: '"What did a customer tell you this week?"',
  reason: 'They hear it first.',
  kinds: ['one-on-one'],
  phase: 'body',
  hat: 'leadership',
  state: 'kept',
  edition: 2,
  past: [{ edition: 1, ask: '"What do customers say?"' }],
  wid: anId128('first write of the prompt'),
  base: null,
};

const noteSaved: Step = { name: 'notes/save', input: note };
const commitmentSaved: Step = { name: 'commitments/save', input: commitment };
const counterpartSaved: Step = { name: 'counterparts/save', input: counterpart };
const meetingSaved: Step = { name: 'meetings/save', input: meeting };
const settingsSaved: Step = { name: 'settings/save', input: settings };
const pointSaved: Step = { name: 'points/save', input: point };
const appraisalSaved: Step = { name: 'appraisals/save', input: appraisal };
const promptSaved: Step = { name: 'prompts/save', input: prompt };
/** One of each kind. */
const allSaved = [
  noteSaved,
  commitmentSaved,
  counterpartSaved,
  meetingSaved,
  settingsSaved,
  pointSaved,
  appraisalSaved,
  promptSaved,
];

/** The removal of the first version of a thing, and its restoring after that. */
const removal = (id: string): Input<'notes/remove'> => ({ id, wid: anId128(`removing ${id}`), base: 'v1' });
const restoring = (id: string): Input<'notes/restore'> => ({
  id,
  wid: anId128(`restoring ${id}`),
  base: 'v2',
});

const at = { madeAt: '2026-11-20T09:00:00.000Z', savedAt: '2026-11-24T09:29:30.000Z' };

const imported: Input<'data/import'>['things'] = [
  {
    kind: 'note',
    removedAt: '2026-11-24T10:00:00.000Z',
    doc: { ...handedOut(note, 'v3'), startedAt: at.madeAt, savedAt: at.savedAt },
  },
  {
    kind: 'commitment',
    removedAt: null,
    doc: { ...handedOut(commitment, 'v3'), madeAt: at.madeAt, settledAt: null },
  },
  { kind: 'counterpart', removedAt: null, doc: { ...handedOut(counterpart, 'v3'), ...at } },
  { kind: 'meeting', removedAt: null, doc: { ...handedOut(meeting, 'v3'), ...at } },
  { kind: 'settings', removedAt: null, doc: { ...handedOut(settings, 'v3'), ...at } },
  { kind: 'point', removedAt: null, doc: { ...handedOut(point, 'v3'), ...at } },
  { kind: 'appraisal', removedAt: null, doc: { ...handedOut(appraisal, 'v3'), ...at } },
  { kind: 'prompt', removedAt: at.savedAt, doc: { ...handedOut(prompt, 'v3'), ...at } },
];

/** To whom the sample of a command is granted. */
export const granteeOf = (name: CommandName): LocalPerson =>
  commands[name].who === 'administrator' ? people.administrator : people.manager;

/**
 * For every command one input that is granted to a member. The tests of refusals are made from this table: a new
 * command does not compile until it has a row, and from then on every refusal is tried on it too.
 */
export const samples: { readonly [Name in CommandName]: Sample<Name> } = {
  'session/open': { before: [], input: {} },
  'notes/list': { before: [noteSaved], input: { occasion: null, counterparts: null, limit: 50 } },
  'notes/read': { before: [noteSaved], input: { id: note.id } },
  'notes/save': { before: [], input: note },
  'notes/remove': { before: [noteSaved], input: removal(note.id) },
  'notes/restore': {
    before: [noteSaved, { name: 'notes/remove', input: removal(note.id) }],
    input: restoring(note.id),
  },
  'commitments/list': { before: [commitmentSaved], input: { occasion: null, counterparts: null } },
  'commitments/save': { before: [], input: commitment },
  'commitments/remove': { before: [commitmentSaved], input: removal(commitment.id) },
  'commitments/restore': {
    before: [commitmentSaved, { name: 'commitments/remove', input: removal(commitment.id) }],
    input: restoring(commitment.id),
  },
  'counterparts/list': { before: [counterpartSaved], input: {} },
  'counterparts/save': { before: [], input: counterpart },
  'meetings/list': { before: [meetingSaved], input: { counterparts: null, limit: 50 } },
  'meetings/save': { before: [], input: meeting },
  'settings/read': { before: [settingsSaved], input: {} },
  'settings/save': { before: [], input: settings },
  'points/list': { before: [pointSaved], input: { counterparts: null } },
  'points/save': { before: [], input: point },
  'points/remove': { before: [pointSaved], input: removal(point.id) },
  'points/restore': {
    before: [pointSaved, { name: 'points/remove', input: removal(point.id) }],
    input: restoring(point.id),
  },
  'appraisals/list': { before: [appraisalSaved], input: { counterparts: null, limit: 50 } },
  'appraisals/save': { before: [], input: appraisal },
  'appraisals/remove': { before: [appraisalSaved], input: removal(appraisal.id) },
  'appraisals/restore': {
    before: [appraisalSaved, { name: 'appraisals/remove', input: removal(appraisal.id) }],
    input: restoring(appraisal.id),
  },
  'prompts/list': { before: [promptSaved], input: {} },
  'prompts/save': { before: [], input: prompt },
  'prompts/remove': { before: [promptSaved], input: removal(prompt.id) },
  'prompts/restore': {
    before: [promptSaved, { name: 'prompts/remove', input: removal(prompt.id) }],
    input: restoring(prompt.id),
  },
  'audit/list': { before: [noteSaved], input: { before: null, limit: 50 } },
  'data/read': { before: allSaved, input: { counterparts: null, after: null } },
  'data/import': { before: [counterpartSaved], input: { things: imported } },
  'data/erase': { before: [noteSaved, settingsSaved], input: { confirm: ERASE_CONFIRMED } },
  'retention/read': { before: [counterpartSaved, meetingSaved, noteSaved], input: {} },
  'hold/place': { before: [], input: { person: people.colleague.oid } },
  'hold/lift': { before: [], input: { person: people.colleague.oid } },
  'sync/changes': {
    before: allSaved,
    input: {
      have: [
        { kind: 'note', id: note.id, version: null },
        { kind: 'commitment', id: commitment.id, version: null },
        { kind: 'counterpart', id: counterpart.id, version: null },
        { kind: 'meeting', id: meeting.id, version: null },
        { kind: 'settings', id: SETTINGS_ID, version: null },
        { kind: 'point', id: point.id, version: null },
        { kind: 'appraisal', id: appraisal.id, version: null },
        { kind: 'prompt', id: prompt.id, version: null },
      ],
    },
  },
};

/** Does what the person must have done before the command's sample can be granted. */
export const prepare = async (server: TestServer, name: CommandName, person: LocalPerson): Promise<void> => {
  for (const step of samples[name].before) {
    const reply = await server.call(step.name, person, step.input);
    if (!reply.ok) throw new Error(`${step.name} before ${name} was refused: ${reply.failure.code}.`);
  }
};

/** The answer to a body that the manager sends when everything is prepared for the sample to be granted. */
export const sent = async (name: CommandName, body: unknown): Promise<Reply<unknown>> => {
  const server = createTestServer();
  await prepare(server, name, granteeOf(name));
  return server.call(name, granteeOf(name), body);
};
