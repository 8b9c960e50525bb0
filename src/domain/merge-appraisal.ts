import {
  APPRAISAL_WORDS_MAX,
  ASKED_MAX,
  EVIDENCE_MAX,
  GOAL_WORDS_MAX,
  GOALS_MAX,
  STEP_WORDS_MAX,
  STEPS_MAX,
  VIEW_MAX,
  wordsLength,
  type AppraisalContent,
} from './appraisal';
import { asSets, mergeEntries, withWords, type Merged, type Sides } from './merge-parts';
import { PASSAGE_MAX } from './point';

const line = (max: number) => ({ max, between: ' / ' });
const pages = (max: number) => ({ max, between: '\n\n' });

const VIEWS = { theirView: pages(VIEW_MAX), landed: pages(VIEW_MAX), reply: pages(VIEW_MAX) };

/**
 * Two devices that worked on different steps, passages or goals both keep theirs, and words that both wrote in one place
 * stand there one after the other. Where that has no room, mine becomes an appraisal beside it.
 */
export const mergeAppraisals = (sides: Sides<AppraisalContent>): Merged<AppraisalContent> => {
  const { base, mine, theirs } = sides;
  const merged = withWords(sides, VIEWS);
  const steps = mergeEntries(base?.steps ?? [], mine.steps, theirs.steps, { words: line(STEP_WORDS_MAX) });
  const evidence = mergeEntries(base?.evidence ?? [], mine.evidence, theirs.evidence, {
    words: pages(PASSAGE_MAX),
  });
  const goals = mergeEntries(base?.goals ?? [], mine.goals, theirs.goals, {
    words: line(GOAL_WORDS_MAX),
    measure: line(GOAL_WORDS_MAX),
  });
  if (!merged || !steps || !evidence || !goals) return { kind: 'both' };
  const asked = asSets(base?.asked ?? [], mine.asked, theirs.asked).slice(0, ASKED_MAX);
  const content = { ...merged, steps, evidence, goals, asked };
  const fits =
    steps.length <= STEPS_MAX &&
    evidence.length <= EVIDENCE_MAX &&
    goals.length <= GOALS_MAX &&
    wordsLength(content) <= APPRAISAL_WORDS_MAX;
  return fits ? { kind: 'one', content } : { kind: 'both' };
};
