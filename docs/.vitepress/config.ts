import { type DefaultTheme, defineConfig } from 'vitepress';
import { tokenize } from './tokenize';
import { zhSearch, zhTheme } from './words';

function nav(zh: boolean, base: string): DefaultTheme.NavItem[] {
  return [
    { text: zh ? '嵌入' : 'Embed', link: `${base}/embed` },
    { text: 'SDK', link: `${base}/sdk` },
    { text: zh ? '闭环' : 'The loop', link: `${base}/loop` },
    { text: zh ? '办事' : 'Permits', link: `${base}/approvals` },
    { text: zh ? '参考' : 'Reference', link: `${base}/reference/http`, activeMatch: `^${base}/reference/` },
    { text: zh ? '决策' : 'Decisions', link: `${base}/decisions/`, activeMatch: `^${base}/decisions/` },
  ];
}

function sidebar(zh: boolean, base: string): DefaultTheme.SidebarItem[] {
  return [
    {
      text: zh ? '入门' : 'Start',
      items: [
        { text: zh ? '五分钟嵌入' : 'Embed in five minutes', link: `${base}/embed` },
        { text: zh ? '关怀版、外观与表单' : 'Care mode, looks and forms', link: `${base}/looks` },
        { text: zh ? '用 SDK 开发' : 'Build with the SDK', link: `${base}/sdk` },
        { text: zh ? 'Open311 对接' : 'Open311', link: `${base}/open311` },
        { text: zh ? '一件诉求怎样走完闭环' : 'How a case goes round', link: `${base}/loop` },
        { text: zh ? '办理一件事' : 'Applying for several permits as one', link: `${base}/approvals` },
        { text: zh ? '个人信息与审计' : 'Personal data and audit', link: `${base}/privacy` },
        { text: zh ? '接收 Webhook' : 'Receiving webhooks', link: `${base}/webhooks` },
      ],
    },
    {
      text: zh ? '参考' : 'Reference',
      items: [
        { text: zh ? '组件' : 'Widgets', link: `${base}/reference/widgets` },
        { text: zh ? 'HTTP 接口' : 'HTTP', link: `${base}/reference/http` },
        { text: zh ? '错误' : 'Errors', link: `${base}/reference/errors` },
        { text: zh ? '状态与操作' : 'States and commands', link: `${base}/reference/states` },
        { text: zh ? '一件事对比' : 'Bundles compared', link: `${base}/reference/bundles` },
        { text: '@wuyou/sdk', link: `${base}/reference/api/sdk` },
        { text: '@wuyou/domain', link: `${base}/reference/api/domain` },
      ],
    },
    {
      text: zh ? '为什么这样做' : 'Why it is so',
      items: [{ text: zh ? '决策记录' : 'Decision records', link: `${base}/decisions/` }],
    },
  ];
}

export default defineConfig({
  title: '无忧 Wuyou',
  // What is included by pages, and the records that scripts/decisions.ts copies.
  srcExclude: ['**/_*.md', 'decisions/**'],
  rewrites: { 'zh/:rest*': ':rest*' },
  cleanUrls: true,
  // The HTTP page and the API pages are long on purpose.
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  // The plain GitHub themes fall short of 4.5:1.
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  head: [['link', { rel: 'icon', href: '/ring.svg', type: 'image/svg+xml' }]],
  locales: {
    root: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '企业和群众的每一个问题，都是一件有人管、有时限、有答复、能评价的事',
      themeConfig: { ...zhTheme, nav: nav(true, ''), sidebar: sidebar(true, '') },
    },
    en: {
      label: 'English',
      lang: 'en-GB',
      title: 'Wuyou',
      description: 'Every problem is one case: assigned, timed, answered, rated',
      themeConfig: { nav: nav(false, '/en'), sidebar: sidebar(false, '/en') },
    },
  },
  themeConfig: {
    logo: '/ring.svg',
    outline: { level: [2, 3] },
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          options: { tokenize },
          searchOptions: { prefix: true, fuzzy: 0.1, combineWith: 'AND' },
        },
        locales: { root: { translations: zhSearch } },
      },
    },
  },
});
