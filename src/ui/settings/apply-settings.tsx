import { useEffect } from 'react';
import { useProduct } from '../parts/product';
import { useRunning } from '../parts/sync-gate';
import { useSettings } from '../parts/use-settings';

/** Lets the person's own choices take effect, whichever device they were made on. */
export const ApplySettings = () => {
  const { prefer } = useProduct();
  const { outbox, sync } = useRunning();
  const { status, settings } = useSettings();
  const { language, meetingTheme, deviceStorage } = settings;

  // A choice may arrive from the server or from another device, which is no event of this page.
  useEffect(() => {
    if (status === 'ready') prefer({ language, meetingTheme });
  }, [status, language, meetingTheme, prefer]);

  useEffect(() => {
    if (status !== 'ready') return undefined;
    outbox.become(deviceStorage);
    if (deviceStorage === 'on') return undefined;
    // What waits leaves first; then the storage itself goes.
    const forget = () => {
      if (sync.waiting() === 0) void outbox.forget().catch(() => undefined);
    };
    forget();
    return sync.subscribe(forget);
  }, [status, deviceStorage, outbox, sync]);
  return null;
};
