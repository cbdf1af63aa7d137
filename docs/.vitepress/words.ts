import type { DefaultTheme } from 'vitepress';

/** What the site itself says in Chinese; VitePress speaks English by itself. */
export const zhTheme = {
  outline: { level: [2, 3], label: '本页内容' },
  docFooter: { prev: '上一页', next: '下一页' },
  sidebarMenuLabel: '目录',
  returnToTopLabel: '回到顶部',
  darkModeSwitchLabel: '外观',
  darkModeSwitchTitle: '切换到深色',
  lightModeSwitchTitle: '切换到浅色',
  langMenuLabel: '切换语言',
  skipToContentLabel: '跳到正文',
  notFound: {
    title: '没有这一页',
    quote: '地址可能写错了，或页面已改名。可以用上方的搜索找找看。',
    linkLabel: '回到首页',
    linkText: '回到首页',
  },
} satisfies DefaultTheme.Config;

/** What the search says in Chinese. */
export const zhSearch = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
  modal: {
    displayDetails: '显示详情',
    resetButtonTitle: '清空',
    backButtonTitle: '关闭',
    noResultsText: '没有找到：',
    footer: { selectText: '打开', navigateText: '移动', closeText: '关闭' },
  },
};
