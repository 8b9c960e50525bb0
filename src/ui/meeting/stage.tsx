import { Message } from '../parts/message';
import { useSay } from '../parts/use-words';

/** What everyone in the meeting sees on the stage: nothing that belongs to one person. */
export const Stage = () => {
  const say = useSay();
  return <Message title={say('stage.title')} about={say('stage.about')} />;
};
