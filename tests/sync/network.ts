import type { Reply } from '../../src/contract/failure';
import { refuse } from '../../src/contract/failure';
import type { Send } from '../../src/client/send';
import type { Chance } from './chance';
import type { Clock } from './clock';
import type { Climate, Fault } from './faults';
import type { WorldServer } from './server';

/** What lies between a window and the server. */
export interface Network {
  /** @param isAlive whether the window still takes answers; its requests arrive all the same */
  readonly sendFrom: (line: Phone) => Send;
  /** How much is still on its way to the server. */
  readonly underWay: () => number;
}

/** One window's end of the line. */
export interface Phone {
  readonly isAlive: () => boolean;
  readonly isOffline: () => boolean;
  readonly met: (fault: Fault) => void;
}

/** After this the client gives up, as `send` does. */
const LIMIT_MS = 8_000;
const UNREACHABLE = refuse({ code: 'unavailable', retryAfterMs: 2_000 });

const utf8 = new TextEncoder();

export const createNetwork = (
  clock: Clock,
  chance: Chance,
  server: WorldServer,
  climate: () => Climate,
): Network => {
  let underWay = 0;
  /** Mostly quick; sometimes so slow that what was sent later comes first. */
  const delay = (): number => (chance.happens(0.85) ? chance.between(10, 250) : chance.between(250, 3_000));

  const sendFrom = ({ isAlive, isOffline, met }: Phone): Send => {
    const ask = (name: Parameters<WorldServer['call']>[0], input: unknown): Promise<Reply<unknown>> =>
      new Promise((resolve) => {
        if (!isAlive()) return;
        const body = utf8.encode(JSON.stringify(input));
        const isWrite = name !== 'sync/changes';
        let answered = false;
        const answer = (reply: Reply<unknown>): void => {
          if (!isAlive() || answered) return;
          answered = true;
          // What was answered crossed the line as text, so it shares nothing with the server.
          resolve(JSON.parse(JSON.stringify(reply)) as Reply<unknown>);
        };
        const answerIn = (ms: number, reply: Reply<unknown>): void => {
          clock.after(ms, () => answer(reply));
        };
        const count = (fault: Fault): void => {
          if (isWrite) met(fault);
        };
        const arrive = (ms: number, then: (reply: Reply<unknown>) => void): void => {
          underWay += 1;
          clock.after(ms, () => {
            void server.call(name, body).then((reply) => {
              underWay -= 1;
              then(reply);
            });
          });
        };
        const { requestLost, answerLost, sentTwice, late, serverDown } = climate();

        if (isOffline()) {
          count('offline');
          return answerIn(chance.between(5, 100), UNREACHABLE);
        }
        if (chance.happens(requestLost)) {
          count('request lost');
          return answerIn(chance.happens(0.5) ? LIMIT_MS : delay(), UNREACHABLE);
        }
        if (chance.happens(serverDown)) {
          count('server down');
          const reply = refuse(
            chance.happens(0.5)
              ? { code: 'unavailable', retryAfterMs: 2_000 }
              : { code: 'unexpected', reference: 'reference' },
          );
          // Down before it was done, or after.
          if (chance.happens(0.5)) return answerIn(delay(), reply);
          return arrive(delay(), () => answerIn(delay(), reply));
        }
        if (chance.happens(late)) {
          count('late');
          arrive(chance.between(LIMIT_MS, 25_000), () => undefined);
          return answerIn(LIMIT_MS, UNREACHABLE);
        }
        if (isWrite && chance.happens(sentTwice))
          arrive(chance.between(20, 20_000), () => {
            count('sent twice');
          });
        const unanswered = chance.happens(answerLost);
        if (unanswered) answerIn(LIMIT_MS, UNREACHABLE);
        arrive(delay(), (reply) => {
          if (!unanswered) return answerIn(delay(), reply);
          if (reply.ok) count('answer lost');
        });
      });
    return ask as Send;
  };
  return { sendFrom, underWay: () => underWay };
};
