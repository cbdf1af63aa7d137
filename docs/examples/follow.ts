import type { CaseView, Client } from '@wuyou/sdk';

/** Shows a case until it is closed or the signal ends it. */
export async function follow(
  wuyou: Client,
  code: string,
  { render, say, signal }: { render(view: CaseView): void; say(text: string): void; signal: AbortSignal },
) {
  // #region follow
  const onConnection = (state: 'live' | 'polling' | 'lost', at: number) => {
    if (state === 'lost') say(`连接中断，最近更新 ${new Date(at).toLocaleTimeString('zh-CN')}`);
  };
  for await (const view of wuyou.cases.follow(code, { signal, onConnection })) {
    render(view); // 第一个值就是现在的样子 · the first value is the present
    if (view.status === 'closed') break;
  }
  // #endregion follow
}
