import type { Locale } from '@wuyou/domain';

export function createOpenApi({ locale }: { readonly locale: Locale }): object {
  return { openapi: '3.1.0', info: { title: locale, version: '1' }, paths: {} };
}
