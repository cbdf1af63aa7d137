interface Versioned {
  readonly version: number;
}

export interface Freshness<T> {
  /** Whether anything was let through yet. */
  readonly any: () => boolean;
  /** Lets a view through once: not the same content again, and never one older than what was shown. */
  readonly admits: (view: T) => boolean;
}

/** A view of the same version passes again when its content changed, as a deadline's light does with time. */
export function freshness<T extends Versioned>(keyOf: (view: T) => string): Freshness<T> {
  const shown = new Map<string, { readonly version: number; readonly text: string }>();
  return {
    any: () => shown.size > 0,
    admits(view) {
      const last = shown.get(keyOf(view));
      const text = JSON.stringify(view);
      if (last && (last.version > view.version || last.text === text)) return false;
      shown.set(keyOf(view), { version: view.version, text });
      return true;
    },
  };
}
