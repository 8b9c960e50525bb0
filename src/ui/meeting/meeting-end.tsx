import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { Line } from '../../client/sync/line-parts';
import { AfterLater } from '../around/later';
import { useLine } from '../parts/use-docs';
import { PageHeading, useArrival } from '../parts/page-heading';
import { useSay } from '../parts/use-words';
import { CurtainBar, Private } from './curtain';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  after: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    width: '100%',
    minWidth: 0,
  },
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
  const arrive = useArrival();
  const { content } = useLine(line);
  return (
    <section className={styles.page}>
      <PageHeading of="panel">{say('end.title')}</PageHeading>
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
      {content.kind !== 'formal' && (
        <div className={styles.after}>
          <CurtainBar />
          <Private>
            <AfterLater line={line} other={other} />
          </Private>
        </div>
      )}
      <Button
        icon={<ArrowUndo20Regular />}
        onClick={() => {
          arrive();
          line.change({ ...content, endedAt: null }, 'done');
        }}
      >
        {say('end.again')}
      </Button>
    </section>
  );
};
