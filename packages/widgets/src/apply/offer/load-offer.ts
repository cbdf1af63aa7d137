import { DomainError } from '@wuyou/domain/values';
import type { Bundles, BundleView } from '@wuyou/sdk';

/** One bundle as this visitor sees it. */
export interface Offer {
  readonly id: string;
  /** Absent for an unknown bundle. */
  readonly bundle: BundleView | undefined;
  /** The earlier receipt code it was asked with; empty without one. */
  readonly known: string;
  /** The service knows that code. */
  readonly found: boolean;
}

/**
 * The service does not say which of the two it does not know, the bundle or the receipt code: without the code it does.
 * @throws {DomainError} but for `not_found`
 */
export async function loadOffer(
  bundles: Bundles,
  { id, known }: Pick<Offer, 'id' | 'known'>,
  signal: AbortSignal,
): Promise<Offer> {
  if (known !== '') {
    const bundle = await unlessUnknown(bundles.get(id, { earlier: known }, { signal }));
    if (bundle) return { id, bundle, known, found: true };
  }
  return { id, bundle: await unlessUnknown(bundles.get(id, {}, { signal })), known, found: false };
}

async function unlessUnknown<T>(reply: Promise<T>): Promise<T | undefined> {
  try {
    return await reply;
  } catch (error) {
    if (DomainError.is(error, 'not_found')) return undefined;
    throw error;
  }
}
