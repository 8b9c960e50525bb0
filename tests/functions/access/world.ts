import { HttpRequest, type HttpRequestInit, type HttpResponseInit } from '@azure/functions';
import { answerCommand } from '../../../functions/door';
import type { Server } from '../../../functions/handle';
import type { LocalPerson } from '../../../functions/local/people';
import { createMemoryStore } from '../../../functions/storage/memory';
import type { CommandName } from '../../../src/contract/commands';
import { DocKindName } from '../../../src/contract/docs';
import type { Owner } from '../../../functions/seal/key-rows';
import { actorOf } from '../../support/tokens';
import { createTestServer, type TestServer } from '../commands/test-server';
import { inputOf } from './asks';
import { belongingsOf, outboxKeyOf } from './belongings';
import { signedIn } from './callers';

/** An answer as the bytes that leave, and whose rows were opened for it. */
export interface Answered {
  readonly status: number;
  readonly body: string;
  /** Status, headers and body: two answers with the same text can not be told apart. */
  readonly text: string;
  readonly opened: readonly Owner[];
}

export interface World {
  /** Hands a header's value and a body to the server as they are, without HTTP, which trims what it carries. */
  readonly call: TestServer['call'];
  /** Whose rows were opened so far. */
  readonly opened: readonly Owner[];
  /** Sends a body over HTTP: an object as JSON, text as it is. */
  readonly send: (
    command: CommandName,
    authorization: string | null,
    body: object | string,
    more?: Pick<HttpRequestInit, 'headers' | 'query'>,
  ) => Promise<Answered>;
  /** Places a hold on what a person keeps. */
  readonly hold: (person: LocalPerson) => Promise<void>;
  /** All that is stored of a person's, and whether it is under a hold, as text. */
  readonly rowsOf: (person: LocalPerson) => Promise<string>;
}

export const textOf = ({ status, headers, body }: HttpResponseInit): string =>
  JSON.stringify({ status, headers, body });

const requestOf = (
  command: CommandName,
  authorization: string | null,
  body: object | string,
  { headers = {}, query = {} }: Pick<HttpRequestInit, 'headers' | 'query'>,
): HttpRequest =>
  new HttpRequest({
    method: 'POST',
    url: `https://overlay.example/api/${command}?${String(new URLSearchParams(query))}`,
    headers: { ...headers, ...(authorization !== null && { authorization }) },
    body: { string: typeof body === 'string' ? body : JSON.stringify(body) },
  });

const fill = async (world: World, person: LocalPerson): Promise<void> => {
  const { authorization } = signedIn(person);
  const things = belongingsOf(person);
  const removed = {
    ...things,
    note: things.removedNote,
    commitment: things.removedCommitment,
    point: things.removedPoint,
    appraisal: things.removedAppraisal,
    prompt: things.removedPrompt,
  };
  const steps: readonly (readonly [CommandName, object])[] = [
    ['counterparts/save', things.counterpart],
    ['notes/save', things.note],
    ['notes/save', removed.note],
    ['notes/remove', inputOf('notes/remove', 'asked', removed)],
    ['commitments/save', things.commitment],
    ['commitments/save', removed.commitment],
    ['commitments/remove', inputOf('commitments/remove', 'asked', removed)],
    ['meetings/save', things.meeting],
    ['settings/save', things.settings],
    ['points/save', things.point],
    ['points/save', removed.point],
    ['points/remove', inputOf('points/remove', 'asked', removed)],
    ['appraisals/save', things.appraisal],
    ['appraisals/save', removed.appraisal],
    ['appraisals/remove', inputOf('appraisals/remove', 'asked', removed)],
    ['prompts/save', things.prompt],
    ['prompts/save', removed.prompt],
    ['prompts/remove', inputOf('prompts/remove', 'asked', removed)],
  ];
  for (const [command, input] of steps) {
    const { status, body } = await world.send(command, authorization, input);
    if (status !== 200) throw new Error(`${command} of ${person.id} was answered with ${status}: ${body}`);
  }
};

/** The production server behind its HTTP door, in which each of these people has their belongings. */
export const createWorld = async (
  owners: readonly LocalPerson[],
  parts: Partial<Server> = {},
): Promise<World> => {
  const store = createMemoryStore();
  const opened: Owner[] = [];
  const watched: Server['store'] = {
    ...store,
    of: (actor) => {
      opened.push(actor);
      return store.of(actor);
    },
  };
  const { server, call } = createTestServer({
    store: watched,
    outboxKey: ({ tenant, person }) => outboxKeyOf({ tenant, oid: person }),
    ...parts,
  });
  const world: World = {
    call,
    opened,
    send: async (command, authorization, body, more = {}) => {
      const before = opened.length;
      const reply = await answerCommand(server, command, requestOf(command, authorization, body, more));
      return {
        status: Number(reply.status),
        body: String(reply.body),
        text: textOf(reply),
        opened: opened.slice(before),
      };
    },
    hold: (person) => store.holds.place(actorOf(person), { placedAt: '2026-11-24T08:00:00.000Z' }),
    rowsOf: async (person) => {
      const rows = store.of(actorOf(person));
      const held = await Promise.all(DocKindName.options.map((kind) => rows.list(kind)));
      const hold = await store.holds.find(actorOf(person));
      return JSON.stringify([held.flat().map(({ row }) => row), hold ?? 'no hold']);
    },
  };
  for (const person of owners) await fill(world, person);
  return world;
};
