import { templateElement } from './template-element';

/** Lit's class of templates, as it hands it to polyfills. */
export interface LitTemplate {
  createElement(html: string): HTMLTemplateElement;
}

/**
 * What Lit takes for `globalThis` in what is built here. Without `trustedTypes` in it, Lit makes no policy; its versions
 * and metadata are kept here and not on the page's `window`.
 */
export const litGlobals = {
  ShadowRoot,
  litHtmlPolyfillSupport(template: LitTemplate): void {
    template.createElement = templateElement;
  },
};
