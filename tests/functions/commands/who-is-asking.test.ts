import { KeysUnavailable } from '../../../functions/auth/keys-unavailable';
import { commandNames, commands, type CommandName } from '../../../src/contract/commands';
import { refuse } from '../../../src/contract/failure';
import { granteeOf, samples } from './samples';
import { createTestServer, people } from './test-server';
import { aToken, bearer } from '../../support/tokens';

const forMembers = commandNames.filter((name) => commands[name].who !== 'signed-in');
const forAdministrators = commandNames.filter((name) => commands[name].who === 'administrator');
const unauthenticated = refuse({ code: 'unauthenticated' });

describe.each(commandNames)('%s', (name) => {
  const { input } = samples[name];

  test('What a stranger sends is not even read', async () => {
    const server = createTestServer();
    const wrong = [undefined, '', '{', '[]', { unknown: 1 }, 'x'.repeat(commands[name].bodyMax + 1)];
    for (const body of wrong) {
      expect(await server.call(name, 'Bearer a.b.c', body ?? '')).toEqual(unauthenticated);
    }
  });

  test('While callers can not be checked, the answer is to try again', async () => {
    const server = createTestServer({
      authenticate: () => Promise.reject(new KeysUnavailable(new Error('fetch failed'))),
    });
    expect(await server.call(name, granteeOf(name), input)).toEqual(
      refuse({ code: 'unavailable', retryAfterMs: 2000 }),
    );
    expect(server.lines.map(({ event }) => event)).toEqual(['outage', 'command']);
  });
});

test.each(forMembers)('A guest is refused %s before what the guest sends is read', async (name) => {
  const server = createTestServer();
  const forbidden = refuse({ code: 'forbidden' });
  expect(await server.call(name, people.guest, '{')).toEqual(forbidden);
  expect(await server.call(name, people.guest, 'x'.repeat(70_000))).toEqual(forbidden);
});

test.each(forAdministrators)(
  'Nobody but an administrator who is a member is granted %s, and what they send is not read',
  async (name) => {
    const server = createTestServer();
    const forbidden = refuse({ code: 'forbidden' });
    const guest = bearer(aToken(people.guest, { roles: ['Administrator'] }));
    for (const caller of [people.manager, people.colleague, people.stranger, guest])
      for (const body of ['{', samples[name].input])
        expect(await server.call(name, caller, body)).toEqual(forbidden);
    expect(await server.call(name, people.administrator, samples[name].input)).toMatchObject({ ok: true });
  },
);

test('A guest may learn who the server takes them for, and no more', async () => {
  const open: CommandName[] = commandNames.filter((name) => !forMembers.includes(name));
  expect(open).toEqual(['session/open']);
  expect(await createTestServer().call('session/open', people.guest, {})).toEqual({
    ok: true,
    value: {
      tenant: people.guest.tenant,
      person: people.guest.oid,
      name: people.guest.name,
      standing: 'guest',
      outboxKey: null,
    },
  });
});

test('Everybody is told their own name and no one else is named', async () => {
  const server = createTestServer();
  for (const person of [people.manager, people.colleague, people.administrator, people.stranger]) {
    const reply = await server.call('session/open', person, {});
    expect(reply).toMatchObject({ ok: true, value: { person: person.oid, tenant: person.tenant } });
  }
});
