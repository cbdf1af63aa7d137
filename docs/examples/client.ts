// #region page
import { createClient } from '@wuyou/sdk';

export const wuyou = createClient({
  baseUrl: 'https://wuyou.example.cn',
  key: 'pk_test_tianyuan',
  locale: 'zh-CN',
});
// #endregion page

/** A member of staff, signed in. */
export function createStaffClient(session: { token(): Promise<string> }) {
  // #region staff
  const { desk } = createClient({
    baseUrl: 'https://wuyou.example.cn',
    // 每次请求前都会问一次，可以在这里续期 · asked before every request
    token: () => session.token(),
  });
  // #endregion staff
  return desk;
}
