/** What the thread of an embedded database is asked to do. */
export type EmbeddedCall =
  | { readonly does: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly does: 'listen'; readonly channel: string }
  | { readonly does: 'close' };

/** A call with a number, which its answer names. */
export type NumberedCall = EmbeddedCall & { readonly call: number };

export interface EmbeddedRows {
  readonly rows: Record<string, unknown>[];
  readonly rowCount: number;
}

/** What it says: that it has begun, what a call came to, or what a channel was told. */
export type EmbeddedWord =
  | { readonly says: 'ready' }
  | { readonly says: 'done'; readonly call: number; readonly result: EmbeddedRows }
  /** The error's own fields beside its message: no class survives between threads. */
  | { readonly says: 'failed'; readonly call: number; readonly message: string; readonly fields: object }
  | { readonly says: 'notice'; readonly channel: string; readonly payload: string };
