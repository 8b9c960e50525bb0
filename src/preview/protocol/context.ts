import { reply } from './answer-kinds';
import type { Answering } from './answer-kinds';
import { entityId, frameContext } from './window-state';
import type { WindowState } from './window-state';

/** The id of the app in its manifest. */
const APP_ID = '6f6a0c6e-1f0b-4a53-9d6e-9b1a7f0f4a11';

/**
 * The flat object that hosts send; teams-js turns it into its own nested context. Hosts write the locale in lower
 * case. The person's ids are in it, as in Teams: a page may show them and must never trust them.
 */
const flatContext = (state: WindowState) => {
  const { person, surface, meeting } = state;
  const locale = state.locale.toLowerCase();
  return {
    appId: APP_ID,
    appSessionId: `preview-${surface}`,
    sessionId: 'preview',
    ringId: 'general',
    hostName: state.poor === 'outlook' ? 'Outlook' : 'Teams',
    hostClientType: 'desktop',
    locale,
    osLocaleInfo: { platform: 'windows', regionalFormat: locale },
    theme: state.theme,
    frameContext: frameContext(surface),
    entityId: entityId(surface),
    ...(state.subPage === undefined ? {} : { subEntityId: state.subPage }),
    userPrincipalName: person.email,
    userDisplayName: person.name,
    loginHint: person.email,
    ...(person.oid === undefined ? {} : { userObjectId: person.oid }),
    ...(person.tenant === undefined ? {} : { tid: person.tenant }),
    isFullScreen: false,
    isMultiWindow: false,
    ...(inMeeting(state) ? { meetingId: meeting.meetingId, chatId: meeting.chatId } : {}),
  };
};

/** A personal tab, and all of Outlook, know of no meeting. */
export const inMeeting = (state: WindowState): boolean =>
  state.surface !== 'personal-tab' && state.poor !== 'outlook';

const getContext: Answering = (_call, state) => reply(flatContext(state));

export const telling: Readonly<Record<string, Answering>> = { getContext };
