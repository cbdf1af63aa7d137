import type { Plugin } from 'vite';
import type { ServedWith } from './demo-service';

/** Tells the page which service it is served with. */
export function servedWithPlugin(servedWith: ServedWith): Plugin {
  return {
    name: 'wuyou-served-with',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { name: 'wuyou-service', content: JSON.stringify(servedWith) },
        injectTo: 'head',
      },
    ],
  };
}
