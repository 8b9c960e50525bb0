import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, extname, sep } from 'node:path';
import { compileFunction, constants } from 'node:vm';

/** When the library is not bundled (in tests), it is the one package that must see the given modules too. */
const LIBRARY = `${sep}node_modules${sep}@azure${sep}functions${sep}`;

/**
 * Runs a CommonJS bundle whose `require` answers the `given` names with the given values, and returns what
 * the bundle exports. Only files in the bundle's own folder see them: Node's module system is not patched, so
 * nothing else in this process can take the stand-in for the real thing.
 */
export const loadBundle = (bundle: string, given: ReadonlyMap<string, unknown>): unknown => {
  const folder = dirname(bundle) + sep;
  const loaded = new Map<string, { exports: unknown }>();

  const isOurs = (file: string): boolean =>
    ['.js', '.cjs'].includes(extname(file)) &&
    (file.includes(LIBRARY) ||
      (file.startsWith(folder) && !file.slice(folder.length).includes('node_modules')));

  const load = (file: string): unknown => {
    const known = loaded.get(file);
    if (known) return known.exports;

    const module: { exports: unknown } = { exports: {} };
    loaded.set(file, module);
    const outside = Module.createRequire(file);
    const inside = (id: string): unknown => {
      if (given.has(id)) return given.get(id);
      if (Module.isBuiltin(id)) return outside(id);
      const target = outside.resolve(id);
      return isOurs(target) ? load(target) : outside(id);
    };
    const run: unknown = compileFunction(
      readFileSync(file, 'utf8'),
      ['exports', 'require', 'module', '__filename', '__dirname'],
      // Without this, a dynamic import inside the bundle would be refused.
      { filename: file, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
    );
    if (typeof run !== 'function') throw new Error(`${file} could not be compiled.`);
    try {
      Reflect.apply(run, module.exports, [module.exports, inside, module, file, dirname(file)]);
    } catch (error) {
      // A file that failed half-way must not be handed out as if it had loaded.
      loaded.delete(file);
      throw error;
    }
    return module.exports;
  };

  return load(bundle);
};
