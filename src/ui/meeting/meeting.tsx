import { useProduct } from '../parts/product';
import { SignInGate } from '../parts/sign-in-gate';
import { MeetingTab } from './meeting-tab';
import { SidePanel } from './side-panel';
import { Stage } from './stage';

/** One address for all places of a meeting; the place decides what is shown. */
export const Meeting = () => {
  const { context } = useProduct();
  if (context.place === 'stage') return <Stage />;
  if (context.place === 'meeting-tab' || context.place === 'personal-tab') return <MeetingTab />;
  return (
    <SignInGate>
      <SidePanel />
    </SignInGate>
  );
};
