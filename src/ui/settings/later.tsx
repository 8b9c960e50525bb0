import type { ComponentProps } from 'react';
import { waitedFor, withWords } from '../parts/more-words';
import type { FirstRun } from './first-run';
import type { SettingsPage } from './settings-page';

/** The settings are opened seldom, and come with the press that opens them. */
export const SettingsPageLater = waitedFor<ComponentProps<typeof SettingsPage>>('settings', () =>
  withWords(import('./settings-page').then(({ SettingsPage: Page }) => Page)),
);

/** Three steps that a person sees once in their life need not be loaded each day. */
export const FirstRunLater = waitedFor<ComponentProps<typeof FirstRun>>('first run', () =>
  withWords(import('./first-run').then(({ FirstRun: Steps }) => Steps)),
);
