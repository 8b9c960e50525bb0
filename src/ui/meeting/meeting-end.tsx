import { Button, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import type { Line } from '../../client/sync/line-parts';
import { useLine } from '../parts/use-docs';
import { useSay } from '../parts/use-words';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface MeetingEndProps {
  readonly line: Line<'meeting'>;
  readonly other: string;
  /** How many promises are open between the two. */
  readonly open: number;
}

/** What is kept, and where. */
export const MeetingEnd = ({ line, other, open }: MeetingEndProps) => {
  const styles = useStyles();
  const say = useSay();
  const { content } = useLine(line);
  return (
    <section className={styles.page}>
      <Subtitle1 as="h1" className={styles.title}>
        {say('end.title')}
      </Subtitle1>
      <ul className={styles.lines}>
        <li>
          <Text>{say('end.note')}</Text>
        </li>
        <li>
          <Text>{say('end.promises', { count: open, name: other })}</Text>
        </li>
        <li>
          <Text>{say('private.law')}</Text>
        </li>
      </ul>
      <Button
        icon={<ArrowUndo20Regular />}
        onClick={() => line.change({ ...content, endedAt: null }, 'done')}
      >
        {say('end.again')}
      </Button>
    </section>
  );
};
