import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/**
 * esbuild minifies no tagged template, so the line breaks and indents of Lit's come down to a space here: what a browser
 * shows of them, where no style keeps white space.
 */
export const minifyTemplates: Plugin = {
  name: 'minify-templates',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return text.includes('html`') ? { loader: 'ts', contents: tight(text) } : undefined;
    });
  },
};

/** The same source, with each template in one line. */
export function tight(text: string): string {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  let done = '';
  let copied = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateLiteralToken(node) && /^(html|svg)$/.test(tagOf(node) ?? '')) {
      const start = node.getStart(source);
      done += text.slice(copied, start) + text.slice(start, node.end).replace(/\s+/g, ' ');
      copied = node.end;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return done + text.slice(copied);
}

/** What a piece of a template is tagged with; a piece after an expression is in a span of its own. */
function tagOf(piece: ts.Node): string | undefined {
  const span = ts.isTemplateSpan(piece.parent) ? piece.parent.parent : piece.parent;
  const template = ts.isTemplateExpression(span) ? span.parent : span;
  return ts.isTaggedTemplateExpression(template) ? template.tag.getText() : undefined;
}
