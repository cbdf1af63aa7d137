import type { CaseView, Client, FollowOptions } from '@wuyou/sdk';

interface Page {
  render(view: CaseView): void;
  say(text: string): void;
  signal: AbortSignal;
}

/** Shows a case until it is closed or the signal ends it. */
export async function follow(
  wuyou: Client,
  code: string,
  { render, say, signal }: Page,
) {
  // #region follow
  const options: FollowOptions = {
    signal,
    onConnection(state, at) {
      const time = new Date(at).toLocaleTimeString('zh-CN');
      if (state === 'lost') say(`连接中断，最近更新 ${time}`);
    },
  };
  for await (const view of wuyou.cases.follow(code, options)) {
    // 第一个值就是现在的样子 · the first value is the present
    render(view);
    if (view.status === 'closed') break;
  }
  // #endregion follow
}
