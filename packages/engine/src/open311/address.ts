import { DomainError } from '@wuyou/domain';
import type { Format } from './reply';

/** What an address below `/open311` stands for. A token is the request's id: it is known at once. */
export type Address =
  | { readonly at: 'discovery' }
  | { readonly at: 'services' | 'requests' }
  | { readonly at: 'service'; readonly code: string }
  | { readonly at: 'request' | 'token'; readonly id: string };

/** Every address without its suffix, parameters in braces as in `ROUTES`. */
export const OPEN311_PATHS = [
  '/open311/discovery',
  '/open311/v2/discovery',
  '/open311/v2/services',
  '/open311/v2/services/{code}',
  '/open311/v2/requests',
  '/open311/v2/requests/{id}',
  '/open311/v2/tokens/{token}',
] as const;

const SUFFIX = /\.(json|xml)$/;

/** By the address's ending; else JSON for whoever asks for it, and XML, which every client can read. */
export function formatOf({ url, headers }: Request): Format {
  const suffix = SUFFIX.exec(new URL(url).pathname)?.[1];
  if (suffix !== undefined) return suffix as Format;
  const accepted = headers.get('Accept') ?? '';
  return accepted.includes('application/json') && !/(text|application)\/xml/.test(accepted) ? 'json' : 'xml';
}

/** @throws {DomainError} `not_found`, `method_not_allowed` */
export function readAddress({ url, method }: Request): Address {
  const address = addressOf(new URL(url).pathname.replace(SUFFIX, ''));
  if (!address) throw new DomainError('not_found', {});
  const allowed = address.at === 'requests' ? ['GET', 'POST'] : ['GET'];
  if (!allowed.includes(method === 'HEAD' ? 'GET' : method))
    throw new DomainError('method_not_allowed', { allowed });
  return address;
}

function addressOf(path: string): Address | undefined {
  if (path === '/open311/discovery' || path === '/open311/v2/discovery') return { at: 'discovery' };
  const [, list, member] = /^\/open311\/v2\/(services|requests|tokens)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (member === undefined) return list === 'services' || list === 'requests' ? { at: list } : undefined;
  const name = decoded(member);
  if (name === undefined) return undefined;
  if (list === 'services') return { at: 'service', code: name };
  return { at: list === 'requests' ? 'request' : 'token', id: name };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
