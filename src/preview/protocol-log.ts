import type { Frame } from './frames';
import type { LogLine } from './session';

export interface LogEntry extends LogLine {
  readonly number: number;
  readonly frame: Frame;
}

export interface LogState {
  /** The newest last; the oldest fall out. */
  readonly entries: readonly LogEntry[];
  readonly calls: number;
  /** Calls that this host should have answered, and did not: what a poor host is about. */
  readonly unanswered: number;
  /** Names of calls that nobody taught this preview, each once. */
  readonly unknown: readonly string[];
}

/** What pages and host have said to each other, in the shape that React listens to. */
export interface ProtocolLog {
  add(frame: Frame, line: LogLine): void;
  subscribe(listener: () => void): () => void;
  state(): LogState;
}

const KEPT = 200;

export const protocolLog = (): ProtocolLog => {
  let state: LogState = { entries: [], calls: 0, unanswered: 0, unknown: [] };
  const listeners = new Set<() => void>();
  return {
    add: (frame, line) => {
      const calls = state.calls + 1;
      const news = line.outcome === 'unknown call' && !state.unknown.includes(line.func);
      state = {
        entries: [...state.entries, { ...line, frame, number: calls }].slice(-KEPT),
        calls,
        unanswered: state.unanswered + (line.outcome === 'not answered' ? 1 : 0),
        unknown: news ? [...state.unknown, line.func] : state.unknown,
      };
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    state: () => state,
  };
};
