import type { BundleView } from '@wuyou/sdk';
import type { ApplyWords } from '../../strings/apply/words';

const WAYS = ['steps', 'materials', 'visits', 'days'] as const;

/** What one application spares an applicant, one sentence for each way in which it does. */
export function savingWords(
  { oneByOne, asBundle }: BundleView['saving'],
  { saves }: Pick<ApplyWords, 'saves'>,
): string[] {
  return WAYS.flatMap((way) => {
    const less = Math.round((oneByOne[way] - asBundle[way]) * 10) / 10;
    return less > 0 ? [saves[way](String(less))] : [];
  });
}
