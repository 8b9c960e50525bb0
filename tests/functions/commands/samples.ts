import type { CommandName, Input } from '../../../src/contract/commands';
import type { Reply } from '../../../src/contract/failure';
import type { LocalPerson } from '../../../functions/local/people';
import { anId128 } from '../../support/builders';
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
  text: 'He wants to lead the next review himself.',
  wid: anId128('first write of the note'),
  base: null,
};

const commitment: Input<'commitments/save'> = {
  id: anId128('commitment'),
  text: 'Ask Ben what he would change about the review.',
  due: '2026-12-04',
  occasion: 'meeting-1',
  title: 'One-on-one with Ben',
  wid: anId128('first write of the commitment'),
  base: null,
};

const noteSaved: Step = { name: 'notes/save', input: note };
const commitmentSaved: Step = { name: 'commitments/save', input: commitment };

/**
 * For every command one input that is granted to a member. The tests of refusals are made from this table: a new
 * command does not compile until it has a row, and from then on every refusal is tried on it too.
 */
export const samples: { readonly [Name in CommandName]: Sample<Name> } = {
  'session/open': { before: [], input: {} },
  'notes/list': { before: [noteSaved], input: { occasion: null, limit: 50 } },
  'notes/read': { before: [noteSaved], input: { id: note.id } },
  'notes/save': { before: [], input: note },
  'commitments/list': { before: [commitmentSaved], input: { occasion: null } },
  'commitments/save': { before: [], input: commitment },
  'commitments/settle': {
    before: [commitmentSaved],
    input: { id: commitment.id, state: 'kept', wid: anId128('settling'), base: 'v1' },
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
  await prepare(server, name, people.manager);
  return server.call(name, people.manager, body);
};
