import type { Random } from './random';
import type { Fault } from './service';

/** What goes wrong in one visit to the page. */
export type Visit =
  /** The tab is closed when a request arrives, before or after the engine has acted on it. */
  | { readonly kind: 'closed-at-request'; readonly request: number; readonly when: 'before' | 'after' }
  | { readonly kind: 'closed-after'; readonly milliseconds: number }
  | { readonly kind: 'offline-before' }
  | { readonly kind: 'offline-at-request'; readonly request: number; readonly when: 'before' | 'after' }
  /** Requests and replies are lost, one after the other. */
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  /** Another tab of the same page is there, and one of the two is closed. */
  | { readonly kind: 'two-tabs'; readonly request: number; readonly closes: 'first' | 'second' | 'none' };

export interface Plan {
  /** No secure context: no locks, no `crypto.randomUUID`. */
  readonly plain: boolean;
  readonly anonymous: boolean;
  readonly files: number;
  readonly visits: readonly Visit[];
}

export function planOf(random: Random): Plan {
  const files = random.below(4);
  return {
    plain: random.below(2) === 0,
    anonymous: random.below(5) === 0,
    files,
    visits: Array.from({ length: 1 + random.below(3) }, () => visitOf(random, files + 1)),
  };
}

function visitOf(random: Random, requests: number): Visit {
  const request = 1 + random.below(requests);
  const when = random.oneOf(['before', 'after'] as const);
  switch (random.below(6)) {
    case 0:
      return { kind: 'closed-at-request', request, when };
    case 1:
      return { kind: 'closed-after', milliseconds: random.below(300) };
    case 2:
      return { kind: 'offline-before' };
    case 3:
      return { kind: 'offline-at-request', request, when };
    case 4:
      return { kind: 'faults', faults: Array.from({ length: 6 }, () => faultOf(random)) };
    default:
      return { kind: 'two-tabs', request, closes: random.oneOf(['first', 'second', 'none'] as const) };
  }
}

function faultOf(random: Random): Fault {
  return random.oneOf(['none', 'lost-before', 'lost-after', 'outage']);
}
