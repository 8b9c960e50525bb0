import type { Person } from '../people';
import type { HostCall } from './message';
import type { WindowState } from './window-state';

/** What the window itself does because of a call. */
export type Effect =
  | { readonly kind: 'registered'; readonly event: string }
  | { readonly kind: 'ready-to-unload' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'share'; readonly path: string }
  | { readonly kind: 'stop-sharing' }
  | { readonly kind: 'go'; readonly page: 'commitments' | 'meeting'; readonly subPage: string | undefined }
  | { readonly kind: 'consented' }
  | { readonly kind: 'focus-back' }
  /** Something that the real window would do and this one only says. */
  | { readonly kind: 'notice'; readonly text: string };

/** What the local issuer said when asked for a person's token. */
export type IssuerAnswer =
  | { readonly ok: true; readonly token: string; readonly idToken: string }
  | { readonly ok: false; readonly problem: 'unreachable' | 'refused'; readonly message: string };

/** Whom a page wants to have chosen, in a list that the window opens. */
export interface PeopleQuestion {
  readonly title: string;
  readonly choose: 'one' | 'several';
  readonly among: 'organisation' | 'meeting';
  /** Directory ids of those who are chosen when the list opens. */
  readonly chosen: readonly string[];
}

export type PeopleAnswer = readonly Person[] | 'cancelled';

export type Answer =
  | { readonly kind: 'reply'; readonly args: readonly unknown[]; readonly effect?: Effect }
  /** The protocol has no reply to this call. */
  | { readonly kind: 'noted'; readonly effect?: Effect }
  /** The reply needs the person's token; `reply` turns the issuer's word into it. `now` is a time in ms. */
  | {
      readonly kind: 'ask-issuer';
      readonly reply: (issuer: IssuerAnswer, now: number) => readonly unknown[];
      readonly effect?: Effect;
    }
  /** The reply waits for the person at the screen, who chooses somebody or closes the list. */
  | {
      readonly kind: 'ask-person';
      readonly question: PeopleQuestion;
      readonly reply: (answer: PeopleAnswer) => readonly unknown[];
    }
  /** This host should answer, and does not. */
  | { readonly kind: 'silence' }
  /** Nobody taught this preview the call. */
  | { readonly kind: 'unknown' };

export type Answering = (call: HostCall, state: WindowState) => Answer;

export const reply = (...args: readonly unknown[]): Answer => ({ kind: 'reply', args });

/** The shape in which hosts refuse; the numbers are those of teams-js's ErrorCode. */
export const sdkError = (errorCode: 100 | 501 | 1000 | 4000 | 8000, message: string) => ({
  errorCode,
  message,
});
