import type { ActShown } from './prompts/act-days';
import type { PromptId } from './prompts/prompt';

/** What a person chose for themselves, on every device. */
export interface Settings {
  /** BCP 47, or null for the language of the host. */
  readonly language: string | null;
  /** In a meeting the window around us is dark. */
  readonly meetingTheme: 'dark' | 'as-host';
  /** The one polite line that a screen reader hears when a prompt comes. */
  readonly spokenLine: 'on' | 'off';
  /** Whether text that the server has not yet may wait on the device. */
  readonly deviceStorage: 'on' | 'off';
  readonly pinned: readonly PromptId[];
  readonly hidden: readonly PromptId[];
  /** Words that mean the same to this person, for the search in notes; see `synonyms.ts`. */
  readonly synonyms: string;
  readonly firstRun: 'ahead' | 'done';
  /** For how many months after the last meeting with a person everything about them is kept; see `retention.ts`. */
  readonly keepMonths: KeepMonths;
  /** Whether one small act is suggested each day. */
  readonly dailyAct: 'on' | 'off';
  /** Which act came up on which day, so that it is the same on every device; the last month of them, oldest first. */
  readonly acts: readonly ActShown[];
}

export const KEEP_MONTHS = [3, 6, 12, 18, 24] as const;
export type KeepMonths = (typeof KEEP_MONTHS)[number];

/** There is one of it for each person. */
export const SETTINGS_ID = 'settings--------------';

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  meetingTheme: 'dark',
  spokenLine: 'on',
  deviceStorage: 'on',
  pinned: [],
  hidden: [],
  synonyms: '',
  firstRun: 'ahead',
  keepMonths: 12,
  dailyAct: 'off',
  acts: [],
};

export const CHOICES_MAX = 200;
