import type { PairResult } from './api';
import type { Findings, Verdict } from './budgets';
import type { FirstLoad, Sizes } from './first-load';
import type { LineResult } from './loads';
import { kB, msWords, ratioWords } from './numbers';
import { trustReport } from './report-trust';
import { useReport } from './report-use';

/** The machine and the moment, without which no millisecond means anything. */
export interface Circumstances {
  readonly day: string;
  readonly node: string;
  readonly browser: string;
  readonly cores: number;
  /** Load averages of one minute, before and after; above the number of cores the machine had more to do. */
  readonly loadBefore: number;
  readonly loadAfter: number;
  readonly seconds: number;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const budgets = (verdicts: readonly Verdict[]): string =>
  table(
    ['', 'kind', 'what', 'limit', 'measured'],
    verdicts.map((found) => [
      found.kept ? 'PASS' : 'OVER',
      found.kind,
      found.subject,
      found.limit,
      found.measured,
    ]),
  );
const sizeCells = ({ raw, gzip, brotli }: Sizes): string[] => [kB(raw), kB(gzip), kB(brotli)];

const firstLoad = ({ initial, panelLoad, referenceLoad }: Findings): string => {
  const line = (name: string, load: FirstLoad): string[] => [
    name,
    ...sizeCells(load.scripts),
    String(load.scripts.files),
    kB(load.bytes),
    String(load.requests),
    String(load.apiRequests),
    String(load.tokenRequests),
  ];
  return table(
    [
      'scripts',
      'raw',
      'gzip',
      'brotli',
      'files',
      'over the line',
      'requests',
      'API calls',
      'tokens by the host',
    ],
    [
      ['panel, from its HTML', ...sizeCells(initial), String(initial.files), '', '', '', ''],
      line('panel, all that Chromium ran', panelLoad),
      line('React and Fluent alone', referenceLoad),
    ],
  );
};

const paint = (lines: readonly LineResult[]): string =>
  table(
    ['line', 'loads each', 'panel over bare page', 'panel, ms', 'bare page, ms', 'React and Fluent, ms'],
    lines.map(({ line, firstPaint, paintRatio }) => [
      line.name,
      String(paintRatio.n),
      ratioWords(paintRatio),
      msWords(firstPaint.panel),
      msWords(firstPaint.bare),
      msWords(firstPaint.reference),
    ]),
  );

const use = (lines: readonly LineResult[]): string =>
  table(
    [
      'line',
      'loads each',
      'panel over React and Fluent',
      'panel, ms',
      'React and Fluent, ms',
      'bare page, ms',
    ],
    lines.map(({ line, usable, usableRatio }) => [
      line.name,
      String(usableRatio.n),
      ratioWords(usableRatio),
      msWords(usable.panel),
      msWords(usable.reference),
      msWords(usable.bare),
    ]),
  );

const firstPrompt = (lines: readonly LineResult[]): string =>
  table(
    ['line', 'loads each', 'first prompt over React and Fluent', 'first prompt, ms', 'React and Fluent, ms'],
    lines.map(({ line, usable, prompt, promptRatio }) => [
      line.name,
      String(promptRatio.n),
      ratioWords(promptRatio),
      msWords(prompt),
      msWords(usable.reference),
    ]),
  );

const apiTable = (pairs: readonly PairResult[]): string =>
  table(
    [
      'command',
      'table calls',
      'at once',
      'N each',
      'p50',
      'p99',
      'p50 without an empty command',
      'median by block',
      'rate by block',
      'processor time',
      'p50 ms: ours, direct, empty',
    ],
    pairs.map(({ name, tableCalls, atOnce, n, p50, p99, p50Beyond, blocks, rate, cpu, milliseconds }) => [
      name,
      tableCalls,
      String(atOnce),
      String(n),
      p50.toFixed(2),
      p99.toFixed(2),
      p50Beyond.toFixed(2),
      ratioWords(blocks),
      ratioWords(rate),
      cpu.toFixed(2),
      [milliseconds.ours, milliseconds.direct, milliseconds.nothing]
        .map(({ median }) => median.toFixed(1))
        .join(', '),
    ]),
  );

const coldStart = ({ coldStart: { bundle, floor, ratio, over } }: Findings): string =>
  table(
    ['starts each', 'bundle over Node alone', 'bundle, ms', 'Node alone, ms', 'difference, ms'],
    [[String(ratio.n), ratioWords(ratio), msWords(bundle), msWords(floor), msWords(over)]],
  );

/** The whole report as Markdown, for the screen and for the file alike. */
export const reportOf = (findings: Findings, verdicts: readonly Verdict[], about: Circumstances): string => {
  const lines = findings.lines.map(({ line }) => `${line.name}: ${line.words}`).join('; ');
  return `# Performance

Written by \`npm run bench\` on ${about.day}; a new run replaces it. Node ${about.node}, Chromium ${about.browser},
${about.cores} cores, ${about.seconds} s. The load of the machine was ${about.loadBefore.toFixed(1)} before and
${about.loadAfter.toFixed(1)} after; above ${about.cores} it had other things to do as well, and the milliseconds say
little. A ratio compares two things that were measured a moment apart in the same run: it is the median of the rounds,
with the smallest and the largest round in brackets. Everything ran on this machine, over the loopback.

## Budgets

${budgets(verdicts)}

A broken budget fails the run. A goal says where to look next.

## First load of the panel

${firstLoad(findings)}

The panel is \`/meeting\`, framed as the side panel of a meeting by a window that speaks the preview's protocol. Bytes
over the line are Chromium's own count of the page and its scripts, headers included, packed with brotli; the sizes are
those of the built files. Tokens are fetched by the window of the host, which in Teams is not the page's traffic.

## First paint

${paint(findings.lines)}

First contentful paint of the framed page, from the start of its navigation. The bare page is a heading and a text area,
without style or script. All three pages come from one copy of the production functions, with the same headers, policy
and packing, in the same frame of the same window, each in a fresh profile with an empty cache, in turn.
The connection is open already, as the window has been loaded over it.

Lines: ${lines}.

## Time to use

${use(findings.lines)}

From the start of the navigation until a text area is drawn, enabled and holds the focus. The page compared with is made
of the same React and Fluent by the same build: a provider, a text area and a button, with nothing of ours. Our time
includes what that page does not do: the greeting of the host, signing in through it, and reading what is stored. On the
slow line the host's own request for the token is slowed as well. Before the measuring, a word typed into each page had
to arrive. The panel opens on a meeting under way with a person named; the measuring presses "Show my page" as soon as
it is there, and the time until then is in the panel's.

${firstPrompt(findings.lines)}

The first prompt is there when it can be answered. Its library comes after the first paint, on purpose.

## Reading and writing

${apiTable(findings.api)}

Ours over direct: a command over HTTP, with its token checked, against the same table calls made by \`@azure/data-tables\`
from the bench itself, on the same Azurite, with rows of the same bytes. The two take turns in ten blocks. An empty
command is \`session/open\`, which asks storage nothing: it shows what the way through the local host and the check of the
token cost. A rate of 1.00 would be as many commands as direct calls in the same time. Processor time
is that of the host's process against that of the bench while it calls the tables; Azurite's own is in neither, and
waiting for a busy machine is in neither. With eight at once, the host, Azurite and the bench share ${about.cores} cores.

${trustReport(findings)}
${useReport(findings)}
## Cold start of the functions

${coldStart(findings)}

From the start of a Node process to its end, which comes as soon as every function has been registered, against
\`node -e 0\`, in turn.
`;
};
