import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { production } from '../../manifest/environments';
import { manifestFor } from '../../manifest/source';
import { networkWasAskedFor, packageApp, type Outcome } from './package-app';
import { spoilt } from './spoil';
import { spoiltForOurRules } from './spoilt-for-our-rules';
import { spoiltForTheSchema } from './spoilt-for-the-schema';

const spoiltOnes = [...spoiltForTheSchema, ...spoiltForOurRules];
const notManifests = ['a manifest', [], null];

/** Splits what the program says into its blocks, by the name of the file that each is about. */
const blocksOf = (text: string): ReadonlyMap<string, readonly string[]> => {
  const blocks = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const [, file] = /([\w-]+)\.json is refused, with .*:$/.exec(line) ?? [];
    if (file === undefined) lines.push(line);
    else blocks.set(file, (lines = []));
  }
  return blocks;
};

// The validators load slowly and are ES modules in part, so one run of the real program judges all of them.
let outcome: Outcome;
let saidOf: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'leadership-overlay-test-'));
  const files = new Map<string, unknown>([
    ['ours', manifestFor(production)],
    ['empty', {}],
    ...notManifests.map((content, index) => [`none-${index}`, content] as const),
    ...spoiltOnes.map(({ path: at, to }, index) => [`spoilt-${index}`, spoilt(at, to)] as const),
  ]);
  const args: string[] = [];
  for (const [name, content] of files) {
    const file = path.join(folder, `${name}.json`);
    await writeFile(file, JSON.stringify(content));
    args.push('--check', file);
  }
  outcome = await packageApp(args);
  saidOf = blocksOf(outcome.err);
  await rm(folder, { recursive: true });
}, 60_000);

describe('A spoilt manifest is refused in words that name the place and the fault', () => {
  it.each(spoiltOnes.map((one, index) => ({ ...one, name: `spoilt-${index}` })))(
    'one $what',
    ({ name, lines }) => {
      expect(saidOf.get(name)).toEqual(lines);
    },
  );

  it.each(notManifests.map((content, index) => [content, `none-${index}`]))(
    '%j, which is no manifest at all',
    (_, name) => {
      expect(saidOf.get(name)).toEqual(['manifest: is not a JSON object']);
    },
  );

  it('an empty one, with everything that it lacks, each thing once', () => {
    const lines = saidOf.get('empty') ?? [];
    expect(lines).toEqual(
      expect.arrayContaining(['name: is missing', 'icons: is missing', 'id: is missing']),
    );
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('and the program ends as failed', () => {
    expect(outcome.code).toBe(1);
  });
});

describe('The manifest that we ship', () => {
  it('is the only one of them without a fault', () => {
    expect(outcome.out).toMatch(/^[^\n]*ours\.json: no fault found\.\n$/);
  });

  it('asks an administrator for two permissions and no more', () => {
    const { resourceSpecific } = manifestFor(production).authorization.permissions;
    expect(resourceSpecific).toEqual([
      { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Application' },
      { name: 'MeetingStage.Write.Chat', type: 'Delegated' },
    ]);
  });

  it('points nowhere but at the host of its environment', () => {
    const { $schema, ...manifest } = manifestFor({ ...production, host: 'overlay.contoso.example' });
    const hosts = [...JSON.stringify(manifest).matchAll(/:\/\/([^/"]+)/g)].map(([, host]) => host);
    expect($schema).toContain('https://developer.microsoft.com/');
    expect(hosts.length).toBeGreaterThan(0);
    expect(new Set(hosts)).toEqual(new Set(['overlay.contoso.example']));
  });
});

it('No check asks for the network, not even of a schema that lives elsewhere', () => {
  expect(outcome.err).not.toContain(networkWasAskedFor);
});
