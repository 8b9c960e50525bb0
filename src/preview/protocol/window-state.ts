import type { Meeting } from '../meetings';
import type { Person } from '../people';
import type { PoorHost } from './poor-host';

export const HOST_THEMES = ['default', 'dark', 'contrast'] as const;
export type HostTheme = (typeof HOST_THEMES)[number];

/** Where in the window a page is shown. */
export type Surface = 'side-panel' | 'chat-tab' | 'personal-tab' | 'stage';

/** All that a host knows when it answers one page. The page itself is told only what it asks for. */
export interface WindowState {
  readonly surface: Surface;
  readonly person: Person;
  readonly theme: HostTheme;
  /** BCP 47, e.g. `en-GB`. */
  readonly locale: string;
  readonly meeting: Meeting;
  readonly poor: PoorHost;
  /** Path of the page that the meeting's stage shows; undefined when nothing is shared. */
  readonly stage: string | undefined;
  /** Where inside a page a link leads, e.g. the id of one commitment. */
  readonly subPage: string | undefined;
  /** The person has agreed, in a window of the host, that the app may sign them in. */
  readonly consented: boolean;
  /** Origin of the pages: what the app's manifest would list as its valid domain. */
  readonly origin: string;
}

/** The frame context as teams-js names it. A tab of the meeting's chat is plain content, like a personal tab. */
export const frameContext = (surface: Surface): 'sidePanel' | 'meetingStage' | 'content' =>
  surface === 'side-panel' ? 'sidePanel' : surface === 'stage' ? 'meetingStage' : 'content';

/** The entity id of the static tab in the app's manifest. */
export const entityId = (surface: Surface): 'commitments' | 'meeting' =>
  surface === 'personal-tab' ? 'commitments' : 'meeting';

/** The path of the manifest's content address: nothing in it says who looks at it, nor in which meeting. */
export const framePath = (surface: Surface, stage: string | undefined): string => {
  if (surface === 'personal-tab') return '/tab/commitments';
  return surface === 'stage' ? (stage ?? '/meeting') : '/meeting';
};

/** The path of an address on our own origin; undefined for any other, which a host would refuse to show. */
export const ownPath = (address: string, origin: string): string | undefined => {
  const url = URL.canParse(address, origin) ? new URL(address, origin) : undefined;
  return url?.origin === origin ? url.pathname + url.search + url.hash : undefined;
};
