import {
  APPLICATION_STATUSES,
  CASE_STATUSES,
  fold,
  foldApplication,
  type Instant,
  ROLE_NAMES,
  type Tenant,
  tenantCalendar,
  viewApplication,
  viewCase,
} from '@wuyou/domain';
import type { LogName, PostgresStore } from '@wuyou/postgres';
import { EVENT_WORDS } from './event-words';

interface Exporting {
  readonly store: PostgresStore;
  readonly tenant: Tenant;
  readonly now: Instant;
}

/** Everything a site keeps of one person, to be read by that person (PIPL art. 45): as they are shown it, in the clear. */
export async function exportPerson(mobile: string, { store, tenant, now }: Exporting) {
  const logs = await store.people.logsOf(tenant.id, mobile);
  const of = (kind: LogName['kind']) => logs.filter((log) => log.kind === kind).map(({ id }) => id);
  const context = { now, tenant, calendar: tenantCalendar(tenant) };
  const cases = await Promise.all(
    of('case').map(async (id) => {
      const events = await store.cases.events(tenant.id, id, 0);
      const state = fold(events);
      const { facts } = state;
      const { timeline } = viewCase(state, events, context);
      return {
        受理编号: facts.code,
        标题: facts.title,
        ...(facts.details !== undefined && { 具体情况: facts.details }),
        ...(facts.place !== undefined && { 地点: facts.place }),
        类别: facts.category,
        反映人: facts.reporter,
        ...(facts.files && {
          文件: facts.files.map(({ name, size, hash }) => ({ 名称: name, 字节: size, SHA256: hash })),
        }),
        ...(facts.privacy && { 隐私告知版本: facts.privacy.version }),
        提交时间: facts.submittedAt,
        状态: CASE_STATUSES[state.status]['zh-CN'],
        经过: timeline.map(line),
      };
    }),
  );
  const applications = await Promise.all(
    of('application').map(async (id) => {
      const events = await store.applications.events(tenant.id, id, 0);
      const state = foldApplication(events);
      const { facts } = state;
      const { timeline } = viewApplication(state, events, context);
      return {
        受理编号: facts.code,
        一件事: facts.bundle.name['zh-CN'],
        申请人: facts.applicant,
        材料: facts.materials,
        ...(facts.privacy && { 隐私告知版本: facts.privacy.version }),
        起草时间: facts.startedAt,
        状态: APPLICATION_STATUSES[state.status]['zh-CN'],
        经过: timeline.map(line),
      };
    }),
  );
  return { 站点: tenant.name['zh-CN'], 手机号: mobile, 导出时间: now, 诉求: cases, 申请: applications };
}

interface Entry {
  readonly at: Instant;
  readonly type: keyof typeof EVENT_WORDS;
  readonly role: keyof typeof ROLE_NAMES;
  readonly text?: string;
}

function line({ at, type, role, text }: Entry) {
  return {
    时间: at,
    事项: EVENT_WORDS[type],
    经手: ROLE_NAMES[role]['zh-CN'],
    ...(text !== undefined && { 内容: text }),
  };
}
