import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Wuyou',
  srcExclude: ['decisions/**'],
  rewrites: { 'zh/:rest*': ':rest*' },
  locales: {
    root: { label: '简体中文', lang: 'zh-CN', title: '无忧' },
    en: { label: 'English', lang: 'en' },
  },
});
