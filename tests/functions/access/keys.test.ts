import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { createAuthenticate, type Authenticate } from '../../../functions/auth/authenticate';
import { entraAuthority } from '../../../functions/auth/for-environment';
import { allowedClients } from '../../../functions/auth/host-clients';
import { createSigningKeys } from '../../../functions/auth/signing-keys';
import { localTenants } from '../../../functions/local/people';
import { refusalReply } from '../../../functions/reply';
import { accessLines } from '../../../src/contract/access';
import { tellFigure } from '../../support/figures';
import { aToken, bearer, claimsOf, CLIENT_ID, testJwks, TOKENS_NOW } from '../../support/tokens';
import { inputOf } from './asks';
import { belongingsOf } from './belongings';
import { owner } from './callers';
import { createWorld, textOf, type World } from './world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const things = belongingsOf(owner);

/** A key server that counts how often it is asked, and a clock that is moved by hand. */
const aKeyServer = () => {
  const server = { published: testJwks().keys as object[], isUp: true, asked: 0, time: TOKENS_NOW };
  const now = () => server.time;
  const authenticate: Authenticate = createAuthenticate({
    clientId: CLIENT_ID,
    tenants: new Set(localTenants),
    issuer: entraAuthority.issuer,
    keys: createSigningKeys({
      urlFor: entraAuthority.keysUrl,
      fetch: async () => {
        server.asked += 1;
        if (!server.isUp) throw new TypeError('fetch failed');
        return Response.json({ keys: server.published });
      },
      now,
    }),
    clients: allowedClients(CLIENT_ID),
    now,
  });
  return { server, authenticate };
};

interface Prepared {
  readonly world: World;
  readonly line: (typeof accessLines)[number];
}

/** A world for every line of the table, all behind one check of tokens. */
const worldsBehind = (authenticate: Authenticate): Promise<readonly Prepared[]> =>
  Promise.all(
    accessLines.map(async (line) => ({
      line,
      world: await createWorld(line.way === 'new' ? [] : [owner], { authenticate }),
    })),
  );

/** The statuses with which every command answers this token, each of them once. */
const statusesOf = async (worlds: readonly Prepared[], token: string): Promise<readonly number[]> => {
  const found = new Set<number>();
  for (const { world, line } of worlds)
    found.add(
      (await world.send(line.command, bearer(token), inputOf(line.command, line.way, things))).status,
    );
  return [...found];
};

const secondKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const secondJwk = { ...createPublicKey(secondKey).export({ format: 'jwk' }), kid: 'second', use: 'sig' };
/** What only an administrator is granted is granted to an owner who is one. */
const ROLES = { roles: ['Administrator'] };

const signedWithTheSecond = (): Promise<string> =>
  new SignJWT({ ...claimsOf(owner), ...ROLES })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'second' })
    .sign(secondKey);

/** A token of the longest session that there is, so that a day can pass while it counts. */
const aLongToken = (): string => {
  const issued = TOKENS_NOW / 1000 - 60;
  return aToken(owner, { ...ROLES, iat: issued, exp: issued + 28 * 3600 });
};

test('When the keys are rolled, one question is asked, and old and new tokens are both granted everything', async () => {
  const { server, authenticate } = aKeyServer();
  const worlds = await worldsBehind(authenticate);
  const token = await signedWithTheSecond();
  expect(await statusesOf(worlds, token)).toEqual([401]);
  expect(server.asked).toBe(1);

  server.published = [...server.published, secondJwk];
  server.time += 5 * MINUTE;
  const answers = [await statusesOf(worlds, token), await statusesOf(worlds, aToken(owner, ROLES))];
  tellFigure({
    proof: 'key-roll-over',
    n: 2 * worlds.length,
    of: 'commands asked with the old and the new key after the keys were rolled',
    bad: answers.flat().filter((status) => status !== 200).length,
    badMeans: 'kinds of refusal',
    also: { 'questions to the key server': server.asked },
  });
  expect(answers).toEqual([[200], [200]]);
  expect(server.asked).toBe(2);
});

test('A thousand tokens of unknown keys, sent to all commands at once, cost one question and get nothing', async () => {
  const { server, authenticate } = aKeyServer();
  const world = await createWorld([], { authenticate });
  const [, ...signed] = aToken(owner).split('.');
  const withKey = (kid: string): string =>
    [Buffer.from(JSON.stringify({ typ: 'JWT', alg: 'RS256', kid })).toString('base64url'), ...signed].join(
      '.',
    );
  const burst = () =>
    Promise.all(
      Array.from({ length: 1000 }, async (_, at) => {
        const { command, way } = accessLines[at % accessLines.length] ?? {
          command: 'notes/list',
          way: 'asked',
        };
        const { text } = await world.send(
          command,
          bearer(withKey(`unknown-${at}`)),
          inputOf(command, way, things),
        );
        return text;
      }),
    );
  const refused = textOf(refusalReply({ code: 'unauthenticated' }));
  const answers = await burst();
  tellFigure({
    proof: 'unknown-keys',
    n: answers.length,
    of: 'tokens of unknown keys, all at once',
    bad: answers.filter((text) => text !== refused).length + Math.max(0, server.asked - 1),
    badMeans: 'let in, or a second question to the key server',
    also: { 'questions to the key server': server.asked },
  });
  expect(new Set(answers)).toEqual(new Set([refused]));
  expect(server.asked).toBe(1);
  // Just before the key server may be asked again.
  server.time += 5 * MINUTE - 1;
  expect(new Set(await burst())).toEqual(new Set([refused]));
  expect(server.asked).toBe(1);
});

test('While the key server is down, every command works on for a day; then all say “try again”', async () => {
  const { server, authenticate } = aKeyServer();
  const worlds = await worldsBehind(authenticate);
  const stranger = await signedWithTheSecond();
  expect(await statusesOf(worlds, aLongToken())).toEqual([200]);
  server.isUp = false;
  const answers: (readonly number[])[][] = [];
  for (const hours of [1, 12, 24]) {
    server.time = TOKENS_NOW + hours * HOUR;
    answers.push([await statusesOf(worlds, aLongToken()), await statusesOf(worlds, stranger)]);
  }
  // Whether the stranger's key is a new one can not be known now, so nobody is called a stranger for it, nor let in.
  const wanted = [[200], [503]];
  tellFigure({
    proof: 'key-server-down',
    n: 2 * answers.length * worlds.length,
    of: 'commands asked with a known and an unknown key while the key server is down',
    bad: answers.filter((one) => JSON.stringify(one) !== JSON.stringify(wanted)).length,
    badMeans: 'hours with another answer than promised',
  });
  expect(answers).toEqual([wanted, wanted, wanted]);
  server.time += 1;
  expect(await statusesOf(worlds, aLongToken())).toEqual([503]);
  server.isUp = true;
  server.time += 10_000;
  expect(await statusesOf(worlds, aLongToken())).toEqual([200]);
});
