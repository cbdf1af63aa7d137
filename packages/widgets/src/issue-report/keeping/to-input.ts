import type { ReportInput } from '@wuyou/sdk';
import { personOf } from '../../shared/form/person-input';
import type { Draft } from '../draft';

/** A checked draft and its files as the service takes them. */
export function toInput(draft: Draft, files: readonly { readonly id: string }[] = []): ReportInput {
  const [details, place] = [draft.details.trim(), draft.place.trim()];
  return {
    channel: 'portal',
    category: draft.category,
    title: draft.title.trim(),
    ...(details !== '' && { details }),
    ...(place !== '' && { place }),
    ...(files.length > 0 && { files: files.map(({ id }) => id) }),
    reporter: personOf(draft),
  };
}
