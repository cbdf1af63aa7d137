/** What takes files in, keeps them and looks for malware in them. */
export interface Files {
  /**
   * Reads an upload to its end: what it really is, and what of it is kept. Nothing is left of one that is refused.
   * @throws {DomainError} `invalid`, `payload_too_large`, `upload_incomplete`
   */
  receive(upload: Upload): Promise<Received>;
  readonly vault: Vault;
  /** Default: nothing is looked for, and every file counts as clean. */
  readonly scan?: Scan;
}

/** A file on its way in. */
export interface Upload {
  readonly bytes: ReadableStream<Uint8Array>;
  /** As the sender calls it, without a path. */
  readonly name: string;
  /** What the sender says of it, which may be wrong. `size` in bytes. */
  readonly declared: { readonly type?: string; readonly size?: number };
}

/** A file that may be kept. */
export interface Received {
  /** What is kept: a picture without its metadata. */
  readonly content: Blob;
  /** With the ending of its type. */
  readonly name: string;
  /** As its content shows. */
  readonly type: string;
  /** SHA-256 of `content`, in lower-case hexadecimal. */
  readonly hash: string;
  /** The same of the bytes as they were sent. */
  readonly sentHash: string;
  /** Lets go of what receiving took; `content` cannot be read any more. */
  release(): Promise<void>;
}

/** Where the bytes are. Objects are named by the engine, at random; no part of a name comes from a user. */
export interface Vault {
  /** Whole and safe once it resolves; else as if it had not begun. Putting the same object again replaces it. */
  put(tenant: string, object: string, content: Blob): Promise<void>;
  /** `undefined` for one that is not there. */
  get(tenant: string, object: string): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Succeeds also where there is none. */
  delete(tenant: string, object: string): Promise<void>;
}

/** Looks for malware. Rejects where it cannot tell now: the file then waits for a later look. */
export type Scan = (content: ReadableStream<Uint8Array>) => Promise<'clean' | 'infected'>;
