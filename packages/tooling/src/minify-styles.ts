import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** A `css` literal; the modules it is used on have no other backtick within one. */
const LITERAL = /\bcss`[^`]*`/g;

/** esbuild minifies no tagged template, so the style sheets of Lit lose their comments and spaces here. */
export const minifyStyles: Plugin = {
  name: 'minify-styles',
  setup(build) {
    build.onLoad({ filter: /\.styles\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { loader: 'ts', contents: text.replace(LITERAL, tight) };
    });
  },
};

function tight(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');
}
