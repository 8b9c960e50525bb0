import { Meeting } from '../ui/meeting/meeting';
import { startPage } from './start-page';

void startPage(<Meeting />);
