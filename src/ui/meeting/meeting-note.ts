import { useQuery } from '@tanstack/react-query';
import { ask, failureOf } from '../../client/ask';
import { noteIdOf } from '../../client/ids';
import type { OpenNote } from '../../client/open-note';
import type { Failure } from '../../contract/failure';
import { OCCASION_MAX, TITLE_MAX } from '../../domain/note';
import type { Host } from '../../host/host';
import { useProduct } from '../parts/product';
import { useSay } from '../parts/use-words';

export interface Occasion {
  readonly id: string;
  readonly title: string;
}

/** What notes and promises of this meeting are grouped by. The meeting's id is a hint from the host, never a right. */
const occasionId = ({ context }: Host): string =>
  context.meetingId === undefined ? 'no-meeting' : `meeting:${context.meetingId}`.slice(0, OCCASION_MAX);

const oneLine = (title: string): string =>
  title
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, TITLE_MAX);

export type MeetingNote =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure; readonly again: () => void }
  | { readonly status: 'ready'; readonly occasion: Occasion; readonly note: OpenNote };

/** The one note of this meeting, opened for writing, with the meeting's name where the host tells it. */
export const useMeetingNote = (): MeetingNote => {
  const { host, send, notes } = useProduct();
  const say = useSay();
  const id = occasionId(host);
  const query = useQuery({
    queryKey: ['meeting-note', id],
    queryFn: async () => {
      const [details, noteId, { notes: stored }] = await Promise.all([
        host.meetingDetails(),
        noteIdOf(id),
        ask(send, 'notes/list', { occasion: id, limit: 1 }),
      ]);
      const title = oneLine(details?.title ?? '') || say('panel.untitled');
      const [latest] = stored;
      return {
        occasion: { id, title },
        note: notes.open({ id: latest?.id ?? noteId, occasion: id, title }, latest),
      };
    },
    staleTime: Infinity,
  });
  if (query.data) return { status: 'ready', ...query.data };
  if (query.isPending) return { status: 'loading' };
  return { status: 'failed', failure: failureOf(query.error), again: () => void query.refetch() };
};
