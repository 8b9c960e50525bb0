import { useEffect } from 'react';
import { OutboxUnavailable } from '../../client/sync/outbox';
import type { Running } from '../../client/sync/start-sync';
import { useProduct } from '../parts/product';
import { useRunning } from '../parts/sync-gate';
import { useSettings } from '../parts/use-settings';
import { useHeardTrouble } from './device-trouble';

/**
 * What waits on the device leaves first. The storage itself goes only when nothing of any window lies in it: another
 * window may still be on its way, and its words are not ours to throw away.
 */
const switchOff = async ({ outbox, sync }: Running): Promise<void> => {
  await sync.flush();
  outbox.become('off');
  try {
    if ((await outbox.all()).length === 0) await outbox.forget();
  } catch (error) {
    // A device that keeps nothing has nothing to forget.
    if (!(error instanceof OutboxUnavailable)) throw error;
  }
};

/** Lets the person's own choices take effect, whichever device they were made on. */
export const ApplySettings = () => {
  const { prefer } = useProduct();
  const running = useRunning();
  const { outbox } = running;
  const { status, settings } = useSettings();
  const { language, meetingTheme, deviceStorage } = settings;
  useHeardTrouble();

  // A choice may arrive from the server or from another device, which is no event of this page.
  useEffect(() => {
    if (status === 'ready') prefer({ language, meetingTheme });
  }, [status, language, meetingTheme, prefer]);

  useEffect(() => {
    if (status !== 'ready') return;
    if (deviceStorage === 'on') outbox.become('on');
    else void switchOff(running);
  }, [status, deviceStorage, outbox, running]);
  return null;
};
