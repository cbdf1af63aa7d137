import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements } from '../dist/elements.js';

type Element = Elements[keyof Elements];

/** React 19 hears events by `on` and their name, and sets properties. It keeps `key`, so a site's key is `api-key`. */
type Props<E extends Element> = DetailedHTMLProps<HTMLAttributes<E['element']>, E['element']> &
  Omit<E['attributes'], 'key'> &
  Partial<Pick<E['element'], 'client'>> & {
    [Name in keyof E['events'] & string as `on${Name}`]?: ((event: E['events'][Name]) => void) | undefined;
  };

type ReactElements = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
