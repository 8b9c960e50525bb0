import { reply, sdkError } from './answer-kinds';
import type { Answer, Answering } from './answer-kinds';
import { inMeeting } from './context';
import { ownPath } from './window-state';
import type { WindowState } from './window-state';

/** Why this page may not touch the stage, as a reply; undefined when it may. */
const refused = (state: WindowState): Answer | undefined => {
  if (!inMeeting(state)) return reply(sdkError(501, 'There is no stage outside a meeting.'), null);
  if (state.person.guest) return reply(sdkError(1000, 'Only an organiser or a presenter may share.'), null);
  return undefined;
};

/** Everyone in the meeting sees what is shared, so both windows of the preview show it. */
const share: Answering = ({ args }, state) => {
  const no = refused(state);
  if (no) return no;
  const [address] = args;
  if (typeof address !== 'string') return reply(sdkError(4000, 'The address to share is missing.'), null);
  const path = ownPath(address, state.origin);
  if (path === undefined) {
    return reply(sdkError(501, "The address is not on one of the app's valid domains."), null);
  }
  return { kind: 'reply', args: [null, true], effect: { kind: 'share', path } };
};

const stop: Answering = (_call, state) =>
  refused(state) ?? { kind: 'reply', args: [null, true], effect: { kind: 'stop-sharing' } };

/** Tells of the app's permission, not of the person's: a guest learns of theirs when the share is refused. */
const capabilities: Answering = () => reply(null, { doesAppHaveSharePermission: true });

const sharing: Answering = (_call, state) => reply(null, { isAppSharing: state.stage !== undefined });

export const stage: Readonly<Record<string, Answering>> = {
  'meeting.shareAppContentToStage': share,
  'meeting.stopSharingAppContentToStage': stop,
  'meeting.getAppContentStageSharingCapabilities': capabilities,
  'meeting.getAppContentStageSharingState': sharing,
};
