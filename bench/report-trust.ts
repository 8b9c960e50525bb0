import type { Findings } from './budgets';
import { ratioWords } from './numbers';

/** What it costs to keep things private, and whether the time of an answer gives anything away. */
export const trustReport = ({ sealing, notYours }: Findings): string => `## What privacy costs

A save to the sealed store took ${sealing.p50.toFixed(2)} times as long at the median as the same read and conditional replace
of the same table with the content in clear, and ${sealing.cpu.toFixed(2)} times the processor time of the process that does it:
${sealing.milliseconds.sealed.median.toFixed(2)} ms beside ${sealing.milliseconds.unsealed.median.toFixed(2)} ms, in ${sealing.n} pairs that take turns. The keys are in memory, as they are on a server at
work; each save opens the row that stands there and seals the next one under a fresh key.

"Not found" came for a note of somebody else after ${notYours.p50.toFixed(3)} times the time at the median that it takes for a note that
never was; by blocks ${ratioWords(notYours.blocks)}. ${notYours.n} pairs took turns, over HTTP, at ${notYours.milliseconds.notYours.median.toFixed(2)} ms and ${notYours.milliseconds.notThere.median.toFixed(2)} ms.
`;
