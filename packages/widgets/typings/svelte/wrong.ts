import '@wuyou/widgets/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

// What svelte-check reads of an element.
type Rating = SvelteHTMLElements['wuyou-rating'];

export const wrong: Rating[] = [
  // @ts-expect-error no such attribute
  { kode: '7K3M' },
  // @ts-expect-error no such theme
  { theme: 'blue' },
  // @ts-expect-error an event of another element
  { 'onwuyou-submitted': () => undefined },
];
