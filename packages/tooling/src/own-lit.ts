import { readFile } from 'node:fs/promises';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';

const FILES = /[\\/](?:lit-html|lit-element|@lit[\\/]reactive-element)[\\/].*\.js$/;

/**
 * Builds with a Lit that has a `globalThis` of its own, so that it leaves nothing on the page's, makes no Trusted Types
 * policy and takes its templates from there. See decision 22.
 * @param globals module that exports it as `litGlobals`
 */
export function ownLit(globals: string): EsbuildPlugin {
  return {
    name: 'own-lit',
    setup(build) {
      build.onLoad({ filter: FILES }, async ({ path }) => ({
        contents: withOwnGlobals(await readFile(path, 'utf8'), path, globals),
      }));
    },
  };
}

/** The same for tests, so that they run what is built. */
export function ownLitInTests(globals: string): VitePlugin {
  return {
    name: 'own-lit',
    enforce: 'pre',
    config: () => ({
      optimizeDeps: { exclude: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
    }),
    transform(code, id) {
      const [path = ''] = id.split('?');
      return FILES.test(path) ? withOwnGlobals(code, path, globals) : undefined;
    },
  };
}

/** Lit marks bound attributes by a name that only a parser can give; these ones the DOM's methods can. */
const MARKS = [
  [/(['"])\$lit\$\1/, '"-lit-"'],
  [/`lit\$\$\{(.+?)\}\$`/, '`lit-$${$1}-`'],
] as const;

function withOwnGlobals(code: string, path: string, globals: string): string {
  let text = code
    .replace(/\bglobalThis\b|(?<![.\w])(?=litPropertyMetadata\b)/g, (found) =>
      found === '' ? 'litGlobals.' : 'litGlobals',
    )
    .replace(/\bSymbol\.metadata\b/g, 'litGlobals.metadata');
  if (/[\\/]lit-html\.js$/.test(path)) {
    for (const [mark, ours] of MARKS) {
      if (!mark.test(text)) throw new Error(`Lit has changed: ${path} has no ${mark}. Look at own-lit.ts.`);
      text = text.replace(mark, ours);
    }
  }
  return text === code ? code : `import { litGlobals } from ${JSON.stringify(globals)};\n${text}`;
}
