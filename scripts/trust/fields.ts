import { z } from 'zod';
import { logFields } from '../../functions/log';
import { StoredAnnouncement } from '../../functions/storage/announcements';
import { StoredAudit } from '../../functions/storage/audit-rows';
import { StoredHold } from '../../functions/storage/holds';
import { KeptKey } from '../../functions/storage/key-rows';
import { Content } from '../../functions/storage/row-shape';
import { StoredRow } from '../../functions/storage/sealed-row';
import { shapes } from '../../functions/storage/value-shapes';

/** Every field that is kept, read from the very schemas by which it is written and read. */

type How = 'in clear' | 'sealed' | 'wrapped';

interface Field {
  readonly name: string;
  readonly takes: string;
  readonly how: How;
}

interface Kept {
  readonly table: string;
  /** What a row stands for. */
  readonly of: string;
  readonly fields: readonly Field[];
}

const Shape = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** A JSON Schema in a few words, e.g. `text, or nothing`. */
const takesOf = (schema: unknown): string => {
  const { type, enum: options, anyOf, items, properties } = Shape.parse(schema);
  if (anyOf) return anyOf.map(takesOf).join(', or ');
  if (options) return options.join(' / ');
  if (properties) return Object.keys(properties).join(', ');
  if (items) return `list of: ${takesOf(items)}`;
  if (Array.isArray(type)) return type.map((each) => takesOf({ type: each })).join(', or ');
  if (type === 'null') return 'nothing';
  if (type === 'integer') return 'number';
  return type === 'string' ? 'text' : 'text of a fixed form';
};

const fieldsOf = (schema: z.ZodType, how: (name: string) => How): readonly Field[] => {
  const whole = Shape.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return Object.entries(whole.properties ?? {}).map(([name, shape]) => ({
    name,
    takes: how(name) === 'in clear' || how(name) === 'sealed' ? takesOf(shape) : 'bytes',
    how: how(name),
  }));
};

const key = (name: string, takes: string): Field => ({ name, takes, how: 'in clear' });

/** What the storage itself adds to each row. */
const TIME = key('timestamp', 'time of the last write, by the storage');
const OWNER = key('partitionKey', 'ids of tenant and person');

/** The tables of the storage, and what is in a row of each. */
export const kept: readonly Kept[] = [
  {
    table: 'sealedrows',
    of: 'a thing that a person keeps',
    fields: [
      OWNER,
      key('rowKey', 'kind and id of the thing'),
      ...fieldsOf(StoredRow, (name) => (name === 'sealed' ? 'sealed' : 'in clear')).map((field) =>
        field.name === 'sealed' ? { ...field, takes: 'bytes; what is in them follows below' } : field,
      ),
      TIME,
    ],
  },
  {
    table: 'keys',
    of: 'a key of a person',
    fields: [
      OWNER,
      key('rowKey', 'id of the key'),
      ...fieldsOf(KeptKey, (name) => (name === 'wrapped' ? 'wrapped' : 'in clear')),
      TIME,
    ],
  },
  {
    table: 'audit',
    of: 'an entry of the trail',
    fields: [OWNER, key('rowKey', 'number of the entry'), ...fieldsOf(StoredAudit, () => 'in clear'), TIME],
  },
  {
    table: 'care',
    of: 'a hold, or what was announced to a person',
    fields: [
      OWNER,
      key('rowKey', 'which of the two'),
      ...fieldsOf(StoredHold, () => 'in clear'),
      ...fieldsOf(StoredAnnouncement, () => 'in clear'),
      TIME,
    ],
  },
];

/** What is within the sealed bytes, by kind of thing. */
const sealed: readonly (readonly [string, readonly Field[]])[] = Object.entries(shapes).map(
  ([kind, shape]) => [
    kind,
    [...fieldsOf(shape, () => 'sealed'), ...fieldsOf(Content.omit({ value: true }), () => 'sealed')],
  ],
);

const table = (rows: readonly Field[]): string =>
  [
    '| field | what it takes | kept |',
    '| --- | --- | --- |',
    ...rows.map(({ name, takes, how }) => `| \`${name}\` | ${takes} | ${how} |`),
  ].join('\n');

export const fieldsInWords = (): string =>
  [
    ...kept.flatMap((each) => [`### Table \`${each.table}\`: ${each.of}`, table(each.fields)]),
    ...sealed.flatMap(([kind, fields]) => [`### Within the sealed bytes: ${kind}`, table(fields)]),
    '### A line of the log',
    `${logFields.map((field) => `\`${field}\``).join(', ')}; each in a fixed shape, and nothing else.`,
  ].join('\n\n');
