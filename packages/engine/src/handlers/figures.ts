import { DomainError, figuresFrom, invalid } from '@wuyou/domain';
import type { QueryHandler } from '../call';
import { limitedTo } from '../principal';

/** @throws {DomainError} `invalid` for a period that ends before it begins, `forbidden` for another department's */
export const getFigures: QueryHandler<'desk.figures.get'> = async (call, { store }) => {
  const { tenant, now, query } = call;
  const { from, to } = query;
  if (from !== undefined && to !== undefined && from > to) throw invalid('?to', 'too_small', { min: from });
  const own = limitedTo(call);
  if (own !== undefined && query.department !== undefined && query.department !== own)
    throw new DomainError('forbidden', {});
  const cut = { ...query, ...(own !== undefined && { department: own }) };
  const tally = await store.tally(tenant.id, { ...cut, now });
  return { body: { cut, at: now, ...figuresFrom(tally) } };
};
