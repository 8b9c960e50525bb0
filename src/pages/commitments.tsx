import { CommitmentsTab } from '../ui/commitments/commitments-tab';
import { SignInGate } from '../ui/parts/sign-in-gate';
import { startPage } from './start-page';

void startPage(
  <SignInGate>
    <CommitmentsTab />
  </SignInGate>,
);
