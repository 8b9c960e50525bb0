import fc from 'fast-check';
import { createLog, placeOf, type LogLine } from '../../functions/log';

const SAID = 'she is thinking of leaving 4711';

/** What is written for whatever is handed in, as it stands in the log. */
const written = (given: object): string => {
  const lines: string[] = [];
  createLog((line) => lines.push(line))(given as LogLine);
  expect(lines).toHaveLength(1);
  return lines.join('');
};

const good = {
  event: 'fault',
  command: 'notes/save',
  status: 500,
  ms: 12,
  reference: '3b0f4f0e-5d7a-4c3e-9d53-0f6f1c2b7a90',
  person: 'AbCdEfGhIjKlMnOpQrSt_-',
  error: 'TypeError',
  at: 'functions.js:1:2345 < functions.js:1:99 < task_queues:95:5',
  owners: 12,
  held: 1,
  failed: 0,
  removed: 250,
} as const satisfies LogLine;
const fields = Object.keys(good);

test('A line with every field in its shape is written whole', () => {
  expect(JSON.parse(written(good))).toEqual(good);
  expect(JSON.parse(written({ event: 'fault', at: 'unknown' }))).toEqual({ event: 'fault', at: 'unknown' });
});

test.each(fields)('What a person wrote does not get into the log as %s', (field) => {
  const values = [
    SAID,
    `${SAID}\n`,
    [SAID],
    { toString: () => SAID, toJSON: () => SAID },
    Object.assign(new Error(SAID), { name: SAID }),
    'x'.repeat(5_000),
    `${good.at} < ${SAID}:1:1`,
    `${good.reference} ${SAID}`,
  ];
  for (const value of values) {
    const line = written({ ...good, [field]: value });
    expect(line).not.toMatch(/leaving|4711|xxxx/);
    expect(JSON.parse(line)).not.toHaveProperty(field);
  }
});

test.each([
  ['ms', -1],
  ['ms', 1.5],
  ['ms', NaN],
  ['ms', 1e12],
  ['ms', '12'],
  ['status', 4711],
  ['status', -1],
])('%s is left out when it is %p', (field, value) => {
  expect(JSON.parse(written({ ...good, [field]: value }))).not.toHaveProperty(field);
});

test('A field that is not known is not written, nor is anything that is inherited', () => {
  const inherited = Object.create({ command: 'notes/save', text: SAID }) as object;
  expect(written(Object.assign(inherited, { event: 'command', note: SAID, [SAID]: 1 }))).toBe(
    '{"event":"command"}',
  );
});

test('Whatever is handed in, the log holds known fields only', () => {
  const anything = fc.dictionary(
    fc.oneof(fc.constantFrom(...fields, '__proto__', 'toJSON'), fc.string()),
    fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })),
  );
  fc.assert(
    fc.property(anything, (given) => {
      const line: unknown = JSON.parse(written(given));
      for (const field of Object.keys(line as object)) expect(fields).toContain(field);
      expect(JSON.stringify(line).length).toBeLessThan(600);
    }),
    { numRuns: 1_000 },
  );
});

test.each([SAID, `${SAID}\n    at ${SAID} (leaving.ts:1:2)`, `\n    at leaving (4711.ts:1:2)`, ''])(
  'The place of a fault has nothing of its message %j',
  (message) => {
    const place = placeOf(new TypeError(message));
    expect(place).toMatch(/^log\.test\.ts:\d+:\d+/);
    expect(place).not.toMatch(/leaving|4711/);
    expect(JSON.parse(written({ event: 'fault', at: place }))).toEqual({ event: 'fault', at: place });
  },
);

test('The place of a fault has no name of a function, which may be made of anything', () => {
  const named = { [SAID]: () => new Error('any') };
  expect(placeOf(named[SAID]())).not.toMatch(/leaving/);
});

test.each([undefined, null, 'text', { stack: SAID }, Object.assign(new Error('a'), { stack: SAID })])(
  'What is no error, or has no stack of its own, has no place: %p',
  (thrown) => {
    expect(placeOf(thrown)).toBe('unknown');
  },
);
