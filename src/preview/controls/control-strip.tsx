import { makeStyles, Spinner, Tab, TabList, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { SplitVertical20Regular } from '@fluentui/react-icons/svg/split-vertical';
import { VIEWS } from '../choices';
import type { View } from '../choices';
import { counterpart } from '../people';
import { oneOf } from '../read';
import type { Preview } from '../use-preview';
import { PersonPicker } from './person-picker';
import { SampleMonth } from './sample-month';
import { SettingsFlyout } from './settings-flyout';

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    flexShrink: 0,
    columnGap: tokens.spacingHorizontalM,
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  fill: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const viewNames: { readonly [Name in View]: string } = {
  meeting: 'Meeting',
  stage: 'Stage',
  chat: 'Chat tab',
  personal: 'Personal app',
};

const views = ['meeting', 'stage', 'chat', 'personal'] as const satisfies readonly View[];

/** One quiet strip above the windows: what is shown, and to whom. All the rest waits behind the settings. */
export const ControlStrip = ({ preview }: { readonly preview: Preview }) => {
  const styles = useStyles();
  const { choices, change, desk, rest } = preview;
  const { person, second, view, poor } = choices;
  const other = second ?? counterpart(desk.people, person);

  return (
    <nav className={styles.strip} aria-label="Controls of the preview">
      <TabList
        size="small"
        selectedValue={view}
        onTabSelect={(_event, { value }) => {
          const chosen = oneOf(VIEWS, String(value));
          if (chosen && chosen !== view) void change({ view: chosen });
        }}
      >
        {views.map((name) => (
          <Tab key={name} value={name} disabled={poor === 'outlook' && name !== 'personal'}>
            {viewNames[name]}
          </Tab>
        ))}
      </TabList>
      <SettingsFlyout preview={preview} />
      <span className={styles.fill} />
      {rest === 'leaving' ? <Spinner size="tiny" label="Waiting for the page to save" /> : null}
      <Text size={200} className={styles.quiet} aria-hidden>
        As
      </Text>
      <PersonPicker
        label="Person at the screen"
        people={desk.people}
        person={person}
        onPick={(chosen) => void change({ person: chosen })}
      />
      <ToggleButton
        size="small"
        appearance="subtle"
        icon={<SplitVertical20Regular />}
        checked={second !== undefined}
        disabled={!other}
        onClick={() => void change({ second: second ? undefined : other })}
      >
        Two people side by side
      </ToggleButton>
      {second ? (
        <PersonPicker
          label="Person in the second window"
          people={desk.people.filter(({ id }) => id !== person.id)}
          person={second}
          onPick={(chosen) => void change({ second: chosen })}
        />
      ) : null}
      <SampleMonth preview={preview} />
    </nav>
  );
};
