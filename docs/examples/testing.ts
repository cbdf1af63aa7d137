// #region mock
import { createMock } from '@wuyou/mocks';
import { createClient } from '@wuyou/sdk';

const mock = createMock({ now: '2026-09-30T10:00:00+08:00', frozen: true });
const wuyou = createClient({
  baseUrl: mock.baseUrl,
  fetch: mock.fetch,
  key: mock.keys.page,
});
// #endregion mock

/** What the clock and the faults do. */
export async function tryOut(code: string, show: (text: string) => void) {
  // #region clock
  // 国庆长假之后 · past the National Day holiday
  mock.clock.nextWorkingDay();
  show(mock.clock.now());
  const { deadline } = await wuyou.cases.get(code);
  show(`还剩 ${deadline?.workingDaysLeft} 个工作日，${deadline?.light}`);

  // 下一个请求得到 503，SDK 会自己重试 · the next request meets a 503 and is retried
  mock.faults.fail(1);
  await wuyou.site.get();
  // #endregion clock
}

export { wuyou };
