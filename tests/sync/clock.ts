/** A clock that a history turns itself: an hour of it takes as long as what happens in it. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly after: (ms: number, work: () => void) => () => void;
  /** Does what comes next; false when nothing is ahead. */
  readonly step: () => boolean;
}

interface Event {
  readonly at: number;
  readonly turn: number;
  work: (() => void) | null;
}

const isBefore = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.turn < b.turn);

export const createClock = (start: number): Clock => {
  /** A binary heap, the earliest on top: a history is thousands of events. */
  const heap: Event[] = [];
  let now = start;
  let turns = 0;

  const at = (index: number): Event => {
    const event = heap[index];
    if (!event) throw new Error('The clock looked beyond its end.');
    return event;
  };
  const swap = (a: number, b: number): void => {
    const event = at(a);
    heap[a] = at(b);
    heap[b] = event;
  };
  const rise = (from: number): void => {
    for (let index = from; index > 0;) {
      const parent = (index - 1) >> 1;
      if (!isBefore(at(index), at(parent))) return;
      swap(index, parent);
      index = parent;
    }
  };
  const sink = (): void => {
    for (let index = 0; ;) {
      const children = [2 * index + 1, 2 * index + 2].filter((child) => child < heap.length);
      const least = children.reduce((best, child) => (isBefore(at(child), at(best)) ? child : best), index);
      if (least === index) return;
      swap(index, least);
      index = least;
    }
  };
  const takeFirst = (): Event | undefined => {
    if (heap.length === 0) return undefined;
    swap(0, heap.length - 1);
    const first = heap.pop();
    sink();
    return first;
  };

  return {
    now: () => now,
    after: (ms, work) => {
      const event: Event = { at: now + ms, turn: (turns += 1), work };
      heap.push(event);
      rise(heap.length - 1);
      return () => {
        event.work = null;
      };
    },
    step: () => {
      for (let event = takeFirst(); event; event = takeFirst()) {
        if (event.work === null) continue;
        now = event.at;
        event.work();
        return true;
      }
      return false;
    },
  };
};

/** Lets everything that was promised meanwhile come to rest: no promise outlives one turn of the machine. */
export const atRest = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
