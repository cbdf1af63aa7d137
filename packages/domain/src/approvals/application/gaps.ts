import type { LocalDate } from '../../time';
import type { Bundle } from '../bundle';
import { found } from '../catalogue';
import { isValidOn } from '../locker';
import type { HandedMaterial } from './state';

/** A material an application lacks, and why it is asked for. */
export interface Gap {
  readonly material: string;
  readonly why: 'missing' | 'expired' | 'rejected' | 'owed';
  /** Of an expired one: the last day it was good for. */
  readonly validUntil?: LocalDate;
  /** Of a rejected one: what is wrong with it. */
  readonly note?: string;
}

/** Everything asked that is not there, or no longer good on a day. */
export function gapsOf(bundle: Bundle, handed: readonly HandedMaterial[], day: LocalDate): Gap[] {
  return bundle.asked.flatMap((material): Gap[] => {
    const own = handed.find((given) => given.material === material);
    if (!own) return [{ material, why: 'missing' }];
    if (isValidOn(own, day)) return [];
    return [
      {
        material,
        why: 'expired',
        ...(own.validUntil !== undefined && { validUntil: own.validUntil }),
      },
    ];
  });
}

/** With what they are called, for people. */
export function named(gaps: readonly Gap[], { materials }: Bundle) {
  return gaps.map((gap) => ({ ...gap, name: found(materials, gap.material).name }));
}
