import { placeOf, type Fault } from '../fault';
import type { ManifestView } from '../view';

const application = ['Application'];
const delegated = ['Delegated'];

/**
 * Resource-specific permissions for chats, meetings and people, with the kinds of consent that Microsoft's table of
 * them gives. Permissions for a team are left out: nothing of this product is installed to a team.
 */
const kindsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['Calls.AccessMedia.Chat', application],
  ['Calls.JoinGroupCalls.Chat', application],
  ['CameraStream.Read.User', delegated],
  ['Chat.Manage.Chat', application],
  ['ChatMember.Read.Chat', application],
  ['ChatMessage.Read.Chat', application],
  ['ChatMessageReadReceipt.Read.Chat', application],
  ['ChatSettings.Read.Chat', application],
  ['ChatSettings.ReadWrite.Chat', application],
  ['InAppPurchase.Allow.Chat', delegated],
  ['InAppPurchase.Allow.User', delegated],
  ['LiveShareSession.ReadWrite.Chat', delegated],
  ['MeetingParticipantReaction.Read.Chat', delegated],
  ['MeetingParticipantReaction.Read.User', delegated],
  ['MeetingStage.Write.Chat', delegated],
  ['MicrophoneStream.Read.User', delegated],
  ['OnlineMeeting.ReadBasic.Chat', application],
  ['OnlineMeetingActiveSpeaker.Read.Chat', delegated],
  ['OnlineMeetingAudioVideo.Stream.Chat', delegated],
  ['OnlineMeetingIncomingAudio.Detect.Chat', delegated],
  ['OnlineMeetingNotification.Send.Chat', application],
  ['OnlineMeetingParticipant.Read.Chat', ['Application', 'Delegated']],
  ['OnlineMeetingParticipant.ToggleIncomingAudio.Chat', delegated],
  ['OnlineMeetingRecording.Read.Chat', application],
  ['OnlineMeetingTranscript.Read.Chat', application],
  ['OutgoingVideoStream.Write.User', delegated],
  ['TeamsActivity.Send.Chat', application],
  ['TeamsActivity.Send.User', application],
  ['TeamsAppInstallation.Read.Chat', application],
  ['TeamsAppInstallation.Read.User', application],
  ['TeamsTab.Create.Chat', application],
  ['TeamsTab.Delete.Chat', application],
  ['TeamsTab.Read.Chat', application],
  ['TeamsTab.ReadWrite.Chat', application],
]);

const list = ['authorization', 'permissions', 'resourceSpecific'] as const;

/** Each permission exists and is asked for in its own kind; the stage and its permission come together. */
export const permissionFaults = ({ authorization, staticTabs }: ManifestView): Fault[] => {
  const asked = authorization.permissions.resourceSpecific;
  const faults = asked.flatMap(({ name, type }, index): Fault[] => {
    if (name === undefined) return [];
    const kinds = kindsOf.get(name);
    if (kinds === undefined) {
      const problem = `${name} is not a known resource-specific permission for chats, meetings or people`;
      return [{ place: placeOf([...list, index, 'name']), problem }];
    }
    if (type === undefined || kinds.includes(type)) return [];
    return [
      { place: placeOf([...list, index, 'type']), problem: `${name} is ${kinds.join(' or ')}, not ${type}` },
    ];
  });

  const asksForStage = asked.some(({ name }) => name === 'MeetingStage.Write.Chat');
  const onStage = staticTabs.findIndex(({ context }) => context.includes('meetingStage'));
  if (onStage >= 0 && !asksForStage) {
    const problem = 'meetingStage needs the permission MeetingStage.Write.Chat, else it can not be shared';
    faults.push({ place: placeOf(['staticTabs', onStage, 'context']), problem });
  }
  if (onStage < 0 && asksForStage) {
    faults.push({
      place: placeOf(list),
      problem: 'MeetingStage.Write.Chat is asked for, but no tab stands on the stage',
    });
  }
  return faults;
};
