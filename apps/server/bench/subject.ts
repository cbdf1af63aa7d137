/** A service that takes reports over HTTP. */
export interface Subject {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The last of what it has printed. */
  said(): string;
  stop(): Promise<void>;
}
