import { app, authentication, FrameContexts, meeting, nestedAppAuth, people } from '@microsoft/teams-js';
import type {
  Host,
  HostContext,
  MeetingDetails,
  PersonAnswer,
  Place,
  SignIn,
  Theme,
  TokenAnswer,
} from './host';
import { readMeetingDetails } from './meeting-details';
import { announceStage, watchStage } from './stage-sharing';
import { within } from './within';

/** Teams, and Outlook where it speaks the Teams protocol. The only file that speaks to teams-js. */

const DETAILS_LIMIT_MS = 3_000;

type TeamsContext = Awaited<ReturnType<typeof app.getContext>>;

const placeOf = (context: TeamsContext): Place => {
  switch (context.page.frameContext) {
    case FrameContexts.sidePanel:
      return 'side-panel';
    case FrameContexts.meetingStage:
      return 'stage';
    default:
      // A meeting's chat tab and details tab both report plain `content`, as the personal tab does.
      return context.meeting?.id !== undefined || context.chat?.id !== undefined
        ? 'meeting-tab'
        : 'personal-tab';
  }
};

const hostThemeOf = (name: string): Theme => {
  if (name === 'contrast') return 'contrast';
  return name === 'dark' || name === 'glass' ? 'dark' : 'light';
};

/** In a meeting the window is dark even when the host says `default`. */
const themeOf = (hostTheme: Theme, place: Place): Theme =>
  hostTheme === 'light' && (place === 'side-panel' || place === 'stage') ? 'dark' : hostTheme;

const contextOf = (context: TeamsContext): HostContext => {
  const place = placeOf(context);
  const meetingId = context.meeting?.id;
  const hostTheme = hostThemeOf(context.app.theme);
  return {
    place,
    theme: themeOf(hostTheme, place),
    hostTheme,
    locale: context.app.locale,
    ...(meetingId === undefined ? {} : { meetingId }),
  };
};

/** The meeting's own details need a consent that a tenant may not have given; then the answer is undefined. */
const askMeetingDetails = (): Promise<MeetingDetails | undefined> =>
  new Promise((resolve) => {
    try {
      meeting.getMeetingDetails((error, response) =>
        resolve(error ? undefined : readMeetingDetails(response?.details)),
      );
    } catch {
      // Thrown where this surface does not support the call at all, which is the same answer to us.
      resolve(undefined);
    }
  });

/** Only the side panel and the stage may ask; anywhere else, or without the permission, the answer is undefined. */
const askStage = (): Promise<boolean | undefined> => {
  const asked = new Promise<boolean | undefined>((resolve) => {
    try {
      meeting.getAppContentStageSharingState((error, state) =>
        resolve(error ? undefined : state?.isAppSharing === true),
      );
    } catch {
      resolve(undefined);
    }
  });
  return within(DETAILS_LIMIT_MS, asked, undefined);
};

const sharingOf = ({ place, meetingId }: HostContext): Host['sharing'] => {
  if (meetingId === undefined || place === 'personal-tab') return () => () => undefined;
  if (place !== 'stage') return watchStage({ meeting: meetingId, askHost: askStage });
  announceStage(meetingId);
  return (listener) => {
    listener('stage');
    return () => undefined;
  };
};

/** The number by which hosts tell that the person closed the picker. */
const USER_ABORT = 8000;

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The host's picker opens over pages of plain content, and not over a side panel or the stage. */
const offersPicker = (context: TeamsContext): boolean =>
  people.isSupported() && context.page.frameContext === FrameContexts.content;

const pickPerson = async (): Promise<PersonAnswer> => {
  try {
    // In a chat the picker would know its members alone; whom one talks with may sit elsewhere.
    const [picked] = await people.selectPeople({
      singleSelect: true,
      openOrgWideSearchInChatOrChannel: true,
    });
    if (!picked) return 'cancelled';
    const directoryId = picked.objectId.toLowerCase();
    const name = picked.displayName?.trim() ?? '';
    return GUID.test(directoryId) && name !== '' ? { name, directoryId } : 'not-supported';
  } catch (error) {
    const code: unknown = typeof error === 'object' && error !== null && Reflect.get(error, 'errorCode');
    return code === USER_ABORT ? 'cancelled' : 'not-supported';
  }
};

/** A host that never answers costs the meeting's name and not the note. */
const meetingDetails = (): Promise<MeetingDetails | undefined> =>
  within(DETAILS_LIMIT_MS, askMeetingDetails(), undefined);

/** The older way to a token, through the host itself; the fallback where nested app authentication is missing. */
const hostToken = async (silent: boolean): Promise<TokenAnswer> => {
  try {
    return { ok: true, token: await authentication.getAuthToken({ silent }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/consent|resourceRequiresConsent|interaction/i.test(reason))
      return { ok: false, problem: 'needs-click' };
    if (/cancel/i.test(reason)) return { ok: false, problem: 'cancelled' };
    return { ok: false, problem: 'failed' };
  }
};

/** What the ways of signing in need from the host, so that they need not know teams-js. */
export interface TeamsSignInParts {
  readonly recommendsNestedAuth: () => boolean;
  readonly hostToken: (silent: boolean) => Promise<TokenAnswer>;
}

/**
 * Connects to the host around this frame. Waits as long as the host takes; the caller sets the limit.
 * @throws what teams-js rejects with when there is no host
 */
export const connectTeams = async (signInWith: (parts: TeamsSignInParts) => SignIn): Promise<Host> => {
  await app.initialize();
  app.notifyAppLoaded();
  let current = await app.getContext();
  const listeners = new Set<(context: HostContext) => void>();
  const leaving = new Set<() => Promise<void>>();

  const tell = (context: TeamsContext) => {
    current = context;
    for (const listener of listeners) listener(contextOf(context));
  };
  app.registerOnThemeChangeHandler((theme) => tell({ ...current, app: { ...current.app, theme } }));
  app.lifecycle.registerOnResumeHandler(() => {
    // The host keeps its words, theme and meeting to itself while a page rests, so they are asked for again.
    void app.getContext().then(tell);
    app.notifySuccess().catch(() => undefined);
  });
  app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => {
    await Promise.all([...leaving].map((finish) => finish()));
  });

  return {
    kind: 'teams',
    context: contextOf(current),
    signIn: signInWith({ recommendsNestedAuth: nestedAppAuth.isNAAChannelRecommended, hostToken }),
    onContext: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onLeaving: (finish) => {
      leaving.add(finish);
      return () => leaving.delete(finish);
    },
    meetingDetails,
    sharing: sharingOf(contextOf(current)),
    picker: offersPicker(current) ? 'offered' : 'not-offered',
    pickPerson: async () => (offersPicker(current) ? pickPerson() : 'not-supported'),
    ready: () => void app.notifySuccess(),
  };
};
