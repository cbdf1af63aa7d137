import type { Client, FollowOptions } from '@wuyou/sdk';

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
  const { cases, applications, desk } = client;
  return {
    ...client,
    track: (code, options) => client.track(code, told(options)),
    cases: { ...cases, follow: (code, options) => cases.follow(code, told(options)) },
    applications: { ...applications, follow: (code, options) => applications.follow(code, told(options)) },
    desk: {
      ...desk,
      applications: {
        ...desk.applications,
        follow: (options) => desk.applications.follow(told(options)),
      },
      follow: (options) => desk.follow(told(options)),
    },
  };
}
