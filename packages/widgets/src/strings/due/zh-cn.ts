import { before } from '../before';

/** Why a date is not the one that one would count; in the form, too. */
export const reasons = {
  rest: (name: string, days: number) => `${name} ${days} 天不计入`,
  makeUp: (day: string) => `${day}补班计入`,
  stood: (days: number) => `暂停 ${days} 天不计入`,
  closure: '停办',
  basis: (basis: string) => `依据：${basis}`,
};

/** What else is said about a deadline and its days. */
export const due = {
  /** Before the figure, and after it. */
  left: ['还剩', ''] as readonly [string, string],
  over: '已超期',
  days: (count: number) => `${count} 个工作日`,
  minutes: (count: number) => {
    const [hours, minutes] = [Math.floor(count / 60), count % 60];
    return [hours && `${hours} 小时`, (minutes || !hours) && `${minutes} 分钟`].filter(Boolean).join(' ');
  },
  today: '今天到期',
  paused: '计时已暂停',
  supervised: (number: string) => `，已挂号督办 ${number}`,
  by: (when: string, what: string) => `${before(when)}${what}`,
  byPaused: (when: string, what: string) => `原定 ${before(when)}${what}，补充后顺延`,
  byReviewed: (when: string, what: string) => `原定 ${before(when)}${what}，技术审查结束后顺延`,
  promised: (limit: string) => `承诺 ${limit}`,
  legal: (limit: string) => `法定 ${limit}`,
  longer: (days: number) => `延期 ${days} 个工作日`,
  officeHours: (limit: string) => `办公时间 ${limit}`,
  used: (days: number) => `已用 ${days} 天`,
  answered: '给您答复',
  why: '为什么是这一天？',
  startDay: '起算日，当天不计入',
  startMinutes: '起算',
  restDay: (name: string) => `${name}，不计入`,
  weekend: '周末',
  nth: (n: number) => `第 ${n} 个工作日`,
  nthMakeUp: (n: number, name: string) => `${name}调休上班，第 ${n} 个工作日`,
  pausedDay: '计时暂停，不计入',
  open: '按办公时间计入',
  isToday: '今天',
  dueAt: (time: string) => `${time} 到期`,
  calendar: (version: string) => `日历版本：${version}`,
  provisional: (year: string) => `${year} 年放假安排尚未公布，届时可能调整`,
  extended: (days: number, at: string, reason: string) => `${at} 延期 ${days} 个工作日，原因：${reason}`,
  pausedNow: '计时暂停中，恢复后按暂停的整工作日顺延',
  reckonedNow: (when: string) => `按现行日历应为 ${when}；承诺的日期不变，如有更正会说明原因`,
  kinds: {
    accept: '受理',
    contact: '联系您',
    sign: '签收',
    task: '完成',
    resolve: '办结',
    supply: '补充',
    'follow-up': '回访',
    verify: '核实',
    rectify: '整改完成',
    correction: '告知材料是否齐全',
    bundle: '办结',
    delivery: '送达',
  },
  cells: {
    start: '起算',
    off: '休',
    weekend: '周末',
    makeUp: '补班',
    today: '今天',
    stood: '暂停',
    due: '到期',
  },
  cellDays: (count: number) => `${count} 天`,
};
