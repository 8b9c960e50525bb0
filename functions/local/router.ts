import type { RegisteredFunction } from './invocation';

/** A function that answers a request, and the values of its route's parameters. */
export interface Match {
  readonly called: RegisteredFunction;
  /** The method that the function is told: a HEAD request is answered by what answers GET. */
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the function for a method and the path of a URL, still percent-encoded; undefined means 404. */
export type Router = (method: string, path: string) => Match | undefined;

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'parameter'; readonly name: string; readonly optional: boolean }
  | { readonly kind: 'rest'; readonly name: string };

interface Route {
  readonly called: RegisteredFunction;
  readonly methods: readonly string[];
  readonly segments: readonly Segment[];
}

/** The lower, the earlier it is tried: what is written out wins over what is left open. */
const RANK = { literal: 0, parameter: 1, rest: 2 } as const;
const DEFAULT_METHODS = ['GET', 'POST'];

const parseSegment = (text: string, template: string, last: boolean): Segment => {
  if (!/[{}]/.test(text)) return { kind: 'literal', text: text.toLowerCase() };
  const found = /^\{(\*{0,2})([A-Za-z_]\w*)(\?)?\}$/.exec(text);
  const [, stars, name, question] = found ?? [];
  // Constraints, defaults and half-literal segments would be matched otherwise than in Azure, so they are refused.
  if (name === undefined)
    throw new Error(`The local host does not understand "${text}" in the route "${template}".`);
  if (stars === '') {
    if (question === '?' && !last) {
      throw new Error(`Only the last part of a route may be optional, unlike in "${template}".`);
    }
    return { kind: 'parameter', name, optional: question === '?' };
  }
  if (!last)
    throw new Error(`Only the last part of a route may take the rest of a path, unlike in "${template}".`);
  return { kind: 'rest', name };
};

const parseTemplate = (template: string): readonly Segment[] => {
  const parts = template.split('/').filter((part) => part !== '');
  return parts.map((part, index) => parseSegment(part, template, index === parts.length - 1));
};

/** Part by part by rank; of two that begin alike, the shorter one first. */
const compare = (a: Route, b: Route): number => {
  for (let index = 0; index < Math.max(a.segments.length, b.segments.length); index += 1) {
    const [left, right] = [a.segments[index], b.segments[index]];
    if (!left || !right) return left ? 1 : -1;
    const difference = RANK[left.kind] - RANK[right.kind];
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Decodes as the platform does: an encoded slash stays encoded, and a broken escape stays as it was sent. */
const decode = (part: string): string =>
  part
    .split(/(%2f)/i)
    .map((piece) => {
      if (/^%2f$/i.test(piece)) return piece;
      try {
        return decodeURIComponent(piece);
      } catch {
        // Only a malformed escape throws here, and it is passed on unread.
        return piece;
      }
    })
    .join('');

const paramsOf = (
  segments: readonly Segment[],
  parts: readonly string[],
): Record<string, string> | undefined => {
  const params: [string, string][] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === 'rest') {
      const rest = parts.slice(index).join('/');
      if (rest !== '') params.push([segment.name, rest]);
      return Object.fromEntries(params);
    }
    const part = parts[index];
    if (segment.kind === 'parameter') {
      if (part !== undefined) params.push([segment.name, part]);
      else if (!segment.optional) return undefined;
    } else if (part?.toLowerCase() !== segment.text) return undefined;
  }
  return parts.length > segments.length ? undefined : Object.fromEntries(params);
};

const bindingOf = ({ metadata, trigger }: RegisteredFunction) => metadata.bindings[trigger.name];

/**
 * Routes as the Functions host does: letter case does not matter, an unknown path and a wrong method are the
 * same 404, and a route that takes the path but not the method lets the next one try.
 * @param prefix `routePrefix` of host.json, without slashes at its ends; empty for none
 * @throws when a route uses something that would be matched otherwise in Azure
 */
export const createRouter = (functions: readonly RegisteredFunction[], prefix: string): Router => {
  const routes = functions
    .filter(({ trigger }) => trigger.type === 'httptrigger')
    .map((called): Route => {
      const { route = called.name, methods = DEFAULT_METHODS } = bindingOf(called) ?? {};
      return {
        called,
        methods: methods.map((method) => method.toUpperCase()),
        segments: parseTemplate(`${prefix}/${route}`),
      };
    })
    .sort(compare);

  return (method, path) => {
    const parts = path
      .replace(/^\//, '')
      .replace(/\/$/, '')
      .split('/')
      .map(decode)
      .filter((part, _, all) => all.length > 1 || part !== '');
    for (const accepted of method === 'HEAD' ? ['HEAD', 'GET'] : [method]) {
      for (const { called, methods, segments } of routes) {
        const params = methods.includes(accepted) ? paramsOf(segments, parts) : undefined;
        if (params) return { called, method: accepted, params };
      }
    }
    return undefined;
  };
};
