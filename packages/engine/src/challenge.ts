import {
  type ChallengeSolution,
  type ChallengeView,
  challengeSolution,
  challengeView,
  DomainError,
  type ErrorDetails,
  type Instant,
  parse,
  type Tenant,
  toInstant,
  toMs,
} from '@wuyou/domain';
import { HEADERS } from '@wuyou/domain/routes';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/sha';
import { hex } from './hex';
import type { Commit } from './store';

/** The secret that a tenant's challenges are signed with: 32 bytes, the same in every engine on one store. */
export type ChallengeSecret = (tenant: string) => Uint8Array | Promise<Uint8Array>;

/** Half of it on average: about a second of an old telephone's time, a tenth of a new one's. */
const MOST = 100_000;
/** Milliseconds. */
const GOOD_FOR = 20 * 60_000;

/** Drawn anew by each engine: its challenges are good at no other. */
export function ownSecret(): ChallengeSecret {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  return () => secret;
}

export type Challenges = ReturnType<typeof createChallenges>;

/** Small pieces of work in ALTCHA's protocol. A solved one is good once: the command that it comes with uses it up. */
export function createChallenges(secretOf: ChallengeSecret, now: () => Instant) {
  const known = new Map<string, string>();
  async function secret(tenant: string): Promise<string> {
    const text = known.get(tenant) ?? hex(await secretOf(tenant));
    known.set(tenant, text);
    return text;
  }

  return {
    async issue({ id: tenant }: Tenant): Promise<ChallengeView> {
      const challenge = await createChallenge({
        algorithm: 'SHA-256',
        cost: 1,
        counter: randomInt(MOST),
        deriveKey,
        // Not ALTCHA's own `expiresAt`, which goes by the machine's clock and not by the engine's.
        data: { tenant, expiresAt: toInstant(toMs(now()) + GOOD_FOR), most: MOST },
        hmacSignatureSecret: await secret(tenant),
      });
      return parse(challengeView, challenge);
    },

    /**
     * What a commit is to use up.
     * @throws {DomainError} `challenge_required`
     */
    async solved({ id: tenant }: Tenant, headers: Headers): Promise<NonNullable<Commit['challenge']>> {
      const { challenge, solution } = read(headers.get(HEADERS.challengeSolution));
      const { data } = challenge.parameters;
      const hmacSignatureSecret = await secret(tenant);
      const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret });
      if (!verified || data.tenant !== tenant) throw required('invalid');
      if (toMs(data.expiresAt) <= toMs(now())) throw required('expired');
      return { id: challenge.signature, expiresAt: data.expiresAt, usedAt: now() };
    },
  };
}

/** For a challenge that another command has used up. */
export function usedUp(): DomainError {
  return required('used');
}

function required(problem: ErrorDetails['challenge_required']['problem']): DomainError {
  return new DomainError('challenge_required', { problem });
}

/** @throws {DomainError} `challenge_required` */
function read(header: string | null): ChallengeSolution {
  if (header === null) throw required('missing');
  try {
    return parse(challengeSolution, JSON.parse(atob(header)));
  } catch {
    throw required('invalid');
  }
}
