import { answer } from '../../src/contract/failure';
import { keepMonthsOf, keptUntil } from '../../src/domain/retention';
import { everyThing } from '../storage/things';
import type { Handler } from './handler';

export const readRetention: Handler<'retention/read'> = async ({ mine, myCare, now }) => {
  const [things, hold, announced] = await Promise.all([everyThing(mine), myCare.hold(), myCare.announced()]);
  const people = keptUntil(things, announced, now.toISOString().slice(0, 10));
  return answer({
    keepMonths: keepMonthsOf(things),
    hold: hold ? { placedAt: hold.placedAt } : null,
    people: people.map(({ counterpart, until, things: count }) => ({ counterpart, until, things: count })),
  });
};
