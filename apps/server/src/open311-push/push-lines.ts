import type { Delivery } from '@wuyou/postgres';
import type { CasePush } from './case-pushes';
import type { KeptPush } from './push-channel';

/** One line for each case that goes to a city: its id here and there, or what the city said against it. */
export function pushLines(deliveries: readonly Delivery[]): string[] {
  return deliveries.map(({ createdAt, recipient, status, failure, content }) => {
    const kept = content as KeptPush | CasePush | undefined;
    return [createdAt, recipient, kept?.caseId, status, failure, kept && calledThere(kept)]
      .filter((part) => part !== undefined)
      .join('  ');
  });
}

function calledThere(kept: KeptPush | CasePush): string | undefined {
  if ('requestId' in kept) return kept.requestId;
  if ('token' in kept) return `token ${kept.token}`;
  return 'said' in kept ? kept.said : undefined;
}
