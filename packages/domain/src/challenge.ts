import * as z from 'zod/mini';
import { instant } from './text';

/**
 * A small piece of work for whoever reports without a name, in ALTCHA's protocol, version 2: find the counter whose
 * SHA-256 over nonce, salt and counter begins with `keyPrefix`.
 */
export const challengeView = z.object({
  parameters: z.object({
    algorithm: z.literal('SHA-256'),
    /** 16 bytes, in hexadecimal; so is the salt. Hashed is salt, nonce, counter: the counter in 32 bits, big-endian. */
    nonce: z.string(),
    salt: z.string(),
    /** Rounds of the hash. */
    cost: z.literal(1),
    /** Bytes. */
    keyLength: z.literal(32),
    keyPrefix: z.string(),
    data: z.object({
      tenant: z.string(),
      expiresAt: instant,
      /** The counter is no greater. */
      most: z.number(),
    }),
  }),
  signature: z.string(),
});
export interface ChallengeView extends z.output<typeof challengeView> {}

/** What the header `Challenge-Solution` holds as Base64 of JSON: ALTCHA's payload. */
export const challengeSolution = z.object({
  challenge: challengeView,
  solution: z.object({
    counter: z.number().check(z.int(), z.minimum(0), z.maximum(0xffff_ffff)),
    /** The hash found, in hexadecimal. */
    derivedKey: z.string(),
  }),
});
export interface ChallengeSolution extends z.output<typeof challengeSolution> {}
