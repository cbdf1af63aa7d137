import type { Width } from '../../shared/format-date';

/** What every widget says. */
export const common = {
  loading: '正在加载…',
  retry: '重试',
  network: '网络连不上，请检查网络后重试',
  timeout: '等了一会儿没有回应，请重试',
  notFound: '没有查到，请核对编号',
  failed: '暂时打不开，请稍后再试',
  comma: '，',
  separator: '、',
  code: '受理编号',
  copy: '复制受理编号',
  copied: '已复制',
  notCopied: '复制不了，请手动选中后复制',
  optional: '选填',
  sending: '正在提交…',
  checking: '安全检查中…',
  tooLong: (over: number) => `已超出 ${over} 字，请精简`,
  care: '关怀版',
  standard: '标准版',
  readAloud: '读给我听',
  stopReading: '停止朗读',
  call: (phone: string) => `拨打 ${phone}`,
  /** @param day 0 is Sunday */
  weekday: (day: number, width: Width) => (width === 'short' ? '周' : '星期') + '日一二三四五六'.charAt(day),
  /** @param month 1 is January */
  month: (month: number, _width: Width) => `${month}`,
};
