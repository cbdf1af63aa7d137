import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Plugin } from 'esbuild';

const NAMESPACE = 'past-barrels';
/** `export { a, type B } from './c'`, and the same of `import`. A list of types only has nothing for a bundle. */
const LISTS = /^(?:ex|im)port \{([^}]*)\} from '([^']+)';/gm;

/**
 * esbuild loads first whatever a package's index names and any part of a page imports. So each importer gets an index of
 * its own here, with the names that it takes.
 * @param indexes as they are imported; each is made of lists of names
 */
export function pastBarrels(indexes: readonly string[]): Plugin {
  const made = new Map<string, string>();
  const textOf = async (path: string) => made.get(path) ?? (await readFile(path, 'utf8'));
  return {
    name: 'past-barrels',
    setup(build) {
      const filter = new RegExp(`^(?:${indexes.join('|')})$`);
      build.onResolve({ filter }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        if (kind !== 'import-statement' || pluginData === NAMESPACE) return undefined;
        const index = await build.resolve(path, { kind, importer, resolveDir, pluginData: NAMESPACE });
        const taken = namesIn(await textOf(importer)).filter(({ from }) => from === path);
        const contents = namesIn(await textOf(index.path))
          .filter(({ name }) => taken.some((one) => one.name === name))
          .map(({ name, from }) => `export { ${name} } from '${from}';\n`)
          .join('');
        // The same in whatever folder it is built, as names of files are made of it.
        const own = `${path} for ${relative(dirname(index.path), importer)}`;
        made.set(own, contents);
        return { path: own, namespace: NAMESPACE, sideEffects: false, pluginData: dirname(index.path) };
      });
      build.onLoad({ filter: /./, namespace: NAMESPACE }, ({ path, pluginData }) => ({
        contents: made.get(path) ?? '',
        loader: 'ts',
        resolveDir: pluginData,
      }));
    },
  };
}

function namesIn(text: string): { readonly name: string; readonly from: string }[] {
  return [...text.matchAll(LISTS)].flatMap(([, list = '', from = '']) =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => ({ name, from })),
  );
}
