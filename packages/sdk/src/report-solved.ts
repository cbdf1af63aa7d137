import type { ReportInput } from '@wuyou/domain';
import type { Receipt } from '@wuyou/domain/http';
import type { HEADERS } from '@wuyou/domain/routes';
import type { Call } from './call';
import type { ReportOptions } from './case-reporting';
import type { Environment } from './environment';
import { solveChallenge } from './solve-challenge';

// Only types of the client are imported here: a bundler leaves the client in one piece.
const HEADER = 'Challenge-Solution' satisfies (typeof HEADERS)['challengeSolution'];

/** A solution may have expired while a phone slept: then another is worked out. */
const TRIES = 3;

/**
 * A report once more, with a solved challenge and under the same key: if the first try was written after all, its receipt
 * comes back.
 * @param options with the key of the first try
 */
export async function reportSolved(
  call: Call,
  body: ReportInput,
  { onCheck = () => {}, ...options }: ReportOptions,
  environment: Environment,
): Promise<Receipt> {
  for (let tries = 1; ; tries += 1) {
    const challenge = await call('GET /v1/challenge', {}, options);
    const solution = await solveChallenge(challenge, {
      signal: options.signal,
      environment,
      onProgress: onCheck,
    });
    onCheck(1);
    try {
      return await call('POST /v1/cases', { body, headers: { [HEADER]: solution } }, options);
    } catch (error) {
      if (tries === TRIES || (error as { code?: string }).code !== 'challenge_required') throw error;
    }
  }
}
