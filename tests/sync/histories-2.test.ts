import { liveThroughShare } from './run-histories';

it('Nothing acknowledged is lost, doubled or left pending: the second third of the histories', async () => {
  await liveThroughShare(2);
}, 1_200_000);
