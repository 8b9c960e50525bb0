import { hostClients } from '../../../functions/auth/host-clients';
import { httpReply, refusalReply } from '../../../functions/reply';
import { accessLines } from '../../../src/contract/access';
import { tellFigure } from '../../support/figures';
import { aToken, badTokens, bearer } from '../../support/tokens';
import { inputOf } from './asks';
import { belongingsOf } from './belongings';
import { owner } from './callers';
import { createWorld, textOf } from './world';

const things = belongingsOf(owner);
const refused = textOf(refusalReply({ code: 'unauthenticated' }));

let bad: Awaited<ReturnType<typeof badTokens>> = [];
beforeAll(async () => {
  bad = await badTokens();
});

test.each(accessLines)(
  '$command, $way: every bad token meets the same bytes, and nothing is looked at or done',
  async ({ command, way }) => {
    const world = await createWorld([owner]);
    const before = await world.rowsOf(owner);
    const input = inputOf(command, way, things);
    const rowsOpened = world.opened.length;
    const different: string[] = [];
    for (const { name, authorization } of bad) {
      const reply = await world.call(command, authorization, input);
      if (textOf(httpReply(reply)) !== refused) different.push(name);
    }
    tellFigure({
      proof: 'tokens',
      n: bad.length,
      of: 'bad tokens, each sent to every command',
      bad: different.length,
      badMeans: 'not refused with the same bytes',
    });
    expect(different).toEqual([]);
    expect(world.opened.length).toBe(rowsOpened);
    expect(bad.length).toBeGreaterThanOrEqual(60);
    expect(await world.rowsOf(owner)).toBe(before);
  },
);

/** What only an administrator is granted is granted to an owner who is one. */
const ROLES = { roles: ['Administrator'] };

const good = [
  { by: 'the page itself', token: aToken(owner, ROLES) },
  ...hostClients.slice(0, 1).map(({ name, id }) => ({
    by: `${name}, as the fallback does`,
    token: aToken(owner, { ...ROLES, azp: id }),
  })),
];

test.each(good)('A good token that was asked for by $by is granted every command', async ({ token }) => {
  for (const { command, way } of accessLines) {
    const world = await createWorld(way === 'new' ? [] : [owner]);
    const { status } = await world.send(command, bearer(token), inputOf(command, way, things));
    expect([command, way, status]).toEqual([command, way, 200]);
  }
});
