import { useRef, useState } from 'react';
import { readChoices, searchOf, withChoice } from './choices';
import type { Choices } from './choices';
import { goneBetween, openFrames } from './frames';
import type { Frame, OpenFrames } from './frames';
import type { LocalServer } from './local-server';
import type { Person } from './people';
import { protocolLog } from './protocol-log';
import type { ProtocolLog } from './protocol-log';
import type { Effect } from './protocol/answer-kinds';
import { resume, themeChange } from './protocol/events';

/** What all windows and controls of the preview share. */
export interface Desk {
  readonly server: LocalServer;
  readonly people: readonly Person[];
  readonly frames: OpenFrames;
  readonly log: ProtocolLog;
  /** When the preview was opened: the meeting's clock hangs on it. */
  readonly opened: Date;
}

/** `leaving`: the pages are making themselves safe. `asleep`: out of sight and kept, as Teams keeps a side panel. */
export type Rest = 'awake' | 'leaving' | 'asleep';

export interface Preview {
  readonly desk: Desk;
  readonly choices: Choices;
  readonly rest: Rest;
  /** Counts the times that the frames were loaded anew by hand. */
  readonly loads: number;
  /** Ids of the people who have agreed to be signed in. */
  readonly consented: ReadonlySet<string>;
  /** What the preview has to say: what the real window would do, or what the address bar asked for in vain. */
  readonly notices: readonly string[];
  change(change: Partial<Choices>): Promise<void>;
  reload(): void;
  sleep(): Promise<void>;
  wake(): void;
  act(frame: Frame, effect: Effect): void;
  dismiss(): void;
}

const LATE =
  'A page did not say that it was safe to close within 30 seconds; Teams would have closed it too.';

export const usePreview = (server: LocalServer, people: readonly Person[], location: Location): Preview => {
  const [start] = useState(() => readChoices(location.search, people, location.origin));
  const [desk] = useState((): Desk => ({
    server,
    people,
    frames: openFrames(),
    log: protocolLog(),
    opened: new Date(),
  }));
  const [choices, setChoices] = useState(start.choices);
  const [notices, setNotices] = useState(start.problems);
  const [rest, setRest] = useState<Rest>('awake');
  const [loads, setLoads] = useState(0);
  const [consented, setConsented] = useState<ReadonlySet<string>>(new Set());

  const settled = useRef(start.choices);
  const turn = useRef(Promise.resolve());

  const leave = async (keys?: readonly string[]): Promise<void> => {
    setRest('leaving');
    const safe = await desk.frames.leave(keys);
    if (!safe) setNotices((said) => [...said, LATE]);
  };

  const apply = async (wanted: Partial<Choices>): Promise<void> => {
    const before = settled.current;
    const next = withChoice(before, wanted);
    const gone = goneBetween(before, next);
    if (gone.length > 0) await leave(gone);
    if (next.poor !== before.poor) setConsented(new Set());
    settled.current = next;
    setRest('awake');
    setChoices(next);
    window.history.replaceState(null, '', searchOf(next));
    if (next.theme !== before.theme) desk.frames.tell(() => themeChange(next.theme));
  };

  /** One after the other: a page may take its time to save, and what is chosen meanwhile must not be lost. */
  const change = (wanted: Partial<Choices>): Promise<void> => {
    turn.current = turn.current.then(() => apply(wanted));
    return turn.current;
  };

  const act = (frame: Frame, effect: Effect): void => {
    switch (effect.kind) {
      case 'share':
        void change({ view: 'stage', stage: effect.path });
        return;
      case 'stop-sharing':
        void change({ view: 'meeting' });
        return;
      case 'go':
        void change(
          effect.page === 'meeting' ? { view: 'meeting' } : { view: 'personal', sub: effect.subPage },
        );
        return;
      case 'consented':
        setConsented((before) => new Set(before).add(frame.person.id));
        return;
      case 'notice':
        setNotices((said) => [...said, effect.text]);
        return;
      case 'failed':
      case 'focus-back':
      case 'registered':
      case 'ready-to-unload':
        // The frame and its session see to these themselves.
        return;
    }
  };

  return {
    desk,
    choices,
    rest,
    loads,
    consented,
    notices,
    change,
    act,
    reload: () => {
      setRest('awake');
      setLoads((count) => count + 1);
    },
    sleep: async () => {
      await leave();
      setRest('asleep');
    },
    wake: () => {
      setRest('awake');
      desk.frames.tell(({ surface, path }) => resume(surface, location.origin + path));
    },
    dismiss: () => setNotices([]),
  };
};
