import { ROLE_NAMES, type StaffRole, type Tenant } from '@wuyou/domain';

/** An invented member of staff whom anyone on this machine may be. */
export interface DevelopmentStaff {
  readonly id: string;
  readonly tenant: string;
  readonly role: StaffRole;
  readonly department?: string;
  /** Whom one chooses, by site and office. */
  readonly name: string;
}

/** Two of each role and of each office that is given tasks or decides on items: some things take a second person. */
export function developmentStaff(tenants: readonly Tenant[]): DevelopmentStaff[] {
  return tenants.flatMap((tenant) => {
    const { id: site, name, departments, approvals } = tenant;
    const offices = new Map(
      [...departments, ...(approvals?.catalogue.departments ?? [])].map((one) => [one.id, one.name]),
    );
    const member = (role: StaffRole, office: string, number: string, department?: string) => ({
      id: [site, role, department, number].filter((part) => part !== undefined).join('-'),
      tenant: site,
      role,
      name: `${name['zh-CN']} · ${office} · 示例人员${number}`,
      ...(department !== undefined && { department }),
    });
    const pairs = ['甲', '乙'];
    return [
      ...(['desk', 'supervisor', 'leader'] as const).flatMap((role) =>
        pairs.map((number) => member(role, ROLE_NAMES[role]['zh-CN'], number)),
      ),
      ...pairs.map((number) => member('admin', '系统管理员', number)),
      ...[...offices].flatMap(([id, office]) =>
        pairs.map((number) => member('department', office['zh-CN'], number, id)),
      ),
    ];
  });
}
