import {
  Button,
  Divider,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { Sleep20Regular } from '@fluentui/react-icons/svg/sleep';
import { WeatherSunny20Regular } from '@fluentui/react-icons/svg/weather-sunny';
import { useId } from 'react';
import { LOCALES, PANEL_MAX, PANEL_MIN } from '../choices';
import type { Locale } from '../choices';
import { MEETINGS, meetings } from '../meetings';
import type { MeetingSlug } from '../meetings';
import { POOR_HOSTS, poorHostNames } from '../protocol/poor-host';
import { HOST_THEMES } from '../protocol/window-state';
import type { HostTheme } from '../protocol/window-state';
import type { Preview } from '../use-preview';
import { Choice } from './choice';
import { TitleField } from './title-field';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    width: '560px',
    maxWidth: 'calc(100vw - 48px)',
    boxSizing: 'border-box',
    maxHeight: 'calc(100vh - 120px)',
    overflowY: 'auto',
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalL,
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: { margin: 0 },
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

const LENGTHS = ['15', '30', '45', '60', '90'];
const AS_USUAL = 'as-usual';
/** Stands in the list of clocks when the address bar has set the start itself. */
const STARTS_AT = 'starts-at';
const MINUTES = ['-2', '0', '5', '15', '25', '40', '55'];
const PANELS = [String(PANEL_MIN), '320', '360', String(PANEL_MAX), '0'];

const minuteName = (minute: string): string =>
  minute.startsWith('-') ? `Begins in ${minute.slice(1)} minutes` : `${minute} minutes in`;
const startName = (start: string): string =>
  `Planned for ${new Date(start).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}`;
const usualLength = (slug: MeetingSlug): string => {
  const { minutes, type } = meetings[slug];
  return type === 'oneOnOneCall' ? 'As usual: none is told' : `As usual: ${minutes} minutes`;
};
const panelName = (width: string): string => (width === '0' ? 'Closed' : `${width} px`);

/** The list, with what the address bar asked for in it. */
const including = (list: readonly string[], value: string): readonly string[] =>
  list.includes(value) ? list : [...list, value];

/** Everything that is not needed at each moment. */
export const SettingsFlyout = ({ preview }: { readonly preview: Preview }) => {
  const styles = useStyles();
  const { choices, change, rest } = preview;
  const { theme, locale, meeting, minute, length, title, start, poor, panel } = choices;
  const meetingHead = useId();
  const windowHead = useId();
  return (
    <Popover trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<Settings20Regular />}>
          Settings
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Settings of the preview">
        <div className={styles.columns}>
          <section className={styles.column} aria-labelledby={meetingHead}>
            <Subtitle2 as="h2" id={meetingHead} className={styles.head}>
              Meeting
            </Subtitle2>
            <Choice
              label="Which meeting"
              value={meeting}
              options={MEETINGS}
              nameOf={(slug) => meetings[slug].label}
              onChoose={(chosen) => void change({ meeting: chosen })}
            />
            <Choice
              label="Clock"
              value={start === undefined ? String(minute) : STARTS_AT}
              options={[...including(MINUTES, String(minute)), ...(start === undefined ? [] : [STARTS_AT])]}
              nameOf={(chosen) => (chosen === STARTS_AT && start ? startName(start) : minuteName(chosen))}
              onChoose={(chosen) => {
                if (chosen !== STARTS_AT) void change({ minute: Number(chosen), start: undefined });
              }}
            />
            <Choice
              label="Length"
              value={length === undefined ? AS_USUAL : String(length)}
              options={[AS_USUAL, ...including(LENGTHS, String(length ?? LENGTHS[0]))]}
              nameOf={(chosen) => (chosen === AS_USUAL ? usualLength(meeting) : `${chosen} minutes`)}
              onChoose={(chosen) => void change({ length: chosen === AS_USUAL ? undefined : Number(chosen) })}
            />
            <TitleField key={title} title={title} onChoose={(chosen) => void change({ title: chosen })} />
          </section>
          <section className={styles.column} aria-labelledby={windowHead}>
            <Subtitle2 as="h2" id={windowHead} className={styles.head}>
              Window
            </Subtitle2>
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
          </section>
        </div>
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
