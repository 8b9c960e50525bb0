import type { Sharing } from './host';

/**
 * Is a page of ours on the meeting's stage? Two witnesses say so: the host, when it is asked, and the page on the
 * stage itself, to the other pages of this person in the same browser. Either is enough: what is private hides too
 * early rather than too late.
 */

const CHANNEL = 'lo-stage';
const EVERY_MS = 2_000;

/** Pages of ours may be open in another meeting too, so each message names the meeting that it is about. */
interface StageMessage {
  readonly meeting: string;
  readonly says: 'here' | 'gone' | 'who-is-here';
}

const read = (data: unknown, meeting: string): StageMessage['says'] | undefined => {
  if (typeof data !== 'object' || data === null || Reflect.get(data, 'meeting') !== meeting) return undefined;
  const says: unknown = Reflect.get(data, 'says');
  return says === 'here' || says === 'gone' || says === 'who-is-here' ? says : undefined;
};

interface Channel {
  say(says: StageMessage['says']): void;
  close(): void;
}

/** A browser without such channels, or one that refuses them to a frame, leaves the host as the only witness. */
const openChannel = (meeting: string, hear: (says: StageMessage['says']) => void): Channel => {
  try {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const says = read(data, meeting);
      if (says) hear(says);
    };
    return {
      say: (says) => channel.postMessage({ meeting, says } satisfies StageMessage),
      close: () => channel.close(),
    };
  } catch {
    return { say: () => undefined, close: () => undefined };
  }
};

/** The page on the stage makes itself known for as long as it is there. Returns how to fall silent. */
export const announceStage = (meeting: string): (() => void) => {
  const channel = openChannel(meeting, (says) => {
    if (says === 'who-is-here') channel.say('here');
  });
  const arrive = () => channel.say('here');
  const leave = () => channel.say('gone');
  arrive();
  window.addEventListener('pagehide', leave);
  // A page that the browser kept may be shown once more.
  window.addEventListener('pageshow', arrive);
  return () => {
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', arrive);
    leave();
    channel.close();
  };
};

interface StageWitnesses {
  readonly meeting: string;
  /** Asks the host; undefined where it does not tell. Never rejects. */
  readonly askHost: () => Promise<boolean | undefined>;
}

/** Looks on for as long as somebody listens, and only while the page can be seen. */
export const watchStage = ({ meeting, askHost }: StageWitnesses) => {
  const listeners = new Set<(sharing: Sharing) => void>();
  let known: Sharing = 'none';

  const become = (next: Sharing) => {
    if (next === known) return;
    known = next;
    for (const listener of listeners) listener(next);
  };

  const begin = (): (() => void) => {
    let hostSays: boolean | undefined;
    let stageSays: 'here' | 'gone' | 'no-answer' = 'no-answer';
    let answered = false;
    let asking = false;
    let over = false;
    const weigh = () => {
      if (!over) become(hostSays === true || stageSays === 'here' ? 'stage' : 'none');
    };
    const channel = openChannel(meeting, (says) => {
      if (says === 'who-is-here') return;
      stageSays = says;
      answered = true;
      // The host told of the page that has just gone; its next answer is about what comes after.
      if (says === 'gone') hostSays = undefined;
      weigh();
    });
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      // A page on the stage that was killed says no farewell; it does not answer either.
      if (!answered) stageSays = 'no-answer';
      answered = false;
      channel.say('who-is-here');
      weigh();
      if (asking) return;
      asking = true;
      hostSays = await askHost();
      asking = false;
      weigh();
    };
    const lookNow = () => void look();
    lookNow();
    const timer = setInterval(lookNow, EVERY_MS);
    document.addEventListener('visibilitychange', lookNow);
    return () => {
      over = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookNow);
      channel.close();
    };
  };

  let end: (() => void) | undefined;
  return (listener: (sharing: Sharing) => void): (() => void) => {
    listeners.add(listener);
    if (known === 'stage') listener(known);
    end ??= begin();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      end?.();
      end = undefined;
      known = 'none';
    };
  };
};
