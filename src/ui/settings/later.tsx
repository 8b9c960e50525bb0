import type { ComponentProps } from 'react';
import { Later } from '../parts/later';
import type { SettingsPage } from './settings-page';

const loadPage = async () => (await import('./settings-page')).SettingsPage;

/** The settings are opened seldom, and come with the press that opens them. */
export const SettingsPageLater = (props: ComponentProps<typeof SettingsPage>) => (
  <Later name="settings" load={loadPage}>
    {(Page) => <Page {...props} />}
  </Later>
);
