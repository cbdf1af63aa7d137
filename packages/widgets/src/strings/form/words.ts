import type { form } from './zh-cn';

export type FormWords = typeof form;
