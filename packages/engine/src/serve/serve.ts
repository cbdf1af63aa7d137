import { DomainError, type Tenant } from '@wuyou/domain';
import { ROUTES, type RouteName } from '@wuyou/domain/routes';
import type {
  Call,
  CommandHandler,
  DownloadHandler,
  LiveHandler,
  QueryHandler,
  Service,
  UploadHandler,
} from '../call';
import { handlers } from '../handlers/index';
import type { Once } from '../idempotency';
import { admit, type Limit } from '../limit';
import { type Authenticate, authenticated, reachFor } from '../principal';
import { serveCommand } from './command';
import { serveDownload } from './download';
import { readParams, readQuery } from './input';
import { serveLive } from './live';
import { serveQuery } from './query';
import { serveUpload } from './upload';

/** What serving a route takes besides the route. */
export interface Serving {
  readonly serviceOf: (tenant: Tenant) => Service;
  readonly tenants: readonly Tenant[];
  readonly authenticate: Authenticate;
  readonly limit: Limit;
  readonly address: string | undefined;
  readonly once: Once;
  /** Told what broke a feed after its reply had begun. */
  readonly onFeedError: (error: unknown) => void;
}

/**
 * One request to a route of the contract, from credential to reply.
 * @throws {DomainError} every refusal
 */
export async function serve(
  name: RouteName,
  request: Request,
  pathParams: Readonly<Record<string, string>>,
  { serviceOf, tenants, authenticate, limit, address, once, onFeedError }: Serving,
): Promise<Response> {
  const principal = await authenticated(request, authenticate);
  const tenant = tenants.find(({ id }) => id === principal.tenant);
  if (!tenant) throw new DomainError('unauthorized', {});
  const service = serviceOf(tenant);
  const { kind } = ROUTES[name];
  const reach = reachFor(principal, name);
  await admit(limit, kind === 'command' || kind === 'upload' ? 'write' : 'read', { principal, address });

  const call = {
    principal,
    reach,
    tenant,
    now: service.now(),
    params: readParams(name, pathParams),
    query: readQuery(name, request),
    body: undefined,
    // The table pairs names, schemas and handlers; TypeScript cannot follow that through a variable.
  } as Call<RouteName>;
  const handler = handlers[name] as unknown;
  switch (kind) {
    case 'query':
      return serveQuery(handler as QueryHandler<RouteName>, call, service);
    case 'command':
      return serveCommand(name, handler as CommandHandler<RouteName>, call, request, {
        service,
        limit,
        once,
      });
    case 'live':
      return serveLive(handler as LiveHandler<RouteName>, call, request, { service, onFeedError });
    case 'upload':
      return serveUpload(name, handler as UploadHandler<RouteName>, call, request, service);
    case 'download':
      return serveDownload(handler as DownloadHandler<RouteName>, call, service);
  }
}
