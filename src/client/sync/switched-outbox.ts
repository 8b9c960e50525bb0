import { OutboxUnavailable, type Outbox } from './outbox';

/** An outbox that its person can switch off: nothing new is kept then, and what waits may still leave. */
export interface SwitchedOutbox extends Outbox {
  readonly become: (state: 'on' | 'off') => void;
}

export const withSwitch = (outbox: Outbox): SwitchedOutbox => {
  let state: 'on' | 'off' = 'on';
  return {
    become: (next) => {
      state = next;
    },
    all: () => outbox.all(),
    apply: async ({ put = [], remove = [] }) => {
      if (state === 'on') return outbox.apply({ put, remove });
      // An older word of the same thing must not outlive the newer one that is not kept.
      await outbox.apply({ remove: [...remove, ...put.map(({ key }) => key)] });
      if (put.length > 0) throw new OutboxUnavailable('off');
    },
    forget: () => outbox.forget(),
  };
};
