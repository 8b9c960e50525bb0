import { liveThroughShare } from './run-histories';

it('Nothing acknowledged is lost, doubled or left pending: the first third of the histories', async () => {
  await liveThroughShare(1);
}, 1_200_000);
