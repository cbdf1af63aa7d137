import type { ErrorCode, ErrorDetails } from './errors';
import type { Locale } from './locale';

/** What to say of each error, from what it carries. */
export type ErrorWords<C extends ErrorCode = ErrorCode> = {
  readonly [K in C]: Readonly<Record<Locale, (details: ErrorDetails[K]) => string>>;
};

/** Errors a client may have to word by itself: nobody answered, or what answered was not the service. */
export type LocalWordsCode =
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'rate_limited'
  | 'unavailable'
  | 'internal'
  | 'network'
  | 'timeout';

/** Apart from the other words, so that a client need not carry those. */
export const LOCAL_WORDS: ErrorWords<LocalWordsCode> = {
  unauthorized: {
    'zh-CN': () => '缺少访问密钥，或密钥无效',
    en: () => 'The key is missing or not valid',
  },
  forbidden: { 'zh-CN': () => '当前身份无权进行此操作', en: () => 'This key or role may not do that' },
  not_found: { 'zh-CN': () => '没有查到，请核对编号', en: () => 'Nothing found. Check the code' },
  rate_limited: { 'zh-CN': () => '操作太频繁，请稍后再试', en: () => 'Too many requests; try again shortly' },
  unavailable: {
    'zh-CN': () => '服务暂时不可用，请稍后再试',
    en: () => 'The service is resting; try again shortly',
  },
  internal: {
    'zh-CN': () => '服务出错了，不是您的问题，请稍后再试',
    en: () => 'Something went wrong on our side; try again shortly',
  },
  network: {
    'zh-CN': () => '网络连不上，请检查网络后重试',
    en: () => 'No connection; check the network and try again',
  },
  timeout: {
    'zh-CN': ({ timeout }) => `等了 ${timeout / 1000} 秒没有回应，请重试`,
    en: ({ timeout }) => `No answer within ${timeout / 1000} seconds; try again`,
  },
};
