import type { HTMLAttributes } from 'svelte/elements';
import type { Elements } from '../dist/elements.js';

type Element = Elements[keyof Elements];

/** Svelte 5 hears events by `on` and their name. */
type Props<E extends Element> = Omit<HTMLAttributes<E['element']>, keyof E['attributes']> &
  E['attributes'] &
  Partial<Pick<E['element'], 'client'>> & {
    [Name in keyof E['events'] & string as `on${Name}`]?: ((event: E['events'][Name]) => void) | undefined;
  };

type SvelteElements = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
