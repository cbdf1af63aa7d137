import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Elements } from '../dist/elements.js';

type Element = Elements[keyof Elements];

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** As Vue describes it for custom elements. It keeps `key`, so a site's key is `api-key`. */
type Component<E extends Element> = new () => {
  $props: PublicProps &
    Omit<HTMLAttributes, keyof E['attributes']> &
    Partial<Pick<E['element'], 'client'>> & {
      [Name in Exclude<keyof E['attributes'], 'key'> & string as Camel<Name>]?: E['attributes'][Name];
    };
  $emit: EmitFn<{ [Name in keyof E['events']]: (event: E['events'][Name]) => void }>;
};

type VueElements = { [Tag in keyof Elements]: Component<Elements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
