import { Button } from '@fluentui/react-components';
import { Message } from '../parts/message';
import { useSay } from '../parts/use-words';

interface UnansweredProps {
  readonly onReload: () => void;
  readonly ownAddress: string;
}

/** There is a window around the page and it does not speak to it. */
export const Unanswered = ({ onReload, ownAddress }: UnansweredProps) => {
  const say = useSay();
  return (
    <Message title={say('unanswered.title')} about={say('unanswered.about')}>
      <Button appearance="primary" size="large" onClick={onReload}>
        {say('unanswered.reload')}
      </Button>
      <Button as="a" href={ownAddress} target="_blank" rel="noopener noreferrer">
        {say('unanswered.window')}
      </Button>
    </Message>
  );
};
