import type { SiteView } from '@wuyou/domain';
import type { Call, CallOptions } from './call';

/** The site whose key the client carries. */
export interface Site {
  /**
   * The tenant of the client's key: its name, phone, departments and categories.
   * @throws {DomainError} `unauthorized`, `network`, `timeout`, `unavailable`
   * @example
   * const { name, categories } = await wuyou.site.get();
   * console.log(name['zh-CN'], categories.length);
   */
  get(options?: CallOptions): Promise<SiteView>;
}

export function createSite(call: Call): Site {
  return { get: (options) => call('GET /v1/site', {}, options) };
}
