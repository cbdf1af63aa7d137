/**
 * How views arrive: `live` as they happen, `polling` every few seconds where a gateway holds streams back, `lost`
 * while nothing answers and the client tries again.
 */
export type ConnectionState = 'live' | 'polling' | 'lost';

/** @param at when the service was last heard, in milliseconds since 1970 UTC; before it ever was, when following began */
export type OnConnection = (state: ConnectionState, at: number) => void;

export interface Connection {
  readonly heard: (state: 'live' | 'polling') => void;
  readonly lost: () => void;
}

/** Tells of every change of state, and of every answered poll. */
export function connectionOf(onConnection: OnConnection | undefined, now: () => number): Connection {
  let state: ConnectionState | undefined;
  let at = now();
  const tell = (next: ConnectionState) => {
    const changed = state !== next;
    state = next;
    if (changed || next === 'polling') onConnection?.(next, at);
  };
  return {
    heard(next) {
      at = now();
      tell(next);
    },
    lost: () => tell('lost'),
  };
}
