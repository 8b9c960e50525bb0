import type { Chance } from './chance';
import type { Clock } from './clock';
import type { Device } from './device';
import type { Climate } from './faults';

/** What may befall a device between two edits: it loses a window, the network, or the room to keep anything. */
export const misfortune = (
  chance: Chance,
  devices: readonly Device[],
  climate: Climate,
  after: Clock['after'],
  tell: (what: string) => void,
): void => {
  const device = chance.pick(devices);
  if (!device) return;
  if (chance.happens(climate.crash)) {
    const place = chance.between(0, 1);
    const back = chance.happens(0.7) ? chance.between(200, 3_000) : chance.between(3_000, 40_000);
    device.met('crash');
    device.end(place, back);
  } else if (chance.happens(climate.crash / 2)) {
    // Put away in good order: told before, and gone soon after, whether or not it was ready.
    const place = chance.between(0, 1);
    tell(`hidden, device ${device.name}`);
    for (const { sync } of device.windows()) void sync.flush();
    const back = chance.between(500, 20_000);
    after(chance.between(0, 400), () => device.end(place, back));
  }
  if (chance.happens(climate.offline)) {
    tell(`offline, device ${device.name}`);
    device.setOffline(true);
    const back = chance.happens(0.8) ? chance.between(1_000, 15_000) : chance.between(15_000, 90_000);
    after(back, () => {
      device.setOffline(false);
      tell(`online, device ${device.name}`);
      if (chance.happens(0.5)) for (const { sync } of device.windows()) sync.retry();
    });
  }
  if (chance.happens(climate.trouble)) {
    const trouble = chance.happens(0.5) ? 'full' : 'refused';
    device.met(trouble === 'full' ? 'outbox full' : 'outbox refused');
    device.disk.become(trouble);
    after(chance.between(2_000, 30_000), () => {
      device.disk.become(null);
      tell(`outbox well again, device ${device.name}`);
    });
  }
};
