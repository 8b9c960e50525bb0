import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedDate } from 'react-intl';
import { ask } from '../../client/ask';
import type { Shown } from '../../client/sync/overlay';
import { useProduct } from '../parts/product';
import { useRunning } from '../parts/sync-gate';
import { useSay } from '../parts/use-words';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, alignItems: 'flex-start' },
  toggle: { paddingInlineStart: 0 },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

/** What was noted when the two last met, for who wants to look. */
export const LastTime = ({ meeting }: { meeting: Shown<'meeting'> }) => {
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  return (
    <div className={styles.box}>
      <Button
        className={styles.toggle}
        appearance="transparent"
        icon={open === 'open' ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
        aria-expanded={open === 'open'}
        onClick={() => setOpen(open === 'open' ? 'closed' : 'open')}
      >
        <span>
          {say('last.title')} <FormattedDate value={meeting.startedAt} day="numeric" month="short" />
        </span>
      </Button>
      {open === 'open' && <NoteOf meetingId={meeting.id} />}
    </div>
  );
};

const NoteOf = ({ meetingId }: { meetingId: string }) => {
  const styles = useStyles();
  const say = useSay();
  const { send } = useProduct();
  const { sync } = useRunning();
  const here = sync.line('note', meetingId)?.view().content.text;
  const query = useQuery({
    queryKey: ['last-note', meetingId],
    queryFn: async () => {
      const { changed } = await ask(send, 'sync/changes', {
        have: [{ kind: 'note', id: meetingId, version: null }],
      });
      const [found] = changed;
      return found?.kind === 'note' && found.removedAt === null ? found.doc.text : '';
    },
    enabled: here === undefined,
  });
  const text = here ?? query.data;
  if (text === undefined) return <Text>{say(query.isError ? 'last.failed' : 'app.loading')}</Text>;
  return (
    <Text className={styles.text}>
      <bdi>{text === '' ? say('last.none') : text}</bdi>
    </Text>
  );
};
