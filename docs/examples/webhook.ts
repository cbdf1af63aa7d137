import type { Webhook } from '@wuyou/domain/notices';
import {
  Webhook as Signature,
  WebhookVerificationError,
} from 'standardwebhooks';

interface Receiving {
  /** `whsec_…` */
  readonly secret: string;
  /** Says whether an id is new, and remembers it. */
  readonly isNew: (id: string) => Promise<boolean>;
  /** Puts it into a queue of your own. */
  readonly handle: (event: Webhook) => Promise<void>;
}

// #region receive
/** Answers one webhook. Any server that has the raw body can call it. */
export async function receive(
  request: Request,
  { secret, isNew, handle }: Receiving,
): Promise<Response> {
  // 验签要用收到的原文 · the signature is of the text as it came
  const body = await request.text();
  let event: Webhook;
  try {
    const headers = Object.fromEntries(request.headers);
    event = new Signature(secret).verify(body, headers) as Webhook;
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    return new Response('wrong signature', { status: 400 });
  }
  // 同一条可能来两次 · the same one may come twice
  const id = request.headers.get('webhook-id') ?? '';
  if (await isNew(id)) await handle(event);
  // 先答 204，再慢慢处理 · answer first, work later
  return new Response(null, { status: 204 });
}
// #endregion receive

// #region handle
export function handle(event: Webhook, show: (text: string) => void) {
  switch (event.type) {
    case 'case.resolved':
      return show(`${event.data.reference} 已有答复`);
    case 'case.supervised':
      return show(`${event.data.reference} 督办 ${event.data.supervision}`);
    case 'application.decided':
      return show(`${event.data.bundle.name['zh-CN']} 已有结果`);
  }
}
// #endregion handle
