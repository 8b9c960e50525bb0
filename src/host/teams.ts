import { app, authentication, FrameContexts, meeting, nestedAppAuth } from '@microsoft/teams-js';
import type { Host, HostContext, MeetingDetails, Place, SignIn, Theme, TokenAnswer } from './host';
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

/** In a meeting the window is dark even when the host says `default`. */
const themeOf = (name: string, place: Place): Theme => {
  if (name === 'contrast') return 'contrast';
  if (name === 'dark' || name === 'glass') return 'dark';
  return place === 'side-panel' || place === 'stage' ? 'dark' : 'light';
};

const contextOf = (context: TeamsContext): HostContext => {
  const place = placeOf(context);
  const meetingId = context.meeting?.id;
  return {
    place,
    theme: themeOf(context.app.theme, place),
    locale: context.app.locale,
    ...(meetingId === undefined ? {} : { meetingId }),
  };
};

/** The meeting's own details need a consent that a tenant may not have given; then the answer is undefined. */
const askMeetingDetails = (): Promise<MeetingDetails | undefined> =>
  new Promise((resolve) => {
    const settle = (details: meeting.IMeetingDetails | meeting.ICallDetails | undefined) => {
      if (!details || !('title' in details) || typeof details.title !== 'string') return resolve(undefined);
      resolve({
        title: details.title,
        ...(details.scheduledStartTime ? { plannedStart: details.scheduledStartTime } : {}),
        ...('scheduledEndTime' in details && details.scheduledEndTime
          ? { plannedEnd: details.scheduledEndTime }
          : {}),
      });
    };
    try {
      meeting.getMeetingDetails((error, response) => settle(error ? undefined : response?.details));
    } catch {
      // Thrown where this surface does not support the call at all, which is the same answer to us.
      settle(undefined);
    }
  });

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
    sharing: () => () => undefined,
    picker: 'not-offered',
    pickPerson: () => Promise.resolve('not-supported'),
    ready: () => void app.notifySuccess(),
  };
};
