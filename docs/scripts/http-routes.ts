import type { Localized } from '@wuyou/domain';
import { ROUTES, type RouteName } from '@wuyou/domain/routes';

export const ROUTE_NAMES = Object.keys(ROUTES) as RouteName[];

/** The parts of the page, by what the routes are about. */
const GROUPS = {
  cases: {
    name: { 'zh-CN': '诉求', en: 'Cases' },
    holds: /^(site|promise|challenge|cases|ratings)\.(?!file$)/,
  },
  applications: {
    name: { 'zh-CN': '一件事与申请', en: 'Bundles and applications' },
    holds: /^(bundles|applications)\./,
  },
  files: { name: { 'zh-CN': '文件', en: 'Files' }, holds: /^files\.|\.file$/ },
  'desk-cases': {
    name: { 'zh-CN': '工作台：诉求', en: 'Desk: cases' },
    holds: /^desk\.(cases\.(?!file$)|live$)/,
  },
  'desk-applications': {
    name: { 'zh-CN': '工作台：申请', en: 'Desk: applications' },
    holds: /^desk\.applications\.(?!file$)/,
  },
  'desk-figures': { name: { 'zh-CN': '工作台：指标', en: 'Desk: figures' }, holds: /^desk\.figures\./ },
} satisfies Record<string, { readonly name: Localized; readonly holds: RegExp }>;

export interface RouteGroup {
  /** Its anchor. */
  readonly id: string;
  readonly name: Localized;
  readonly routes: readonly RouteName[];
}

/** Every route once, in the order of the contract within its group. */
export const ROUTE_GROUPS: readonly RouteGroup[] = Object.entries(GROUPS).map(([id, { name, holds }]) => ({
  id,
  name,
  routes: ROUTE_NAMES.filter((route) => holds.test(route)),
}));

/** How a client calls each. */
export const SDK_CALLS: Readonly<Record<RouteName, string>> = {
  'site.get': 'client.site.get()',
  'promise.get': 'client.cases.promise({ category })',
  'challenge.get': 'client.cases.report(input)',
  'cases.report': 'client.cases.report(input)',
  'cases.get': 'client.cases.get(code)',
  'cases.live': 'client.cases.follow(code)',
  'cases.supply': 'client.cases.supply(code, { text })',
  'cases.urge': 'client.cases.urge(code)',
  'cases.answerExtension': 'client.cases.answerExtension(view, { agree })',
  'cases.withdraw': 'client.cases.withdraw(code)',
  'bundles.list': 'client.bundles.list()',
  'bundles.get': 'client.bundles.get(id, { earlier })',
  'applications.apply': 'client.applications.apply(input)',
  'applications.get': 'client.applications.get(code)',
  'applications.live': 'client.applications.follow(code)',
  'applications.save': 'client.applications.save(code, { materials })',
  'applications.submit': 'client.applications.submit(code)',
  'applications.supply': 'client.applications.supply(code, { materials })',
  'applications.withdraw': 'client.applications.withdraw(code)',
  'applications.rating': 'client.ratings.get(code)',
  'applications.rate': 'client.ratings.submit(code, rating)',
  'ratings.get': 'client.ratings.get(code)',
  'ratings.submit': 'client.ratings.submit(code, rating)',
  'desk.cases.list': 'client.desk.cases.list(filter)',
  'desk.cases.get': 'client.desk.cases.get(id)',
  'desk.cases.do': 'client.desk.cases.do(view, command)',
  'desk.cases.contact': 'client.desk.cases.contact(id, reason)',
  'desk.applications.list': 'client.desk.applications.list(filter)',
  'desk.applications.live': 'client.desk.applications.follow()',
  'desk.applications.get': 'client.desk.applications.get(id)',
  'desk.applications.do': 'client.desk.applications.do(view, command)',
  'desk.live': 'client.desk.follow()',
  'desk.figures.get': 'client.desk.figures.get(filter)',
  'files.upload': 'client.files.upload(photo)',
  'cases.file': 'client.files.get(code, file)',
  'desk.cases.file': 'client.desk.files.ofCase(id, file)',
  'desk.applications.file': 'client.desk.files.ofApplication(id, hash)',
};
