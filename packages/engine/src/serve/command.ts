import { DomainError } from '@wuyou/domain';
import { http } from '@wuyou/domain/http';
import { HEADERS, type RouteName } from '@wuyou/domain/routes';
import { readBody } from '../body';
import type { Call, CommandCall, CommandHandler, Service } from '../call';
import { type FirstReply, hashOf, idempotencyKeyOf, type Once, scopeOf } from '../idempotency';
import { admitReport, type Limit } from '../limit';
import { type IdempotencyRecord, StoreConflict } from '../store';
import { ifMatchOf } from '../version-headers';
import { parseBody } from './input';
import { jsonReply } from './json-reply';

/** How often a command is decided again when another writer was first. */
const TRIES = 10;

type ToRecord = (reply: FirstReply) => IdempotencyRecord | undefined;

/** @throws {DomainError} every refusal; then nothing was written */
export async function serveCommand(
  name: RouteName,
  handler: CommandHandler<RouteName>,
  call: Call<RouteName>,
  request: Request,
  { service, limit, once }: { readonly service: Service; readonly limit: Limit; readonly once: Once },
): Promise<Response> {
  const key = idempotencyKeyOf(request.headers);
  const ifMatch = ifMatchOf(request.headers);
  const { text, json } = await readBody(request);
  const scope = scopeOf(call.principal, name);
  const command: CommandCall<RouteName> = {
    ...call,
    body: parseBody(name, json) as CommandCall<RouteName>['body'],
    commandId: `${scope} ${key ?? service.ids.uuid()}`,
    ...(ifMatch !== undefined && { ifMatch }),
  };
  const attempt = {
    tenant: call.tenant.id,
    scope,
    ...(key !== undefined && { key }),
    requestHash: await hashOf(request, text),
  };
  const { reply, replayed } = await once(attempt, async (toRecord) => {
    await admitReport(limit, call.principal, command.body);
    return decideAndWrite(handler, command, service, http[name].status, toRecord);
  });
  return jsonReply(reply.body, { ...reply, headers: replayed ? { [HEADERS.replayed]: 'true' } : {} });
}

async function decideAndWrite(
  handler: CommandHandler<RouteName>,
  command: CommandCall<RouteName>,
  service: Service,
  status: number,
  toRecord: ToRecord,
): Promise<FirstReply> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { body, version, commit } = await handler(command, service);
    const reply = { status, body: JSON.stringify(body), ...(version !== undefined && { version }) };
    const idempotency = toRecord(reply);
    try {
      await service.store.commit({ ...commit, ...(idempotency && { idempotency }) });
      return reply;
    } catch (error) {
      if (!(error instanceof StoreConflict) || error.kind === 'command') throw error;
    }
  }
  throw new DomainError('unavailable', { retryAfter: 1 });
}
