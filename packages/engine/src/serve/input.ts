import { DomainError, parse } from '@wuyou/domain';
import { http } from '@wuyou/domain/http';
import type { RouteName } from '@wuyou/domain/routes';
import type * as z from 'zod/mini';

interface Schemas {
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly reply: z.ZodMiniType;
}

const schemas: Readonly<Record<RouteName, Schemas>> = http;

/**
 * Path parameters in their schema's form. One that cannot exist becomes an empty one, which is then looked up
 * in vain: a wrong code and an unknown one answer alike, after the same work.
 */
export function readParams(name: RouteName, given: Readonly<Record<string, string>>): unknown {
  const { params } = schemas[name];
  if (!params) return undefined;
  try {
    return parse(params, given);
  } catch (error) {
    if (!DomainError.is(error, 'invalid')) throw error;
    return Object.fromEntries(Object.keys(given).map((key) => [key, '']));
  }
}

/** @throws {DomainError} `invalid` */
export function readQuery(name: RouteName, request: Request): unknown {
  const { query } = schemas[name];
  return query && parse(query, Object.fromEntries(new URL(request.url).searchParams), '?');
}

/** @throws {DomainError} `invalid` */
export function parseBody(name: RouteName, json: object): unknown {
  const { body } = schemas[name];
  return body && parse(body, json);
}
