import type { Call, CallOptions } from './call';
import type { Config } from './config';
import { either } from './either';
import { codeOf } from './reference';
import type { Tracked } from './track';

/**
 * Whatever a receipt code stands for, a case or an application, as it is now.
 * @throws {DomainError} `not_found` where it is neither
 * @example
 * const view = await wuyou.lookUp(code);
 * console.log('lanes' in view ? view.bundle.name.en : view.title);
 */
export type LookUp = (code: string, options?: CallOptions) => Promise<Tracked>;

export function createLookUp(call: Call, { locale }: Config): LookUp {
  return async (written, options) => {
    const input = { params: { code: codeOf(written, locale) } };
    return either(
      () => call('GET /v1/cases/{code}', input, options),
      () => call('GET /v1/applications/{code}', input, options),
    );
  };
}
