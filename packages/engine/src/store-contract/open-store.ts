import type { Store } from '../store';

/** Gives an empty store. */
export type OpenStore = () => Store | Promise<Store>;
