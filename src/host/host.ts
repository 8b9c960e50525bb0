/** The window that shows us: Teams (also when it is Outlook that speaks the Teams protocol), or a plain browser. */

/** Where on the host's surface this page stands. It decides the layout and never a right. */
export type Place = 'side-panel' | 'stage' | 'meeting-tab' | 'personal-tab' | 'plain';

/** `glass` and unknown themes of a host are told as the nearest of these. */
export type Theme = 'light' | 'dark' | 'contrast';

export interface HostContext {
  readonly place: Place;
  readonly theme: Theme;
  /** What the host itself says, also where ours is another because the window around us is dark. */
  readonly hostTheme: Theme;
  /** BCP 47, as the host says it; the words fall back to English. */
  readonly locale: string;
  /** The meeting's id as the host tells it: a hint for grouping, never a right. */
  readonly meetingId?: string;
}

/** What kind of gathering the host says it is. `unscheduled`: a meeting that was called on the spot. */
export type MeetingForm = 'one-on-one-call' | 'group-call' | 'scheduled' | 'recurring' | 'unscheduled';

/** As far as the host knows it: what is unknown, or can not be true, is left out. */
export interface MeetingDetails {
  /** A call between two people has none. */
  readonly title?: string;
  /**
   * UTC instants, ISO 8601; the end is always after the start. The id of a recurring meeting is the same every week,
   * so it is the start that tells one occurrence from the next.
   */
  readonly plannedStart?: string;
  readonly plannedEnd?: string;
  readonly form?: MeetingForm;
}

/** Whether the meeting's stage, which everybody sees, shows a page of ours. */
export type Sharing = 'stage' | 'none';

/** Somebody of the organisation's directory, chosen in a window of the host's own. */
export interface PickedPerson {
  readonly name: string;
  /** The directory's object id, a GUID in lower case. */
  readonly directoryId: string;
}

/** `not-supported` also where the host has a picker and it failed: the name can still be typed. */
export type PersonAnswer = PickedPerson | 'not-supported' | 'cancelled';

/** Why there is no token. `needs-click`: only the person can go on, by a press of the sign-in button. */
export type SignInProblem = 'needs-click' | 'cancelled' | 'not-supported' | 'failed';

export type TokenAnswer =
  { readonly ok: true; readonly token: string } | { readonly ok: false; readonly problem: SignInProblem };

/** Two ways to a token: silently, and by the person's own press. Neither ever throws. */
export interface SignIn {
  /** Ask each time; nothing here is stored by us. */
  token(): Promise<TokenAnswer>;
  /** Call only from a click: it may open a window. */
  interactive(): Promise<TokenAnswer>;
  /** Only where the person says who they are by choosing: the stand-in on one's own machine. */
  readonly accounts?: Accounts;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

export interface Accounts {
  list(): Promise<readonly Account[]>;
  choose(id: string): void;
}

export interface Host {
  readonly kind: 'teams' | 'browser';
  readonly context: HostContext;
  readonly signIn: SignIn;
  /** The context changed: another theme, or the page came back from a rest. Returns the undo. */
  onContext(listener: (context: HostContext) => void): () => void;
  /** The host is about to put the page to rest or to close it: finish what must not be lost. Returns the undo. */
  onLeaving(finish: () => Promise<void>): () => void;
  /** Undefined where the host does not tell, or may not. */
  meetingDetails(): Promise<MeetingDetails | undefined>;
  /**
   * Is a page of ours on the meeting's stage? `none` until the listener is told otherwise; then it hears each change.
   * A screen that is shared as a whole is not seen by this, nor by any page. Returns the undo.
   */
  sharing(listener: (sharing: Sharing) => void): () => void;
  /** Whether `pickPerson` is worth a button here. */
  readonly picker: 'offered' | 'not-offered';
  /** Lets the person choose somebody of their directory. Never throws; takes as long as the person takes. */
  pickPerson(): Promise<PersonAnswer>;
  /** Tells the host that there is something to look at. */
  ready(): void;
}

/** What the pages are told by the server that sent them, so that one build serves every environment. */
export interface PageConfig {
  readonly clientId: string;
  /** The id of the app in Teams, for links that open it there. */
  readonly appId: string;
  /** The host name of the application id URI, e.g. `leadership-overlay.example.com`. */
  readonly domain: string;
  /** `local`: the plain browser may offer the people of the local issuer. Never so in Azure. */
  readonly signIn: 'entra' | 'local';
}
