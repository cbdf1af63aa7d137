import type { BundleView } from '@wuyou/domain';
import type { BundleList } from '@wuyou/domain/http';
import type { Call, CallOptions } from './call';
import type { Config } from './config';
import { codeOf } from './reference';

/** What can be applied for (一件事): items of several departments as one application. */
export interface Bundles {
  /**
   * Every bundle, with what it asks, promises and saves.
   * @example
   * for (const { name, promise, saving } of (await wuyou.bundles.list()).items) console.log(name.en, promise, saving);
   */
  list(options?: CallOptions): Promise<BundleList>;

  /**
   * One bundle as someone sees it who is about to apply.
   * @param known `earlier`: the receipt code of an earlier application of the same company. What that left behind need
   *   not be handed in again; what has expired meanwhile says so
   * @throws {DomainError} `not_found` for an unknown bundle or receipt code
   * @example
   * const { materials } = await wuyou.bundles.get('utility-hookup', { earlier: '7K3M-9Q2C-4D5E-XW89' });
   * const spared = materials.filter(({ state }) => state === 'held');
   */
  get(
    id: string,
    known?: { readonly earlier?: string | undefined },
    options?: CallOptions,
  ): Promise<BundleView>;
}

export function createBundles(call: Call, { locale }: Config): Bundles {
  return {
    list: async (options) => call('GET /v1/bundles', {}, options),
    get: async (id, { earlier } = {}, options) =>
      call(
        'GET /v1/bundles/{id}',
        { params: { id }, query: { earlier: earlier === undefined ? undefined : codeOf(earlier, locale) } },
        options,
      ),
  };
}
