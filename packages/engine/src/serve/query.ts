import type { RouteName } from '@wuyou/domain/routes';
import type { Call, QueryHandler, Service } from '../call';
import { isUnchanged } from '../version-headers';
import { jsonReply } from './json-reply';

export async function serveQuery(
  handler: QueryHandler<RouteName>,
  call: Call<RouteName>,
  request: Request,
  service: Service,
): Promise<Response> {
  const { body, version } = await handler(call, service);
  if (version !== undefined && isUnchanged(request.headers, version)) {
    return jsonReply(null, { status: 304, version });
  }
  return jsonReply(JSON.stringify(body), { status: 200, version });
}
