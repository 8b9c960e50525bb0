import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import {
  createCoreModule,
  type CoreInvocationContext,
  type FunctionMetadata,
  type FunctionCallback,
  type InputData,
  type LogLevel,
  type TypedData,
} from './core-module';
import { loadBundle } from './load-bundle';

/** A function of the production bundle, as it registered itself. */
export interface RegisteredFunction {
  readonly name: string;
  readonly metadata: FunctionMetadata;
  readonly trigger: { readonly name: string; readonly type: string };
  readonly callback: FunctionCallback;
}

/** The production bundle, loaded and ready to be invoked. */
export interface FunctionApp {
  readonly functions: readonly RegisteredFunction[];
  /**
   * Runs one function through the library's own invocation model, hooks included, and resolves with what the
   * worker would send back to the platform. Rejects with whatever the handler or a hook threw.
   */
  invoke(called: RegisteredFunction, trigger: TypedData): Promise<TypedData | undefined>;
  /** Runs the hooks that the platform runs before it takes a worker down. */
  terminate(): Promise<void>;
}

/** Receives one finished line, without a line break. */
export type Log = (line: string) => void;

const QUIET: readonly LogLevel[] = ['trace', 'debug', 'none'];

const triggerOf = (metadata: FunctionMetadata): RegisteredFunction['trigger'] => {
  const found = Object.entries(metadata.bindings).find(([, { type }]) => /trigger$/i.test(type));
  if (!found) throw new Error(`The function "${metadata.name}" has no trigger.`);
  return { name: found[0], type: found[1].type.toLowerCase() };
};

/**
 * Loads the production bundle the way the platform's worker does: the library inside it finds its core
 * module, functions and hooks register themselves, and the start hooks run.
 */
export const loadFunctionApp = async (bundle: string, log: Log): Promise<FunctionApp> => {
  const appHookData = {};
  const runHooks = async (name: string, context: Readonly<Record<string, unknown>>): Promise<void> => {
    for (const hook of registrations.hooks(name)) await hook(context);
  };
  const write = (level: LogLevel, category: string, message: string, invocationContext?: unknown): void => {
    const entry = { level, category, message, invocationContext, hookData: {}, appHookData };
    // Hooks may change what is logged, and the platform does not wait for those that return a promise.
    for (const hook of registrations.hooks('log')) void hook(entry);
    const hidden = category === 'user' ? QUIET : [...QUIET, 'information'];
    if (!hidden.includes(entry.level)) log(entry.message);
  };
  const { core, registrations } = createCoreModule(write);

  loadBundle(bundle, new Map([['@azure/functions-core', core]]));
  const model = registrations.model();
  if (!model) throw new Error(`${bundle} registers no functions.`);
  const functions = [...registrations.functions.values()].map(({ metadata, callback }) => ({
    name: metadata.name,
    metadata,
    trigger: triggerOf(metadata),
    callback,
  }));

  await runHooks('appStart', { hookData: {}, appHookData, functionAppDirectory: dirname(bundle) });
  // Asking for the capabilities also closes the library's setup, as it does in Azure.
  const capabilities = await model.getCapabilities({});
  if (capabilities['HttpUri'] !== undefined) {
    throw new Error('The functions ask for HTTP streams, which the local host does not offer.');
  }

  const invoke: FunctionApp['invoke'] = async (called, trigger) => {
    const invocationId = randomUUID();
    const inputData: InputData[] = [{ name: called.trigger.name, data: trigger }];
    const coreContext: CoreInvocationContext = {
      invocationId,
      metadata: called.metadata,
      request: { invocationId, inputData, triggerMetadata: {} },
      state: undefined,
      log: (level, category, message) => write(level, category, message),
    };
    const invocation = await model.getInvocationModel(coreContext);
    const { context, inputs } = await invocation.getArguments();

    const hookData = {};
    const shared = { hookData, appHookData, invocationContext: context };
    const before = { ...shared, inputs, functionCallback: called.callback };
    coreContext.state = 'preInvocationHooks';
    await runHooks('preInvocation', before);

    const after: { inputs: unknown[]; result: unknown; error: unknown } & typeof shared = {
      ...shared,
      inputs: before.inputs,
      result: undefined,
      error: undefined,
    };
    coreContext.state = 'invocation';
    try {
      after.result = await invocation.invokeFunction(context, before.inputs, before.functionCallback);
    } catch (error) {
      // A hook may look at the error or take it away, so it is kept until the hooks have run.
      after.error = error;
    }
    coreContext.state = 'postInvocationHooks';
    await runHooks('postInvocation', after);
    coreContext.state = undefined;
    const thrown: unknown = after.error;
    if ((thrown ?? undefined) !== undefined) throw thrown;

    const { returnValue } = await invocation.getResponse(context, after.result);
    return returnValue ?? undefined;
  };

  return {
    functions,
    invoke,
    terminate: () => runHooks('appTerminate', { hookData: {}, appHookData }),
  };
};
