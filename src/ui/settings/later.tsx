import type { ComponentProps } from 'react';
import { Later } from '../parts/later';
import { MoreWords, withWords } from '../parts/more-words';
import type { FirstRun } from './first-run';
import type { SettingsPage } from './settings-page';

const loadPage = () => withWords(import('./settings-page').then(({ SettingsPage: Page }) => Page));

/** The settings are opened seldom, and come with the press that opens them. */
export const SettingsPageLater = (props: ComponentProps<typeof SettingsPage>) => (
  <Later name="settings" load={loadPage}>
    {({ part: Page, words }) => (
      <MoreWords words={words}>
        <Page {...props} />
      </MoreWords>
    )}
  </Later>
);

const loadFirstRun = () => withWords(import('./first-run').then(({ FirstRun: Steps }) => Steps));

/** Three steps that a person sees once in their life need not be loaded each day. */
export const FirstRunLater = (props: ComponentProps<typeof FirstRun>) => (
  <Later name="first run" load={loadFirstRun}>
    {({ part: Steps, words }) => (
      <MoreWords words={words}>
        <Steps {...props} />
      </MoreWords>
    )}
  </Later>
);
