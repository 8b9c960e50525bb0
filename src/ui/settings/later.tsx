import type { ComponentProps } from 'react';
import { Later } from '../parts/later';
import { MoreWords, withWords } from '../parts/more-words';
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
