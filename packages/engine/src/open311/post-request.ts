import { DomainError, type Locale, type Tenant } from '@wuyou/domain';
import type { Receipt } from '@wuyou/domain/http';
import { HEADERS, type RouteName } from '@wuyou/domain/routes';
import type { Call, CommandHandler, Service } from '../call';
import { reported } from '../handlers/report';
import type { Once } from '../idempotency';
import type { Limit } from '../limit';
import type { Principal } from '../principal';
import { serveCommand } from '../serve/command';
import { type Answer, RECEIPT_HEADER } from './reply';
import { byFormNames, reportOf } from './report-form';

interface Posting {
  readonly tenant: Tenant;
  readonly principal: Principal;
  readonly service: Service;
  readonly limit: Limit;
  readonly once: Once;
  readonly locale: Locale;
}

/**
 * Reports what a form says, as `cases.report` would: the same checks, limits and idempotency.
 * @throws {DomainError} every refusal of a report, by the form's names
 */
export async function postRequest(
  request: Request,
  form: URLSearchParams,
  { tenant, principal, service, limit, once, locale }: Posting,
): Promise<Answer> {
  const kept = [HEADERS.idempotencyKey, HEADERS.challengeSolution].flatMap((name) => {
    const value = request.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const report = new Request(new URL('/open311/v2/requests', request.url), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...Object.fromEntries(kept),
    },
    body: JSON.stringify(reportOf(form, tenant, locale)),
  });
  const call = { principal, tenant, now: service.now() } as Call<RouteName>;
  const handler = reported as unknown as CommandHandler<RouteName>;
  const response = await serveCommand('cases.report', handler, call, report, { service, limit, once }).catch(
    (error: unknown) => {
      throw byFormNames(error);
    },
  );
  const { code, promise } = (await response.json()) as Receipt;
  const id = await service.store.cases.findIdByCode(tenant.id, code);
  if (id === undefined) throw new DomainError('internal', {});
  const replayed = response.headers.get(HEADERS.replayed);
  return {
    root: 'service_requests',
    value: [{ service_request_id: id, service_notice: noticeOf(promise, locale), account_id: null }],
    headers: { [RECEIPT_HEADER]: code, ...(replayed !== null && { [HEADERS.replayed]: replayed }) },
  };
}

function noticeOf({ contactBy, resolveBy }: Receipt['promise'], locale: Locale): string {
  const [contact, resolve] = [contactBy, resolveBy].map(({ dueAt }) => dueAt.slice(0, 16).replace('T', ' '));
  return locale === 'en'
    ? `You will be contacted by ${contact} and answered by ${resolve}, Beijing time`
    : `承诺 ${contact} 前联系您，${resolve} 前答复`;
}
