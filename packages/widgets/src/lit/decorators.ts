import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** Lit's decorator, of which a page otherwise loads also the standard one that TypeScript does not emit here. */
export function property(options?: PropertyDeclaration) {
  return (prototype: ReactiveElement, name: string): void =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
}

/** The same for what is the element's own. */
export const state = () => property({ state: true });
