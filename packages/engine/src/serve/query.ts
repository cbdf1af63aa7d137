import type { RouteName } from '@wuyou/domain/routes';
import type { Call, QueryHandler, Service } from '../call';
import { jsonReply } from './json-reply';

/** Whole each time: what time alone changes does not show in the version. */
export async function serveQuery(
  handler: QueryHandler<RouteName>,
  call: Call<RouteName>,
  service: Service,
): Promise<Response> {
  const { body, version } = await handler(call, service);
  return jsonReply(JSON.stringify(body), { status: 200, version });
}
