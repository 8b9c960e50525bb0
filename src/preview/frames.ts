import type { Choices } from './choices';
import type { Person } from './people';
import type { HostEvent } from './protocol/events';
import { framePath } from './protocol/window-state';
import type { Surface } from './protocol/window-state';
import type { Session } from './session';

/** A page in a frame: whose window it is in, where it stands, and the address that it is loaded from. */
export interface Frame {
  /** Another key is another page load. It never leaves the preview. */
  readonly key: string;
  readonly person: Person;
  readonly surface: Surface;
  /** As in the manifest: it tells the page nothing of the person, the meeting or the theme. */
  readonly path: string;
}

const surfacesOf = ({ view, panel }: Choices): readonly Surface[] => {
  const beside: readonly Surface[] = panel === 0 ? [] : ['side-panel'];
  switch (view) {
    case 'meeting':
      return beside;
    case 'stage':
      return ['stage', ...beside];
    case 'chat':
      return ['chat-tab'];
    case 'personal':
      return ['personal-tab'];
  }
};

/** The frames of one person's window. A change of theme loads no page anew: Teams tells it to the page that is open. */
export const framesOf = (choices: Choices, person: Person): readonly Frame[] =>
  surfacesOf(choices).map((surface) => {
    const { locale, poor, meeting, minute, length, title, start, stage, sub } = choices;
    const path = framePath(surface, stage);
    const place = surface === 'personal-tab' ? [sub] : [meeting, start ?? minute, length, title];
    return { key: [person.id, surface, path, locale, poor, ...place].join(' '), person, surface, path };
  });

/** The people at the screen: one, or two side by side. */
export const atScreen = ({ person, second }: Choices): readonly Person[] =>
  second ? [person, second] : [person];

const allKeys = (choices: Choices): readonly string[] =>
  atScreen(choices).flatMap((person) => framesOf(choices, person).map(({ key }) => key));

/** The frames that go when the choices change so. */
export const goneBetween = (before: Choices, after: Choices): readonly string[] => {
  const staying = new Set(allKeys(after));
  return allKeys(before).filter((key) => !staying.has(key));
};

/** The sessions of all open frames, so that the controls can speak to them. */
export interface OpenFrames {
  /** Returns the undo. */
  add(frame: Frame, session: Session): () => void;
  tell(event: (frame: Frame) => HostEvent): void;
  /** Resolves when every named frame is safe to close, or has used up its time; false if one of them did. */
  leave(keys?: readonly string[]): Promise<boolean>;
}

export const openFrames = (): OpenFrames => {
  const open = new Map<string, { readonly frame: Frame; readonly session: Session }>();
  return {
    add: (frame, session) => {
      open.set(frame.key, { frame, session });
      return () => {
        if (open.get(frame.key)?.session === session) open.delete(frame.key);
      };
    },
    tell: (event) => open.forEach(({ frame, session }) => session.tell(event(frame))),
    leave: async (keys = [...open.keys()]) => {
      const safe = await Promise.all(
        keys.map((key) => open.get(key)?.session.leave() ?? Promise.resolve(true)),
      );
      return safe.every(Boolean);
    },
  };
};
