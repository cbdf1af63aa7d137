type WuyouEventType = Extract<keyof HTMLElementEventMap, `wuyou-${string}`>;

/** What waits for the namespace. */
export type WuyouCallback = (wuyou: WuyouNamespace) => void;

/**
 * `window.wuyou`, the one global of the embed file. A page's script may run before the embed file has; in either case:
 * `window.wuyou = window.wuyou || []; window.wuyou.push((wuyou) => { … })`.
 */
export interface WuyouNamespace {
  /** Of the copy that the page uses, such as `1.4.2`. */
  readonly version: string;
  /**
   * Hears an event of every widget on the page, also of those that come later.
   * @returns what ends it
   */
  on<Type extends WuyouEventType>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): () => void;
  /** Each is called once, soon. What one of them throws goes to the console and keeps none of the others. */
  push(...callbacks: readonly WuyouCallback[]): void;
}

/**
 * Opens the namespace on a page and calls back who waits for it, unless another copy of the script has done so. What
 * else the page has under this name stays its own.
 */
export function openNamespace(page: Window, version: string): void {
  const waiting: object | undefined = page.wuyou;
  if (waiting !== undefined && !Array.isArray(waiting)) {
    if (!isNamespace(waiting))
      console.warn(
        "window.wuyou is the page's own, so it is left alone: listen to Wuyou's events on document.",
      );
    return;
  }
  const namespace: WuyouNamespace = {
    version,
    on(type, listener) {
      page.document.addEventListener(type, listener as EventListener);
      return () => page.document.removeEventListener(type, listener as EventListener);
    },
    push(...callbacks) {
      for (const callback of callbacks) queueMicrotask(() => callback(namespace));
    },
  };
  page.wuyou = Object.freeze(namespace);
  namespace.push(...(waiting ?? []));
}

function isNamespace(value: object): boolean {
  return 'version' in value && 'on' in value;
}

declare global {
  interface Window {
    /** Callbacks that wait, until the embed file has loaded. */
    wuyou?: WuyouNamespace | WuyouCallback[];
  }
}
