import type { DeadlineKind } from './deadline';

/** How long a tenant gives each step, and on what authority. */
export interface Policy {
  /** Close of business, `HH:mm` Beijing time; a deadline of whole days ends then. */
  readonly closeOfBusiness: string;
  readonly limits: Readonly<Record<DeadlineKind, Limit>>;
}

/** `days` are working days. `basis` is shown to people, so it names the rule. */
export interface Limit {
  readonly days: number;
  readonly basis: string;
}

const TRIAL_RULES = '《株洲市民营企业诉求处理机制（试行）》（2024 年 4 月）';

/**
 * Zhuzhou's own numbers; a tenant overrides what differs. Sources: the city's 2024 trial rules for
 * contact and resolve; the rest are product defaults.
 */
export const DEFAULT_POLICY: Policy = {
  closeOfBusiness: '17:00',
  limits: {
    accept: { days: 1, basis: '平台服务承诺' },
    contact: { days: 3, basis: TRIAL_RULES },
    resolve: { days: 5, basis: TRIAL_RULES },
    'follow-up': { days: 3, basis: '平台服务承诺' },
    verify: { days: 1, basis: '平台服务承诺' },
    rectify: { days: 15, basis: '政务服务「好差评」整改惯例（可由站点调整）' },
  },
};
