import { act, configure, render, screen } from '@testing-library/react';
import type { LocalServer } from '../../src/preview/local-server';
import { Start } from '../../src/preview/start';
import { people } from './samples';

// A busy machine draws slowly; that is no fault of the window.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

/** A local host that does as it is asked, unless told otherwise. */
export const server = (changes: Partial<LocalServer> = {}): LocalServer => ({
  people: () => Promise.resolve(people),
  token: () => Promise.resolve({ ok: true, token: 'secret-token', idToken: 'secret-id-token' }),
  sampleMonth: () => Promise.resolve(),
  ...changes,
});

/** Opens the preview at an address, and waits for its windows. */
export const open = async (search = '', changes: Partial<LocalServer> = {}): Promise<void> => {
  window.history.replaceState(null, '', `/${search}`);
  render(<Start server={server(changes)} />);
  await screen.findAllByRole('region', { name: /^The window of/ });
};

/** The first of a list that a test is sure of. */
export const first = <Thing,>(things: readonly Thing[]): Thing => {
  const [thing] = things;
  if (thing === undefined) throw new Error('There is none.');
  return thing;
};

export const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')];

/** What a page in the frame would post. */
export const say = (
  frame: HTMLIFrameElement | undefined,
  data: unknown,
  origin = window.location.origin,
): Promise<void> =>
  act(async () => {
    const source = frame?.contentWindow ?? null;
    window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
    await Promise.resolve();
  });

/** Hears what the host posts into a frame. */
export const listenIn = (frame: HTMLIFrameElement): jest.SpyInstance => {
  if (!frame.contentWindow) throw new Error('The frame is not on the page.');
  return jest.spyOn(frame.contentWindow, 'postMessage');
};
