import type { BundleSummary } from '@wuyou/sdk';
import type { Office } from './desk-head';

/** Every office that decides on an item of some bundle, once. */
export function officesOfBundles(bundles: readonly BundleSummary[]): Office[] {
  const offices = bundles.flatMap(({ departments }) => departments);
  return [...new Map(offices.map((office) => [office.id, office])).values()];
}
