import { announceStage, watchStage } from '../../src/host/stage-sharing';
import type { Sharing } from '../../src/host/host';

/** The pages of one browser, without a host that tells anything. */

const silentHost = () => Promise.resolve(undefined);
const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

const panelIn = (meeting: string) => {
  const heard: Sharing[] = [];
  const stop = watchStage({ meeting, askHost: silentHost })((sharing) => heard.push(sharing));
  return { heard, stop };
};

test('A page on the stage of another meeting hides nothing here', async () => {
  const { heard, stop } = panelIn('meeting-1');
  const fallSilent = announceStage('meeting-2');
  await delivered();
  fallSilent();
  stop();
  expect(heard).toEqual([]);
});

test('The panel hears from the page on the stage itself that it came, and that it went', async () => {
  const { heard, stop } = panelIn('meeting-1');
  const fallSilent = announceStage('meeting-1');
  await delivered();
  fallSilent();
  await delivered();
  stop();
  expect(heard).toEqual(['stage', 'none']);
});

test('A panel that opens later still learns of the page on the stage', async () => {
  const fallSilent = announceStage('meeting-1');
  const { heard, stop } = panelIn('meeting-1');
  await delivered();
  stop();
  fallSilent();
  expect(heard).toEqual(['stage']);
});
