import { toJSONSchema } from 'zod';
import { APPRAISAL_WORDS_MAX, wordsLength } from '../../../src/domain/appraisal';
import { EVENTS_MAX, TICKS_MAX } from '../../../src/domain/meeting';
import { CHOICES_MAX } from '../../../src/domain/settings';
import { anId128 } from '../../support/builders';
import { commandNames, commands, type CommandName, type Input } from '../../../src/contract/commands';
import { granteeOf, prepare, samples } from '../commands/samples';
import { createTestServer, people } from '../commands/test-server';

/** What of JSON Schema the contract uses. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly maxItems?: number;
  readonly maxLength?: number;
}

/** Three bytes in UTF-8, and one unit of the sixteen bits in which lengths are counted. */
const WIDE = '語';

/**
 * The largest input that the schema of a command lets in: every list full, every text of the widest characters. A
 * text of fixed form is taken from the sample; `like` is what stands in the sample at that place.
 */
const largest = (shape: Shape, like: unknown): unknown => {
  const alternatives = shape.anyOf?.filter(({ type }) => type !== 'null');
  const [chosen] = alternatives ?? [];
  if (chosen) return largest(chosen, like);
  if (shape.type === 'object') {
    const before = new Map(Object.entries(like ?? {}));
    const members = Object.entries(shape.properties ?? {});
    return Object.fromEntries(members.map(([name, inner]) => [name, largest(inner, before.get(name))]));
  }
  if (shape.type === 'array') {
    if (shape.maxItems === undefined) throw new Error('A list of the contract has no limit.');
    const [first] = Array.isArray(like) ? (like as readonly unknown[]) : [];
    return Array.from({ length: shape.maxItems }, () => largest(shape.items ?? {}, first));
  }
  if (shape.type === 'string' && shape.maxLength !== undefined && shape.enum === undefined) {
    return WIDE.repeat(shape.maxLength);
  }
  return like ?? shape.const ?? shape.enum?.[0] ?? A_VALUE[shape.type ?? ''] ?? 'a'.repeat(22);
};
const A_VALUE: Readonly<Record<string, unknown>> = { integer: 1 };

/** What the sample leaves out or sets to null, in the form that the schema wants. */
const FORMS: Readonly<Record<string, unknown>> = {
  answeredAt: '2026-11-24T09:06:00.000Z',
  endsEarlyAt: '2026-11-24T09:20:00.000Z',
  endedAt: '2026-11-24T09:29:00.000Z',
  directoryId: '6f1c2a84-3d5e-4b7a-9c10-8e2f4d6a7b31',
  language: `de-${'a'.repeat(32)}`,
  prompt: anId128('own prompt'),
  pinned: anId128('own prompt'),
  asked: anId128('own prompt'),
  hidden: anId128('own prompt'),
  due: '2026-12-04',
  raiseBy: '2026-12-04',
  endedOn: '2026-12-04',
  appraisal: anId128('appraisal'),
  help: anId128('help'),
  link: `https://${'a'.repeat(492)}`,
  version: 'v1',
};

const fit = (value: unknown, name = ''): unknown => {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return list.map((one) => fit(one, name));
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fit(one, key)]));
  const isForm = name in FORMS && typeof value === 'string';
  return isForm ? FORMS[name] : value;
};

/** An import is bounded by its bytes before its lists are full: so this one holds what has most members for its bytes. */
const largestImport = (): Input<'data/import'> => {
  const things = samples['data/import'].input.things.flatMap(
    (thing): (typeof samples)['data/import']['input']['things'] => {
      if (thing.kind === 'settings') {
        const pinned = Array.from({ length: CHOICES_MAX }, () => 'P041' as const);
        // As many as there are bytes for beside the meetings.
        return [{ ...thing, doc: { ...thing.doc, pinned, hidden: pinned.slice(20) } }];
      }
      if (thing.kind !== 'meeting') return [];
      const repeated = <One>(list: readonly One[], times: number): One[] =>
        Array.from({ length: times }, () => list).flat();
      const prompts = repeated(thing.doc.prompts, EVENTS_MAX);
      const ticks = repeated(thing.doc.ticks, TICKS_MAX);
      return [0, 1, 2, 3, 4, 5].map((at) => ({
        ...thing,
        doc: { ...thing.doc, id: anId128(`meeting ${at}`), prompts, ticks },
      }));
    },
  );
  return { things };
};

/** Within its lists the words of an appraisal have one limit together, so that they are as many as can be. */
const largestAppraisal = (whole: Input<'appraisals/save'>): Input<'appraisals/save'> => {
  const id = (thing: string, at: number) => anId128(`${thing} ${at}`);
  const empty = {
    ...whole,
    steps: whole.steps.map((step, at) => ({ ...step, id: id('step', at), words: '', link: '' })),
    evidence: whole.evidence.map((one, at) => ({ ...one, id: id('evidence', at), words: '' })),
    goals: whole.goals.map((goal, at) => ({ ...goal, id: id('goal', at), words: '', measure: '' })),
  };
  const room = APPRAISAL_WORDS_MAX - wordsLength(empty);
  const each = Math.floor(room / empty.evidence.length);
  const evidence = empty.evidence.map((one, at) => ({
    ...one,
    words: WIDE.repeat(at === 0 ? room - each * (empty.evidence.length - 1) : each),
  }));
  return { ...empty, evidence };
};

const largestOf = (name: CommandName): unknown => {
  if (name === 'data/import') return largestImport();
  const { input } = samples[name];
  const made = fit(largest(toJSONSchema(commands[name].input, { io: 'input' }) as Shape, input));
  const whole = { ...(made as object), ...('base' in input && { base: input.base }) };
  return name === 'appraisals/save' ? largestAppraisal(whole as Input<'appraisals/save'>) : whole;
};

const membersOf = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const inner: unknown[] = Object.values(value);
  return inner.reduce<number>((sum, one) => sum + 1 + membersOf(one), 0);
};

const told: string[] = [];

test.each(commandNames)('The largest honest input of %s is granted, in members as in bytes', async (name) => {
  const { membersMax, bodyMax } = commands[name];
  const input = largestOf(name);
  const [members, bytes] = [membersOf(input), Buffer.byteLength(JSON.stringify(input))];
  told.push(`${name} ${members} of ${membersMax} members, ${bytes} of ${bodyMax} bytes`);
  expect(members).toBeLessThanOrEqual(membersMax);
  expect(bytes).toBeLessThanOrEqual(bodyMax);
  // Not much room above what anybody needs, and never less than the common limit.
  expect(membersMax).toBeLessThanOrEqual(Math.max(200, members * 1.25));

  const server = createTestServer();
  await prepare(server, name, granteeOf(name));
  expect(await server.call(name, granteeOf(name), input)).toMatchObject({ ok: true });
});

test.each([
  ['meetings/save', 'prompts'],
  ['meetings/save', 'ticks'],
  ['settings/save', 'pinned'],
  ['settings/save', 'acts'],
  ['sync/changes', 'have'],
  ['points/save', 'links'],
  ['prompts/save', 'kinds'],
  ['prompts/save', 'past'],
  ['appraisals/save', 'steps'],
  ['appraisals/save', 'evidence'],
  ['appraisals/save', 'goals'],
  ['appraisals/save', 'asked'],
] as const)('%s: one too many in %s is named by its field and its limit', async (name, field) => {
  const input = largestOf(name) as Readonly<Record<string, readonly unknown[]>>;
  const list = input[field] ?? [];
  const server = createTestServer();
  expect(await server.call(name, granteeOf(name), { ...input, [field]: [...list, list[0]] })).toMatchObject({
    failure: { code: 'invalid', field, max: list.length },
  });
});

test('An appraisal takes no word more than it has room for, and says how many it takes', async () => {
  const input = largestOf('appraisals/save') as Input<'appraisals/save'>;
  expect(wordsLength(input)).toBe(APPRAISAL_WORDS_MAX);
  const [first, ...more] = input.goals;
  const goals = first ? [{ ...first, words: 'x' }, ...more] : more;
  const server = createTestServer();
  expect(await server.call('appraisals/save', people.manager, { ...input, goals })).toMatchObject({
    failure: { code: 'invalid', field: 'evidence', max: APPRAISAL_WORDS_MAX },
  });
});

test.each(['appraisals/save', 'points/save'] as const)(
  'A full thing of %s can be saved again and again: the marks of its writes have room beside it',
  async (name) => {
    const input = largestOf(name) as Input<'appraisals/save' | 'points/save'>;
    const server = createTestServer();
    for (let version = 0; version <= 10; version += 1) {
      const next = {
        ...input,
        wid: anId128(`full ${version}`),
        base: version === 0 ? null : `v${version}`,
      };
      expect(await server.call(name, people.manager, next)).toMatchObject({ ok: true });
    }
  },
);

afterAll(() => process.stdout.write(`The largest honest inputs:\n${told.join('\n')}\n`));
