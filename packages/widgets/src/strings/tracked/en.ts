import type { tracked as zh } from './zh-cn';

export const tracked = {
  rate: 'Rate this',
  lost: (time: string) => `Last updated ${time}, connecting again`,
} satisfies typeof zh;
