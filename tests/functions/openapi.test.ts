import { z } from 'zod';
import { commandNames, commands, type CommandName } from '../../src/contract/commands';
import { openApiDocument } from '../../functions/openapi';
import { statusOf } from '../../functions/status';

const Operation = z.object({
  operationId: z.string(),
  summary: z.string().min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  requestBody: z.object({
    required: z.literal(true),
    content: z.object({
      'application/json': z.object({
        schema: z.object({
          type: z.literal('object'),
          properties: z.record(z.string(), z.unknown()),
          required: z.array(z.string()).optional(),
          additionalProperties: z.literal(false),
        }),
      }),
    }),
  }),
  responses: z.record(z.string(), z.object({ description: z.string().min(1) })),
});
const Document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ securitySchemes: z.object({ bearer: z.object({ scheme: z.literal('bearer') }) }) }),
});

const read = () => Document.parse(JSON.parse(JSON.stringify(openApiDocument())));
const operationOf = (name: string) => Operation.parse(read().paths[`/api/${name}`]?.['post']);

test('The document names every command and nothing that is not there', () => {
  const others = ['/api/health/live', '/api/health/ready', '/api/openapi.json'];
  expect(Object.keys(read().paths).sort()).toEqual(
    [...commandNames.map((name) => `/api/${name}`), ...others].sort(),
  );
});

const shapeOf = (name: CommandName): Readonly<Record<string, z.ZodType>> => commands[name].input.shape;

test.each(commandNames)(
  '%s is described by the very fields that the server takes, and by no more',
  (name) => {
    const { operationId, security, requestBody } = operationOf(name);
    const { properties, required = [] } = requestBody.content['application/json'].schema;
    const fields = Object.keys(commands[name].input.shape).sort();
    expect(Object.keys(properties).sort()).toEqual(fields);
    // A field with a default may be left out.
    const needed = fields.filter((field) => !shapeOf(name)[field]?.safeParse(undefined).success);
    expect([...required].sort()).toEqual(needed);
    expect(operationId).toMatch(/^[a-z]+-[a-z]+$/);
    expect(security).toEqual([{ bearer: [] }]);
  },
);

test.each(commandNames)('%s tells of every way to be refused', (name) => {
  const statuses = ['200', ...Object.values(statusOf).map(String)].sort();
  expect(Object.keys(operationOf(name).responses).sort()).toEqual(statuses);
});
