import { liveThroughShare } from './run-histories';

it('Nothing acknowledged is lost, doubled or left pending: the last third of the histories', async () => {
  await liveThroughShare(3);
}, 1_200_000);
