import { createMemoryDevice } from '../../support/outbox-memory';
import { itKeepsThePromisesOfAnOutbox, type Device } from './outbox-suite';

const createDevice = (): Device => {
  const device = createMemoryDevice();
  return {
    open: device.open,
    breakWith: (trouble) => {
      device.trouble = trouble;
    },
    mend: () => {
      device.trouble = null;
    },
  };
};

describe('The outbox in memory', () => itKeepsThePromisesOfAnOutbox(createDevice));
