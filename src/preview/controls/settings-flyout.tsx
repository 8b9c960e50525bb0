import {
  Button,
  Divider,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowClockwise20Regular,
  Settings20Regular,
  Sleep20Regular,
  WeatherSunny20Regular,
} from '@fluentui/react-icons';
import { LOCALES, PANEL_MAX, PANEL_MIN } from '../choices';
import type { Locale } from '../choices';
import { MEETINGS, meetings } from '../meetings';
import { POOR_HOSTS, poorHostNames } from '../protocol/poor-host';
import { HOST_THEMES } from '../protocol/window-state';
import type { HostTheme } from '../protocol/window-state';
import type { Preview } from '../use-preview';
import { Choice } from './choice';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    width: '288px',
    maxHeight: 'calc(100vh - 120px)',
    overflowY: 'auto',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const themeNames: { readonly [Name in HostTheme]: string } = {
  default: 'Default',
  dark: 'Dark',
  contrast: 'High contrast',
};

const localeNames: { readonly [Name in Locale]: string } = {
  'en-GB': 'English (United Kingdom)',
  'de-DE': 'German',
  'en-XA': 'English, 40 per cent longer',
  'ar-XB': 'English, right to left',
};

const MINUTES = ['-2', '0', '5', '15', '25', '40', '55'];
const PANELS = [String(PANEL_MIN), '320', '360', String(PANEL_MAX), '0'];

const minuteName = (minute: string): string =>
  minute.startsWith('-') ? `Begins in ${minute.slice(1)} minutes` : `${minute} minutes in`;
const panelName = (width: string): string => (width === '0' ? 'Closed' : `${width} px`);

/** The list, with what the address bar asked for in it. */
const including = (list: readonly string[], value: string): readonly string[] =>
  list.includes(value) ? list : [...list, value];

/** Everything that is not needed at each moment. */
export const SettingsFlyout = ({ preview }: { readonly preview: Preview }) => {
  const styles = useStyles();
  const { choices, change, rest } = preview;
  const { theme, locale, meeting, minute, poor, panel } = choices;
  return (
    <Popover trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<Settings20Regular />}>
          Settings
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Settings of the preview">
        <Choice
          label="Meeting"
          value={meeting}
          options={MEETINGS}
          nameOf={(slug) => meetings[slug].kind}
          onChoose={(chosen) => void change({ meeting: chosen })}
        />
        <Choice
          label="Clock"
          value={String(minute)}
          options={including(MINUTES, String(minute))}
          nameOf={minuteName}
          onChoose={(chosen) => void change({ minute: Number(chosen) })}
        />
        <Choice
          label="Theme"
          value={theme}
          options={HOST_THEMES}
          nameOf={(name) => themeNames[name]}
          onChoose={(chosen) => void change({ theme: chosen })}
        />
        <Choice
          label="Language"
          value={locale}
          options={LOCALES}
          nameOf={(name) => localeNames[name]}
          onChoose={(chosen) => void change({ locale: chosen })}
        />
        <Choice
          label="Host"
          value={poor}
          options={POOR_HOSTS}
          nameOf={(name) => poorHostNames[name]}
          onChoose={(chosen) => void change({ poor: chosen })}
        />
        <Choice
          label="Side panel"
          value={String(panel)}
          options={including(PANELS, String(panel))}
          nameOf={panelName}
          onChoose={(chosen) => void change({ panel: Number(chosen) })}
        />
        <Divider />
        <div className={styles.row}>
          <Button size="small" icon={<ArrowClockwise20Regular />} onClick={preview.reload}>
            Reload
          </Button>
          {rest === 'asleep' ? (
            <Button size="small" icon={<WeatherSunny20Regular />} onClick={preview.wake}>
              Wake
            </Button>
          ) : (
            <Button
              size="small"
              icon={<Sleep20Regular />}
              disabledFocusable={rest === 'leaving'}
              onClick={() => void preview.sleep()}
            >
              Put to sleep
            </Button>
          )}
        </div>
      </PopoverSurface>
    </Popover>
  );
};
