import { DomainError } from '@wuyou/domain';
import { http } from '@wuyou/domain/http';
import { HEADERS, type RouteName } from '@wuyou/domain/routes';
import { readBody } from '../body';
import type { Call, CommandCall, CommandHandler, Service } from '../call';
import { usedUp } from '../challenge';
import { type FirstReply, hashOf, idempotencyKeyOf, type Once, scopeOf } from '../idempotency';
import { admitReport, type Limit } from '../limit';
import { type Commit, type IdempotencyRecord, StoreConflict } from '../store';
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
    requestHash: hashOf(request, text),
  };
  const admitted = () => admitReport(limit, { route: name, principal: call.principal, body: command.body });
  const solved = async () =>
    needsChallenge(name, command) ? service.challenges.solved(call.tenant, request.headers) : undefined;
  const { reply, replayed } = await once(attempt, (toRecord) =>
    decideAndWrite(handler, command, service, { status: http[name].status, toRecord, solved, admitted }),
  );
  return jsonReply(reply.body, { ...reply, headers: replayed ? { [HEADERS.replayed]: 'true' } : {} });
}

interface Writing {
  readonly status: number;
  readonly toRecord: ToRecord;
  /** @throws {DomainError} `challenge_required` */
  readonly solved: () => Promise<Commit['challenge']>;
  /** @throws {DomainError} `rate_limited` */
  readonly admitted: () => Promise<void>;
}

async function decideAndWrite(
  handler: CommandHandler<RouteName>,
  command: CommandCall<RouteName>,
  service: Service,
  { status, toRecord, solved, admitted }: Writing,
): Promise<FirstReply> {
  let challenge: Commit['challenge'];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { body, version, commit, unkept } = await handler(command, service);
    if (tries === 0) {
      challenge = await solved();
      await admitted();
    }
    const reply = { status, body: JSON.stringify(body), ...(version !== undefined && { version }) };
    const idempotency = unkept ? undefined : toRecord(reply);
    try {
      await service.store.commit({
        ...commit,
        ...(idempotency && { idempotency }),
        ...(challenge && { challenge }),
      });
      return reply;
    } catch (error) {
      if (!(error instanceof StoreConflict) || error.kind === 'command') throw error;
      if (error.kind === 'challenge') throw usedUp();
    }
  }
  throw new DomainError('unavailable', { retryAfter: 1 });
}

/** A report that names nobody, through a page's key: there is nothing else to hold it back by. */
function needsChallenge(name: RouteName, { tenant, principal, body }: Call<RouteName>): boolean {
  if (name !== 'cases.report' || tenant.challenge !== 'anonymous') return false;
  const { reporter } = body as unknown as { readonly reporter?: { readonly kind?: string } };
  return principal.kind === 'publishable' && reporter?.kind === 'anonymous';
}
