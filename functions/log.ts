/**
 * The only fields that may ever be logged: an allow-list, so that no content, name or token can slip into a log
 * by being part of something larger.
 */
export interface LogLine {
  readonly event: 'command' | 'fault' | 'outage' | 'start';
  readonly command?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly reference?: string;
  /** The name of an error class, never its message. */
  readonly error?: string;
  /** Our own file and line of a fault, without arguments. */
  readonly at?: string;
}

export type Log = (line: LogLine) => void;

/** Where an error arose: the frames of its stack without its message, which may quote what a person typed. */
export const placeOf = (error: unknown): string => {
  if (!(error instanceof Error) || !error.stack) return 'unknown';
  // The message goes first and whole: a line of it may look like a frame.
  const at = error.stack.indexOf(error.message);
  if (at < 0) return 'unknown';
  const frames = error.stack
    .slice(at + error.message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return frames
    .slice(0, 3)
    .map((line) => line.trim().replace(/\(.*[/\\]/, '('))
    .join(' < ');
};

export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
