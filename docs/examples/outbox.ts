import { type Client, DomainError, type ReportInput } from '@wuyou/sdk';

type Outbox = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A report that survives a lost network and a closed page, and still becomes one case. */
export async function send(
  wuyou: Client,
  input: ReportInput,
  { outbox, uuid }: { outbox: Outbox; uuid(): string },
) {
  // #region outbox
  const waiting = outbox.getItem('report');
  const { key, body } = waiting
    ? JSON.parse(waiting)
    : { key: uuid(), body: input };
  // 先存再发 · kept before it is sent
  outbox.setItem('report', JSON.stringify({ key, body }));
  try {
    const receipt = await wuyou.cases.report(body, { idempotencyKey: key });
    outbox.removeItem('report');
    return receipt;
  } catch (error) {
    // 留着，联网后再发 · stays for later
    if (DomainError.is(error) && error.retryable) return undefined;
    outbox.removeItem('report');
    throw error;
  }
  // #endregion outbox
}
