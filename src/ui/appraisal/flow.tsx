import { Text } from '@fluentui/react-components';
import type { Shown } from '../../client/sync/overlay';
import { APPRAISAL_WORDS_MAX, wordsLength } from '../../domain/appraisal';
import { moveTalk } from '../../domain/appraisal-flow';
import { useLibrary } from '../meeting/use-prompts';
import { SavingMark } from '../parts/saving-mark';
import { Section } from '../parts/section';
import { useSettings } from '../parts/use-settings';
import { useSay } from '../parts/use-words';
import { AddEvidence } from './add-evidence';
import { Agenda } from './agenda';
import { Closing } from './closing';
import { DayField } from './day-field';
import { EvidenceList } from './evidence-list';
import { Goals } from './goals';
import { PointsPlace, type OnPoints } from './points-place';
import { Steps } from './steps';
import { useAppraisalStyles } from './styles';
import { useAppraisal, type Held } from './use-appraisal';
import { ViewField } from './view-field';

/** How near the limit of all words together it is told. */
const TELL_ROOM_FROM = 1_000;

const Room = ({ held }: { held: Held }) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const left = APPRAISAL_WORDS_MAX - wordsLength(held.content);
  if (left >= TELL_ROOM_FROM) return null;
  return left < 0 ? (
    <Text role="alert" className={styles.late}>
      {say('appraisal.tooMuch', { over: -left })}
    </Text>
  ) : (
    <Text className={styles.quiet}>{say('appraisal.room', { left })}</Text>
  );
};

interface FlowProps {
  readonly shown: Shown<'appraisal'>;
  readonly name: string;
  /** All entries that stand for the person. */
  readonly counterparts: readonly string[];
  readonly onPoints: OnPoints;
  readonly onEnd: () => void;
  readonly onTakeAway: () => void;
}

/**
 * An appraisal from its first step to the week after, on one page. Their view stands above the evidence and above all
 * that is one's own, so that it is heard first.
 */
export const Flow = ({ shown, name, counterparts, onPoints, onEnd, onTakeAway }: FlowProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const held = useAppraisal(shown);
  const library = useLibrary() ?? [];
  const settings = useSettings();
  const hidden = settings.status === 'ready' ? settings.settings.hidden : [];
  const { content } = held;
  return (
    <>
      <Section title={say('appraisal.now')}>
        <Agenda held={held} />
        <div className={styles.row}>
          <DayField
            label={say('appraisal.day')}
            hint={say('appraisal.moveHint')}
            value={content.day}
            none="refused"
            onSave={(day) => {
              if (day !== null) held.change(moveTalk(content, day));
            }}
          />
          <DayField
            label={say('appraisal.periodStart')}
            value={content.periodStart}
            none="refused"
            onSave={(day) => {
              if (day !== null) held.change({ periodStart: day });
            }}
          />
        </div>
        <SavingMark saving={held.state} />
        <Room held={held} />
      </Section>
      <Section title={say('appraisal.steps')}>
        <Steps held={held} name={name} library={library} hidden={hidden} />
      </Section>
      <Section title={say('appraisal.points')}>
        <PointsPlace held={held} counterparts={counterparts} onPoints={onPoints} />
      </Section>
      <Section title={say('appraisal.theirView')}>
        <Text className={styles.quiet}>{say('appraisal.theirViewAbout')}</Text>
        <ViewField held={held} of="theirView" label={say('appraisal.theirViewLabel')} />
      </Section>
      <Section title={say('appraisal.evidence')}>
        <Text className={styles.quiet}>{say('appraisal.evidenceAbout')}</Text>
        <EvidenceList held={held} />
        <AddEvidence held={held} name={name} counterparts={counterparts} />
      </Section>
      <Section title={say('appraisal.goals')}>
        <Goals held={held} name={name} />
      </Section>
      <Section title={say('appraisal.landed')}>
        <ViewField held={held} of="landed" label={say('appraisal.landedLabel')} />
      </Section>
      <Section title={say('appraisal.reply')}>
        <Text className={styles.quiet}>{say('appraisal.replyAbout')}</Text>
        <ViewField held={held} of="reply" label={say('appraisal.replyLabel')} />
      </Section>
      <Section title={say('appraisal.close')}>
        <Closing held={held} library={library} hidden={hidden} onEnd={onEnd} onTakeAway={onTakeAway} />
      </Section>
    </>
  );
};
