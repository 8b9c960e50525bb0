import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { HostTheme } from '../protocol/window-state';

const themes: { readonly [Name in HostTheme]: Theme } = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

export const themeOf = (theme: HostTheme): Theme => themes[theme];

/** A meeting in Teams is dark, also for people who work in the light theme. */
export const meetingThemeOf = (theme: HostTheme): Theme => themes[theme === 'default' ? 'dark' : theme];
