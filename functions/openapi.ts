import { toJSONSchema } from 'zod';
import type { Audience } from '../src/contract/command';
import { commandNames, commands } from '../src/contract/commands';
import type { FailureCode } from '../src/contract/failure';
import { statusOf } from './status';

const sentences: { readonly [Code in FailureCode]: string } = {
  unauthenticated: 'There is no token, or none that counts.',
  forbidden: 'This kind of account may not use the command.',
  'not-found': 'Not there, or not yours.',
  invalid: 'A field is not what is allowed; `field` and `message` say which and what.',
  'too-large': 'The body is larger than `max` bytes.',
  conflict: 'Saved since `base` was shown; `version` is the current one.',
  'on-hold': 'It is under a hold of the organisation and may not be erased now.',
  'condition-required': 'A save must carry `base`, null for a new thing.',
  'too-many': 'More was asked within a minute than is answered; try again after `Retry-After`.',
  unavailable: 'A part that this depends on is down; try again after `Retry-After`.',
  unexpected: 'A fault of the service; `reference` finds it in the log.',
};

const audiences: { readonly [Who in Audience]: string } = {
  member: 'For members of the tenant.',
  'signed-in': 'For everyone who is signed in.',
  administrator: 'For members of the tenant with the app role `Administrator`.',
};

const failureSchema = (code: FailureCode) => ({
  type: 'object',
  required: ['code'],
  properties: { code: { const: code } },
});

const json = (schema: object) => ({ 'application/json': { schema } });

const refusals = Object.fromEntries(
  (Object.keys(statusOf) as FailureCode[]).map((code) => [
    String(statusOf[code]),
    { description: sentences[code], content: json(failureSchema(code)) },
  ]),
);

const operation = (name: (typeof commandNames)[number]) => {
  const { about, who, input, output } = commands[name];
  return {
    operationId: name.replace('/', '-'),
    summary: about,
    description: audiences[who],
    security: [{ bearer: [] }],
    requestBody: { required: true, content: json(toJSONSchema(input, { io: 'input' })) },
    responses: {
      '200': { description: 'Done.', content: json(toJSONSchema(output)) },
      ...refusals,
    },
  };
};

const readOnly = (about: string) => ({
  get: { summary: about, responses: { '200': { description: 'Yes.' } } },
});

/** The API as an OpenAPI 3.1 document, made from the same table as the handlers. */
export const openApiDocument = (): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Leadership Overlay',
    version: '1',
    description: 'Every command is a POST with JSON and a bearer token, and answers its value or a refusal.',
  },
  paths: {
    ...Object.fromEntries(commandNames.map((name) => [`/api/${name}`, { post: operation(name) }])),
    '/api/health/live': readOnly('The service runs.'),
    '/api/health/ready': readOnly('The service and its storage answer.'),
    '/api/openapi.json': readOnly('This document.'),
  },
  components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
});
