import type { Locale } from '@wuyou/domain';
import { createOpenApi } from '@wuyou/engine';

/** The service's own description as a file of the site; `undefined` while the engine describes no path. */
export function openApi(locale: Locale): { readonly address: string; readonly json: string } | undefined {
  const description = createOpenApi({ locale }) as { readonly paths?: object };
  if (Object.keys(description.paths ?? {}).length === 0) return undefined;
  const address = locale === 'en' ? '/en/openapi.json' : '/openapi.json';
  return { address, json: JSON.stringify(description, null, 2) };
}
