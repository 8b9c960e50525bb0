/**
 * What the platform's Node worker offers to `@azure/functions` under the name `@azure/functions-core`. The
 * library looks it up when the first function is registered; without it the library registers nothing. The
 * shapes follow the library's published sources; only what the local host uses is named.
 */
export interface CoreModule {
  readonly version: string;
  readonly hostVersion: string;
  registerFunction(metadata: FunctionMetadata, callback: FunctionCallback): Disposal;
  registerHook(name: string, callback: HookCallback): Disposal;
  setProgrammingModel(model: ProgrammingModel): void;
  getProgrammingModel(): ProgrammingModel | undefined;
  log(level: LogLevel, category: string, message: string): void;
}

interface Disposal {
  dispose(): void;
}

export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';

export type FunctionCallback = (...inputs: unknown[]) => unknown;

export type HookCallback = (context: Readonly<Record<string, unknown>>) => unknown;

/** One binding of a function: its trigger, or the place its answer goes to. */
export interface Binding {
  readonly type: string;
  readonly direction: 'in' | 'out';
  readonly methods?: readonly string[];
  readonly route?: string;
  readonly schedule?: string;
  readonly runOnStartup?: boolean;
}

export interface FunctionMetadata {
  readonly name: string;
  readonly functionId?: string;
  readonly bindings: Readonly<Record<string, Binding>>;
}

/** A string that may be empty, as it travels between host and worker. */
export interface NullableString {
  readonly value: string;
}

/** An HTTP request or answer, as it travels between host and worker. */
export interface HttpData {
  readonly method?: string;
  readonly url?: string;
  readonly nullableHeaders?: Readonly<Record<string, NullableString>>;
  readonly nullableQuery?: Readonly<Record<string, NullableString>>;
  readonly nullableParams?: Readonly<Record<string, NullableString>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly statusCode?: string;
  readonly cookies?: readonly unknown[];
  readonly body?: TypedData | null;
}

export interface TypedData {
  readonly string?: string;
  readonly json?: string;
  readonly bytes?: Uint8Array;
  readonly http?: HttpData;
}

export interface InputData {
  readonly name: string;
  readonly data: TypedData;
}

export type InvocationState = 'preInvocationHooks' | 'invocation' | 'postInvocationHooks' | undefined;

export interface CoreInvocationContext {
  readonly invocationId: string;
  readonly metadata: FunctionMetadata;
  readonly request: {
    readonly invocationId: string;
    readonly inputData: readonly InputData[];
    readonly triggerMetadata: Readonly<Record<string, TypedData>>;
  };
  state: InvocationState;
  log(level: LogLevel, category: string, message: string): void;
}

/** The library's own steps from a request to an answer. */
interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<{ returnValue?: TypedData | null }>;
}

interface ProgrammingModel {
  getInvocationModel(context: CoreInvocationContext): InvocationModel | Promise<InvocationModel>;
  getCapabilities(
    capabilities: Record<string, string>,
  ): Record<string, string> | Promise<Record<string, string>>;
}

/** What a bundle told the core module while it was loading. */
export interface Registrations {
  readonly functions: ReadonlyMap<string, { metadata: FunctionMetadata; callback: FunctionCallback }>;
  hooks(name: string): readonly HookCallback[];
  model(): ProgrammingModel | undefined;
}

/** A name that Azure accepts; checked here so that a wrong one is found before it is deployed. */
const FUNCTION_NAME = /^[a-z][a-z0-9_-]{0,127}$/i;

/** Makes a core module for one bundle, and the record of what that bundle registers with it. */
export const createCoreModule = (
  log: CoreModule['log'],
): { core: CoreModule; registrations: Registrations } => {
  const functions = new Map<string, { metadata: FunctionMetadata; callback: FunctionCallback }>();
  const hooks = new Map<string, HookCallback[]>();
  let model: ProgrammingModel | undefined;

  const core: CoreModule = {
    version: '3.0.0-local',
    hostVersion: '4.0.0-local',
    registerFunction: (metadata, callback) => {
      const id = metadata.functionId ?? metadata.name;
      if (!FUNCTION_NAME.test(metadata.name)) {
        throw new Error(`"${metadata.name}" is not a name that Azure accepts for a function.`);
      }
      if (functions.has(id)) throw new Error(`Two functions are registered under the name "${id}".`);
      functions.set(id, { metadata, callback });
      return { dispose: () => void functions.delete(id) };
    },
    registerHook: (name, callback) => {
      hooks.set(name, [...(hooks.get(name) ?? []), callback]);
      const others = () => (hooks.get(name) ?? []).filter((other) => other !== callback);
      return { dispose: () => void hooks.set(name, others()) };
    },
    setProgrammingModel: (given) => {
      model = given;
    },
    getProgrammingModel: () => model,
    log,
  };
  return {
    core,
    registrations: { functions, hooks: (name) => hooks.get(name) ?? [], model: () => model },
  };
};
