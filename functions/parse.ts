import { commands, type CommandName, type Input } from '../src/contract/commands';
import { answer, refuse, type Reply } from '../src/contract/failure';
import { scanJson, type JsonFault } from './auth/scan-json';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

const invalidBody = (message: string) => refuse({ code: 'invalid', field: '(body)', message });

/** Nothing that a command takes is deeper than an object in a list in an object. */
const DEPTH_MAX = 8;

const FAULTS: { readonly [Fault in JsonFault]: (members: number) => string } = {
  'not-json': () => 'must be JSON in UTF-8',
  'too-deep': () => `must not be nested deeper than ${DEPTH_MAX}`,
  'too-many': (members) => `must not hold more than ${members} members and entries`,
  repeated: () => 'must not name a member twice',
};

/** Bytes to JSON; a broken body is a refusal in words and never an exception. */
const decode = (body: Uint8Array, members: number): Reply<unknown> => {
  if (body.byteLength === 0) return invalidBody('must be a JSON object');
  try {
    const text = decoder.decode(body);
    const fault = scanJson(text, { depth: DEPTH_MAX, members });
    return fault ? invalidBody(FAULTS[fault](members)) : answer(JSON.parse(text));
  } catch {
    return invalidBody(FAULTS['not-json'](members));
  }
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The input of a command, parsed once at the edge. A save that does not say which version it was typed on is
 * refused before anything else is looked at, so that no client learns to write without a condition.
 */
export const parseInput = <Name extends CommandName>(name: Name, body: Uint8Array): Reply<Input<Name>> => {
  const { input, membersMax } = commands[name];
  const json = decode(body, membersMax);
  if (!json.ok) return json;
  if (!isObject(json.value)) return invalidBody('must be a JSON object');
  if ('base' in input.shape && !Object.hasOwn(json.value, 'base'))
    return refuse({ code: 'condition-required' });

  const parsed = input.safeParse(json.value);
  // The table pairs each name with its own schema; TypeScript can not follow that through a union of schemas.
  if (parsed.success) return answer(parsed.data as Input<Name>);

  const [issue] = parsed.error.issues;
  if (!issue) return invalidBody('is not what this command takes');
  if (issue.code === 'unrecognized_keys') {
    return refuse({
      code: 'invalid',
      field: fieldName(issue.keys[0] ?? '(body)'),
      message: 'is not known here',
    });
  }
  const max = issue.code === 'too_big' ? { max: Number(issue.maximum) } : {};
  return refuse({
    code: 'invalid',
    field: fieldName(issue.path.map(String).join('.') || '(body)'),
    message: issue.message,
    ...max,
  });
};

/** A field's name comes from the request when the field is unknown, so it is kept short and plain. */
const fieldName = (name: string): string => name.replace(/[^\w.()-]/g, '?').slice(0, 64);
