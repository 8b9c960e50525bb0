import type { Meeting } from '../meetings';
import { reply, sdkError } from './answer-kinds';
import type { Answering } from './answer-kinds';
import { inMeeting } from './context';

/** What a call on the spot has not: a name, times, and a link by which others would come in. */
const invitation = ({ title, planned }: Meeting) =>
  planned === 'no-times'
    ? {}
    : {
        title,
        scheduledStartTime: planned.start,
        scheduledEndTime: planned.end,
        joinUrl: 'https://teams.microsoft.com/l/meetup-join/preview',
      };

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
      type: meeting.type,
      ...invitation(meeting),
    },
    conversation: { id: meeting.chatId },
    organizer: { id: meeting.organizer.oid, tenantId: meeting.organizer.tenant },
  });
};

export const meeting: Readonly<Record<string, Answering>> = {
  'meeting.getMeetingDetails': getMeetingDetails,
};
