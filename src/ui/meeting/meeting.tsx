import { useProduct } from '../parts/product';
import { SignInGate } from '../parts/sign-in-gate';
import { useAskedAhead } from '../parts/use-docs';
import { MeetingTab } from './meeting-tab';
import { SidePanel } from './side-panel';
import { Stage } from './stage';

/** Asks for what the panel will show while the server is still finding out who looks. */
const AskAhead = () => {
  useAskedAhead('meeting');
  useAskedAhead('counterpart');
  useAskedAhead('commitment');
  useAskedAhead('prompt');
  return null;
};

/** One address for all places of a meeting; the place decides what is shown. */
export const Meeting = () => {
  const { context } = useProduct();
  if (context.place === 'stage') return <Stage />;
  if (context.place === 'meeting-tab' || context.place === 'personal-tab') return <MeetingTab />;
  return (
    <>
      <AskAhead />
      <SignInGate>
        <SidePanel />
      </SignInGate>
    </>
  );
};
