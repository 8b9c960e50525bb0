import { Text } from '@fluentui/react-components';
import type { SaveState } from '../../client/sync/line-parts';
import { useFailureWords, useSay } from './use-words';

/** Where a finished act is, said only while there is something to say: most are saved before one looks. */
export const SavingMark = ({ saving }: { saving: SaveState | undefined }) => {
  const say = useSay();
  const reasonOf = useFailureWords();
  const words = (): string => {
    switch (saving?.status) {
      case 'on-device':
        return saving.failure ? say('saving.onDevice') : '';
      case 'only-here':
        return saving.failure ? say('saving.onlyHere') : '';
      case 'refused':
        return say('saving.refused', { reason: reasonOf(saving.failure) });
      default:
        return '';
    }
  };
  return (
    <Text role="status" size={200}>
      {words()}
    </Text>
  );
};
