import { Field, Input } from '@fluentui/react-components';
import type { SaveState } from '../../client/sync/line-parts';
import { AIM_MAX } from '../../domain/meeting';
import { typedText } from '../../domain/typed-text';
import { SavingMark } from '../parts/saving-mark';
import { useSay } from '../parts/use-words';

export interface AimFieldProps {
  readonly aim: string;
  readonly saving: SaveState | undefined;
  readonly onType: (aim: string) => void;
  readonly onLeave: () => void;
}

/** What the talk is for, in a word. It is kept as it is typed. */
export const AimField = ({ aim, saving, onType, onLeave }: AimFieldProps) => {
  const say = useSay();
  return (
    <div>
      <Field label={say('prepare.aim')} hint={say('prepare.aimHint')}>
        <Input
          value={aim}
          dir="auto"
          maxLength={AIM_MAX}
          onChange={(_, data) => onType(typedText(data.value).replace(/\s/g, ' '))}
          onBlur={onLeave}
        />
      </Field>
      <SavingMark saving={saving} />
    </div>
  );
};
