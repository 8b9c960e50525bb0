import type { Answering } from './answer-kinds';

/** A page says which events it wants to hear of. */
const registerHandler: Answering = ({ args }) => {
  const [event] = args;
  return typeof event === 'string'
    ? { kind: 'noted', effect: { kind: 'registered', event } }
    : { kind: 'unknown' };
};

/** The page may be put to rest or closed now: what must not be lost is safe. */
const readyToUnload: Answering = () => ({ kind: 'noted', effect: { kind: 'ready-to-unload' } });

const loaded: Answering = () => ({ kind: 'noted' });

/** Hosts without `notifySuccessResponse` send no reply, and teams-js does not wait for one. */
const success: Answering = (_call, { poor }) =>
  poor === 'old-runtime' ? { kind: 'noted' } : { kind: 'reply', args: [undefined] };

const failure: Answering = ({ args }) => {
  const [reason, message] = args;
  const words = typeof message === 'string' && message !== '' ? message : reason;
  return {
    kind: 'noted',
    effect: { kind: 'failed', message: typeof words === 'string' ? words : 'The page gave no reason.' },
  };
};

/** The page leaves the keyboard to the host, at its beginning or at its end. */
const returnFocus: Answering = () => ({ kind: 'noted', effect: { kind: 'focus-back' } });

export const living: Readonly<Record<string, Answering>> = {
  registerHandler,
  readyToUnload,
  'appInitialization.appLoaded': loaded,
  'appInitialization.success': success,
  'appInitialization.failure': failure,
  'appInitialization.expectedFailure': loaded,
  returnFocus,
};
