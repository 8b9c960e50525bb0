import type { Prompt } from '../prompts/prompt';
import { careerEn } from './prompts-en/career';
import { feedbackEn } from './prompts-en/feedback';
import { newStarterEn } from './prompts-en/new-starter';
import { oneOnOneAndAppraisalEn } from './prompts-en/one-on-one-and-appraisal';
import { openPromisesEn } from './prompts-en/open-promises';
import { personalEn } from './prompts-en/personal';
import { quietWordEn } from './prompts-en/quiet-word';
import { recognitionEn } from './prompts-en/recognition';
import { stayEn } from './prompts-en/stay';
import { teamEn } from './prompts-en/team';

/** The whole library in English, from which every other language takes all but the words. */
export const promptsEn: readonly Prompt[] = [
  ...oneOnOneAndAppraisalEn,
  ...openPromisesEn,
  ...feedbackEn,
  ...careerEn,
  ...quietWordEn,
  ...stayEn,
  ...recognitionEn,
  ...newStarterEn,
  ...teamEn,
  ...personalEn,
];
