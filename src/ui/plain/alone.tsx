import { Button } from '@fluentui/react-components';
import { Message } from '../parts/message';
import { useSay } from '../parts/use-words';

/** A plain browser window that can not sign anyone in: says where the product lives, and leads there. */
export const Alone = ({ teamsAddress }: { teamsAddress: string }) => {
  const say = useSay();
  return (
    <Message title={say('alone.title')} about={say('alone.about')}>
      <Button as="a" appearance="primary" size="large" href={teamsAddress} rel="noreferrer">
        {say('alone.open')}
      </Button>
    </Message>
  );
};
