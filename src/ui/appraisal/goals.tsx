import { Button, Text } from '@fluentui/react-components';
import { newId } from '../../client/ids';
import { GOAL_WORDS_MAX, GOALS_MAX, type Goal } from '../../domain/appraisal';
import { useSay } from '../parts/use-words';
import { DayField } from './day-field';
import { Help } from './help';
import { LineField } from './line-field';
import { useAppraisalStyles } from './styles';
import { changedIn, type Held } from './use-appraisal';
import { RemovedLine, useRemoved } from './use-removed';

interface GoalItemProps {
  readonly held: Held;
  readonly goal: Goal;
  readonly name: string;
  readonly onRemove: (goal: Goal) => void;
}

const GoalItem = ({ held, goal, name, onRemove }: GoalItemProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const { goals } = held.content;
  const words = goal.words.trim() === '' ? say('appraisal.goalUnnamed') : goal.words;
  const change = (some: Partial<Goal>, pace: 'typing' | 'done' = 'done') =>
    held.change({ goals: changedIn(goals, goal.id, some) }, pace);
  return (
    <li className={styles.item} aria-label={words}>
      <LineField
        label={say('appraisal.goal')}
        value={goal.words}
        max={GOAL_WORDS_MAX}
        onType={(text) => change({ words: text }, 'typing')}
        onLeave={held.flush}
      />
      <div className={styles.row}>
        <LineField
          label={say('appraisal.measure')}
          value={goal.measure}
          max={GOAL_WORDS_MAX}
          onType={(text) => change({ measure: text }, 'typing')}
          onLeave={held.flush}
        />
        <DayField
          label={say('appraisal.goalDue')}
          value={goal.due}
          none="allowed"
          onSave={(due) => change({ due })}
        />
      </div>
      <Help held={held} goal={goal} name={name} onMade={(help) => change({ help })} />
      <Button
        className={styles.alone}
        appearance="subtle"
        aria-label={say('appraisal.removeNamed', { text: words })}
        onClick={() => onRemove(goal)}
      >
        {say('appraisal.remove')}
      </Button>
    </li>
  );
};

/** What is to be reached, how both will see it, and what the other side of it is: one's own help. */
export const Goals = ({ held, name }: { held: Held; name: string }) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const { goals } = held.content;
  const { remove, gone, bringBack } = useRemoved(goals, (next) => held.change({ goals: next }));
  const add = () =>
    held.change({ goals: [...goals, { id: newId(), words: '', measure: '', due: null, help: null }] });
  return (
    <>
      <ul className={styles.list}>
        {goals.map((goal) => (
          <GoalItem key={goal.id} held={held} goal={goal} name={name} onRemove={remove} />
        ))}
      </ul>
      <RemovedLine
        words={gone && (gone.words.trim() === '' ? say('appraisal.goalUnnamed') : gone.words)}
        onBringBack={bringBack}
      />
      {goals.length >= GOALS_MAX ? (
        <Text className={styles.quiet}>{say('appraisal.goalsFull')}</Text>
      ) : (
        <Button className={styles.alone} onClick={add}>
          {say('appraisal.addGoal')}
        </Button>
      )}
    </>
  );
};
