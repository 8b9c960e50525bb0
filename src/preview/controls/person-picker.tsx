import { Dropdown, makeStyles, Option, OptionGroup, Text, tokens } from '@fluentui/react-components';
import type { Person } from '../people';

const useStyles = makeStyles({
  picker: { minWidth: '168px', width: '168px' },
  list: { minWidth: '300px' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { maxWidth: '260px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  role: { color: tokens.colorNeutralForeground3 },
});

interface PersonPickerProps {
  readonly label: string;
  readonly people: readonly Person[];
  readonly person: Person;
  readonly onPick: (person: Person) => void;
}

/** The people of the local issuer, by organisation, each with what they are there to try out. */
export const PersonPicker = ({ label, people, person, onPick }: PersonPickerProps) => {
  const styles = useStyles();
  const tenants = [...new Set(people.map(({ tenantName }) => tenantName))];
  return (
    <Dropdown
      size="small"
      listbox={{ className: styles.list }}
      className={styles.picker}
      aria-label={label}
      value={person.name}
      selectedOptions={[person.id]}
      onOptionSelect={(_event, { optionValue }) => {
        const chosen = people.find(({ id }) => id === optionValue);
        if (chosen && chosen.id !== person.id) onPick(chosen);
      }}
    >
      {tenants.map((tenant) => (
        <OptionGroup key={tenant} label={tenant}>
          {people
            .filter(({ tenantName }) => tenantName === tenant)
            .map(({ id, name, role }) => (
              <Option key={id} value={id} text={name}>
                <span className={styles.words}>
                  <Text className={styles.name}>{name}</Text>
                  <Text size={200} className={styles.role}>
                    {role}
                  </Text>
                </span>
              </Option>
            ))}
        </OptionGroup>
      ))}
    </Dropdown>
  );
};
