import type { Findings } from './budgets';
import { FEW, MANY } from './many';
import { kB, msWords, ratioWords, type Summary } from './numbers';
import { REST_MS } from './save-times';

/** The parts of the report that tell of a day of use: saving, long lists, and memory. */
export const useReport = ({ saves, many, longUse }: Pick<Findings, 'saves' | 'many' | 'longUse'>): string => {
  const row = (name: string, ours: Summary, bare: Summary, ratio: Summary): string =>
    `| ${[name, String(ours.n), ratioWords(ratio), msWords(ours), msWords(bare)].join(' | ')} |`;
  return `## From a keystroke to saved

| said | rounds | without the rest, over the bare page | ours with the rest, ms | bare page, ms |
| --- | --- | --- | --- | --- |
${row('Saved on this device', saves.onDevice, saves.bareKept, saves.onDeviceRatio)}
${row('Saved', saves.saved, saves.barePosted, saves.savedRatio)}

We wait ${REST_MS} ms on purpose for the next keystroke; that rest is in our milliseconds and not in the ratios. The bare
page puts as many characters into IndexedDB with strict durability, in clear, and then posts them to the same command.
In ${saves.unseen} rounds "Saved on this device" was followed by "Saved" before the page had drawn it.

## Many promises

The first items of a person's own page with ${MANY} open promises came after ${ratioWords(many.ratio)} times as long as
with ${FEW}: ${msWords(many.many)} ms beside ${msWords(many.few)} ms, in ${many.ratio.n} rounds, each with an empty cache.

## Memory over a day

After ${longUse.hours.toFixed(1)} hours on the page's own clock, the heap of scripts was ${kB(longUse.last)} after a forced
collection, ${(longUse.last / longUse.first).toFixed(2)} times the ${kB(longUse.first)} after the beginning. The clock and
the timers of the page were made to go faster; ${longUse.letters} letters were typed, ${longUse.answers} prompts answered,
${longUse.promises} promises made, and the page asked ${longUse.polls} times for changes.
`;
};
