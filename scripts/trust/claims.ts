/** What docs/TRUST.md claims, against whom, what is left out, and the proofs that `npm run trust` runs for it. */

/** Against whom a claim is made. */
export interface Actor {
  /** As a cell of a table names them. */
  readonly short: string;
  readonly may: string;
  readonly left: string;
}

export const actors = {
  colleague: {
    short: 'a colleague',
    may: 'works in the same company and has a good token of their own',
    left: 'sees that the product is installed',
  },
  concerned: {
    short: 'the person concerned',
    may: 'is in the same meeting, and the notes are about them',
    left: 'has a right of access by law, which the organisation answers and no command does',
  },
  administrator: {
    short: 'an administrator, HR',
    may: 'runs the tenant: accounts, devices, roles',
    left: 'can take over an account or a device, and then is that person; may place and lift a hold',
  },
  storage: {
    short: 'whoever has the storage',
    may: 'operates it, stole a backup, or has its connection string',
    left: 'sees how many rows of each kind a person has, when they change and roughly how long they are, which owners wrote about the same person, and the trail; can delete a row or put back an older one whole',
  },
  outsider: {
    short: 'another company',
    may: 'a person, an administrator or a program of another tenant',
    left: 'nothing that we know of',
  },
  participant: {
    short: 'a guest or participant',
    may: 'takes part in the meeting and means no good',
    left: 'sees what the meeting is meant to see',
  },
  thief: {
    short: 'whoever has the laptop',
    may: 'found or stole a device and reads its disk',
    left: 'an unlocked, signed-in session is that person',
  },
  script: {
    short: 'a script in our page',
    may: 'was brought in by a text, a name or a link',
    left: 'one that ran nevertheless could do what the person can, until the window closes',
  },
  token: {
    short: 'whoever has a token',
    may: 'stole an access token, or made one',
    left: 'a stolen token counts until it expires',
  },
  package: {
    short: 'a poisoned package',
    may: 'came into the build or the bundle through a dependency',
    left: 'no number proves anything here: versions are exact, install scripts are off, and the policy of the pages names every place they may ask',
  },
  logs: {
    short: 'whoever reads the logs',
    may: 'develops or supports the product and has its logs at the most talkative level',
    left: 'sees names that stand for persons, commands and times',
  },
  deputy: {
    short: 'our own service, misled',
    may: 'is made to use its rights for somebody who has none',
    left: 'code that runs inside our functions reads what passes through it',
  },
  ourselves: {
    short: 'ourselves',
    may: 'a fault, a crash, a lost answer, a full disk',
    left: 'the last moment of typing, before the device has it',
  },
  frame: {
    short: 'a page around ours',
    may: 'frames our pages and speaks to them as if it were Teams',
    left: 'nothing that we know of',
  },
} as const satisfies Readonly<Record<string, Actor>>;

/** One thing that is counted, in one or several test files. */
export interface Proof {
  /** As `tellFigure` names it. */
  readonly name: string;
  readonly suites: readonly string[];
  /** A whole run counts at least so many; fewer would prove less than is said. */
  readonly least: number;
}

export interface Claim {
  readonly says: string;
  readonly against: readonly (keyof typeof actors)[];
  readonly notCovered: string;
  readonly proofs: readonly Proof[];
}

const proof = (name: string, least: number, ...suites: readonly string[]): Proof => ({ name, suites, least });

export const claims: readonly Claim[] = [
  {
    says: 'Nobody gets at what another person keeps, or learns whether there is any.',
    against: ['colleague', 'concerned', 'administrator', 'outsider', 'participant', 'deputy'],
    notCovered: 'Whoever takes over the account or the signed-in device of the person.',
    proofs: [
      proof('matrix', 200, 'tests/functions/access/table.test.ts'),
      proof('probes', 10_000, 'tests/functions/access/probes.test.ts'),
      proof('not-yours', 100, 'tests/functions/access/only-your-own.test.ts'),
    ],
  },
  {
    says: "Only a token counts that the person's own company signed, for this product, for now.",
    against: ['token', 'outsider', 'deputy'],
    notCovered: 'A stolen token until it expires.',
    proofs: [
      proof('tokens', 1_000, 'tests/functions/access/token-corpus.test.ts'),
      proof('key-roll-over', 30, 'tests/functions/access/keys.test.ts'),
      proof('key-server-down', 100, 'tests/functions/access/keys.test.ts'),
      proof('unknown-keys', 1_000, 'tests/functions/access/keys.test.ts'),
    ],
  },
  {
    says: 'Who has the storage can not read what people wrote, nor make it pass for something else.',
    against: ['storage'],
    notCovered: 'Counts, times and rough lengths; a row put back whole; who may use the vault as well.',
    proofs: [
      proof('tampered', 10_000, 'tests/functions/seal/seal.test.ts'),
      proof('fresh-keys', 1_000_000, 'tests/functions/seal/seal.test.ts'),
      proof('other-implementation', 2_000, 'tests/functions/seal/seal.test.ts'),
      proof('vectors', 4, 'tests/functions/seal/vectors.test.ts'),
      proof('canaries-at-rest', 200, 'tests/storage/at-rest.test.ts'),
    ],
  },
  {
    says: 'Keys are renewed without a loss; with the keys of a person ends what was theirs.',
    against: ['storage', 'ourselves'],
    notCovered: 'Servers that have the key in memory, for up to ten minutes; backups of the table of keys.',
    proofs: [
      proof(
        'rotation',
        20_000,
        'tests/storage/sealed-rows.test.ts',
        'tests/functions/keys-cli/keys-cli.test.ts',
      ),
      proof('shredding', 10_000, 'tests/storage/sealed-rows.test.ts'),
      proof('destroyed', 1_000, 'tests/functions/keys-cli/keys-cli.test.ts'),
    ],
  },
  {
    says: 'What was called saved is there later, and once.',
    against: ['ourselves'],
    notCovered:
      'The loss of the storage itself; windows of a browser without Web Locks may keep a text twice.',
    proofs: [
      proof(
        'histories',
        98_000,
        'tests/sync/histories-1.test.ts',
        'tests/sync/histories-2.test.ts',
        'tests/sync/histories-3.test.ts',
      ),
      proof('planted-faults', 6, 'tests/sync/planted-faults.test.ts'),
      proof('never-lost', 60, 'tests/e2e/never-lost.test.ts'),
    ],
  },
  {
    says: 'Private words are in no log, trail, refusal or address, and on the device only sealed.',
    against: ['logs', 'thief', 'colleague'],
    notCovered: 'The memory of the browser and of the server; what an extension of the browser reads.',
    proofs: [
      proof('canaries-in-logs', 200, 'tests/functions/commands/canaries.test.ts'),
      proof('canaries-in-browser', 200, 'tests/e2e/story.test.ts'),
    ],
  },
  {
    says: 'Whatever is sent is answered in words, never by a fault and never with a piece of our code.',
    against: ['colleague', 'participant', 'outsider'],
    notCovered: 'A flood from many places at once, which the platform has to stop.',
    proofs: [
      proof('hostile', 400, 'tests/functions/abuse/hostile.test.ts'),
      proof('generated', 17_000, 'tests/functions/commands/anything.test.ts'),
    ],
  },
  {
    says: 'No text, name or link that somebody sends runs as a script, with the policy on or off.',
    against: ['script', 'frame'],
    notCovered: 'A fault of the browser, and extensions in it.',
    proofs: [proof('xss', 1_500, 'tests/e2e/xss.test.ts')],
  },
  {
    says: 'People take everything along, erase everything, and know when it goes by itself; a hold is shown to them.',
    against: ['ourselves', 'administrator'],
    notCovered: 'Backups, until they end; copies that a person made themselves.',
    proofs: [
      proof('export', 1_000, 'tests/functions/rights/drill.test.ts'),
      proof(
        'erase',
        5_000,
        'tests/functions/rights/drill.test.ts',
        'tests/functions/rights/two-servers.test.ts',
      ),
      proof(
        'retention',
        1_000,
        'tests/domain/retention-days.test.ts',
        'tests/functions/rights/retention.test.ts',
      ),
      proof('hold', 1_000, 'tests/functions/rights/drill.test.ts'),
      proof('spreadsheet formulas', 20, 'tests/domain/export/csv.test.ts'),
    ],
  },
];

export const proofs: readonly Proof[] = claims.flatMap((claim) => claim.proofs);
