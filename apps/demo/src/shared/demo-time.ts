import type { Client } from '@wuyou/sdk';

type FollowOptions = NonNullable<Parameters<Client['cases']['follow']>[1]>;

/** What tells the demo's time, as `2026-09-29T09:12:00+08:00`. */
export interface DemoClock {
  now(): string;
}

/** The same client, but when the service was last heard is told by the demo's clock, like everything else on the page. */
export function inDemoTime(client: Client, clock: DemoClock): Client {
  const told = ({ onConnection, ...options }: FollowOptions = {}): FollowOptions => ({
    ...options,
    onConnection: (state, at) => onConnection?.(state, Date.parse(clock.now()) - (Date.now() - at)),
  });
  const { cases, desk } = client;
  return {
    ...client,
    cases: { ...cases, follow: (code, options) => cases.follow(code, told(options)) },
    desk: { ...desk, follow: (options) => desk.follow(told(options)) },
  };
}
