import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements } from '../dist/elements.js';

type Element = Elements[keyof Elements];

/**
 * React 18 sets attributes only, and writes `false` as a text: a boolean is `''` or left out. Events are heard through
 * a `ref`. It keeps `key`, so a site's key is `api-key`.
 */
type Props<E extends Element> = DetailedHTMLProps<HTMLAttributes<E['element']>, E['element']> & {
  [Name in Exclude<keyof E['attributes'], 'key'>]?: true extends E['attributes'][Name]
    ? '' | undefined
    : E['attributes'][Name];
} & { [Name in keyof E['events'] & string as `on${Name}`]?: never };

type ReactElements = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
