import { Cron } from 'croner';
import { placeOf } from './call-function';
import type { FunctionApp, Log, RegisteredFunction } from './invocation';

/** Timers that run until they are stopped. */
export interface Timers {
  /** No run begins after this; resolves when the runs under way have ended. */
  stop(): Promise<void>;
}

/** What the platform hands to a timer's handler. There is no monitor here, so no run is ever past due. */
const TIMER_INPUT = {
  json: JSON.stringify({ Schedule: { AdjustForDST: true }, ScheduleStatus: null, IsPastDue: false }),
};

const start = (timer: RegisteredFunction, run: () => Promise<void>): Cron => {
  const { schedule = '' } = timer.metadata.bindings[timer.trigger.name] ?? {};
  try {
    // Azure reads a schedule in UTC, wants a day to fit both day fields, and starts with the seconds.
    return new Cron(schedule, { mode: '6-part', domAndDow: true, timezone: 'UTC', protect: true }, run);
  } catch (cause) {
    throw new Error(
      `The timer "${timer.name}" has a schedule that can not be read: "${schedule}". It takes six fields, seconds first.`,
      { cause },
    );
  }
};

/**
 * Runs the timers of the bundle by their own schedules, each at most once at a time. A run that fails is
 * logged by the timer's name and the next one comes as planned.
 */
export const startTimers = (app: FunctionApp, log: Log): Timers => {
  const underWay = new Set<Promise<void>>();
  const jobs: Cron[] = [];
  let stopped = false;

  const runOf = (timer: RegisteredFunction) => async (): Promise<void> => {
    if (stopped) return;
    const run = app.invoke(timer, TIMER_INPUT).then(
      () => undefined,
      (error: unknown) => log(`The timer ${timer.name} failed: ${placeOf(error)}`),
    );
    underWay.add(run);
    await run;
    underWay.delete(run);
  };

  try {
    for (const timer of app.functions.filter(({ trigger }) => trigger.type === 'timertrigger')) {
      const job = start(timer, runOf(timer));
      jobs.push(job);
      // Through the job, so that a run of the schedule does not begin beside this one.
      if (timer.metadata.bindings[timer.trigger.name]?.runOnStartup === true) void job.trigger();
    }
  } catch (error) {
    for (const job of jobs) job.stop();
    throw error;
  }

  return {
    stop: async () => {
      stopped = true;
      for (const job of jobs) job.stop();
      await Promise.all(underWay);
    },
  };
};
