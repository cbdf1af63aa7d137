/** Who sits at the desk, and how the service knows them. */
export interface Staff {
  /** Whether anyone may sit there yet. */
  readonly signedIn: boolean;
  /** Whom they have just signed in as, by the identity that `token` takes. */
  readonly arrivedAs?: string;
  /**
   * What the service knows them by. Where signing in leads away from the page, it never resolves.
   * @param identity `''` is the desk, else one of the overseers or an office's id
   */
  token(identity: string): string | Promise<string>;
  /** Leads away from the page, to where one chooses who to be. */
  signIn(): Promise<void>;
}
