import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useState } from 'react';
import type { MeetingKind } from '../../domain/prompts/prompt';
import { KindChoice } from '../meeting/kind-choice';
import { useNow } from '../meeting/use-now';
import { PageHeading } from '../parts/page-heading';
import { useNames } from '../parts/use-people';
import { useSay } from '../parts/use-words';
import { PrepareNext } from './prepare-next';
import { useAroundStyles } from './styles';

const A_MINUTE = 60_000;

export interface PreparePageProps {
  readonly counterpart: string;
  readonly onBack: () => void;
  readonly onStart: (counterpart: string) => void;
}

/** Before a talk that stands in no calendar that we know of: all there is to prepare is due. */
export const PreparePage = ({ counterpart, onBack, onStart }: PreparePageProps) => {
  const styles = useAroundStyles();
  const say = useSay();
  const now = useNow(A_MINUTE);
  const name = useNames()(counterpart) ?? say('begin.them');
  const [kind, setKind] = useState<MeetingKind>('one-on-one');
  return (
    <div className={styles.page}>
      <Button className={styles.alone} appearance="subtle" icon={<ArrowLeft20Regular />} onClick={onBack}>
        {say('settings.back')}
      </Button>
      <PageHeading of="page">
        <bdi>{say('prepare.title', { name })}</bdi>
      </PageHeading>
      <KindChoice kind={kind} onKind={setKind} />
      {kind === 'formal' ? (
        say('prompt.formal')
      ) : (
        <PrepareNext counterpart={counterpart} kind={kind} startsAt={now + 1} now={now} />
      )}
      <Button className={styles.alone} appearance="primary" onClick={() => onStart(counterpart)}>
        {say('people.start')}
      </Button>
    </div>
  );
};
