import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { Elements } from '../dist/elements.js';

type Element = Elements[keyof Elements];

/** Preact keeps `key`, so a site's key is `api-key`. */
type Props<E extends Element> = ClassAttributes<E['element']> &
  Omit<HTMLAttributes<E['element']>, keyof E['attributes']> &
  Omit<E['attributes'], 'key'> &
  Partial<Pick<E['element'], 'client'>> & {
    [Name in keyof E['events'] & string as `on${Name}`]?: ((event: E['events'][Name]) => void) | undefined;
  };

type PreactElements = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}
