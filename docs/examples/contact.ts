import type { Client } from '@wuyou/sdk';

/** The service desk calls a reporter. */
export async function callReporter({ desk }: Client, id: string) {
  // #region contact
  const { reporter } = await desk.cases.contact(id, '约定现场查看时间');
  // #endregion contact
  return reporter.kind === 'anonymous'
    ? undefined
    : reporter.contact.mobile;
}
