import { reply, sdkError } from './answer-kinds';
import type { Answering } from './answer-kinds';
import { inMeeting } from './context';

/**
 * Teams tells the details only where an administrator or the organiser has agreed to it, and never to a person from
 * outside. Both are ordinary, so a page must do without.
 */
const getMeetingDetails: Answering = (_call, state) => {
  const { meeting, person, poor } = state;
  if (!inMeeting(state)) return reply(sdkError(501, 'There is no meeting around this page.'), null);
  if (poor === 'no-meeting-details' || person.guest) {
    return reply(sdkError(1000, 'The app has no permission to read the details of this meeting.'), null);
  }
  return reply(null, {
    details: {
      id: meeting.meetingId,
      title: meeting.title,
      type: meeting.type,
      scheduledStartTime: meeting.start,
      scheduledEndTime: meeting.end,
      joinUrl: 'https://teams.microsoft.com/l/meetup-join/preview',
    },
    conversation: { id: meeting.chatId },
    organizer: { id: meeting.organizer.oid, tenantId: meeting.organizer.tenant },
  });
};

export const meeting: Readonly<Record<string, Answering>> = {
  'meeting.getMeetingDetails': getMeetingDetails,
};
