import type { FiguresQuery, FiguresView } from '@wuyou/domain/http';
import type { Call, CallOptions } from './call';

/** Which cases the figures are about; all given ones must hold. Without `event`, periods go by submission. */
export type FiguresFilter = { readonly [K in keyof FiguresQuery]?: FiguresQuery[K] | undefined };

/** Figures of the cases that the token's holder may see: a department's are those it leads. */
export interface DeskFigures {
  /**
   * Every figure of a period and cut, with its counts. Days are whole ones in China, first and last included.
   * @throws {DomainError} `invalid` for an unknown filter value, `unauthorized`, `forbidden` for another department's
   * @example
   * const { rates } = await desk.figures.get({ from: '2026-01-01', to: '2026-03-31', channel: 'portal' });
   * console.log(rates.onTimeResolving.value, rates.onTimeResolving.denominator);
   */
  get(filter?: FiguresFilter, options?: CallOptions): Promise<FiguresView>;
}

export function createDeskFigures(call: Call): DeskFigures {
  return { get: async (filter = {}, options) => call('GET /v1/desk/figures', { query: filter }, options) };
}
