import { STAFF_ROLES, type StaffRole, type Tenant, toInstant } from '@wuyou/domain';
import type { KeyFor, Keyring, ListedKey } from '@wuyou/postgres';
import { UsageError } from './usage-error';

export interface KeyOptions {
  readonly name: string;
  readonly origin?: readonly string[];
  readonly role?: string;
  readonly department?: string;
}

/**
 * What a key is made for, from the words of a command line.
 * @throws {UsageError}
 */
export function keyFor(
  site: string,
  kind: string,
  { name, origin = [], role, department }: KeyOptions,
): KeyFor {
  const given = { tenant: site, name };
  switch (kind) {
    case 'page': {
      const wrong = origin.find((one) => !isOrigin(one));
      if (wrong !== undefined)
        throw new UsageError(
          `--origin ${wrong} is no origin. Write it as https://portal.example.cn, without a path.`,
        );
      return { ...given, kind: 'publishable', origins: origin };
    }
    case 'partner':
      return { ...given, kind };
    case 'staff': {
      if (!isRole(role)) throw new UsageError(`--role must be one of ${STAFF_ROLES.join(', ')}.`);
      if (role === 'department' && department === undefined)
        throw new UsageError('--role department needs --department <id>.');
      return { ...given, kind, role, ...(department !== undefined && { department }) };
    }
    default:
      throw new UsageError(`A key is for a page, a partner or staff, not for '${kind}'.`);
  }
}

/**
 * @param department of a key for staff
 * @throws {UsageError} for an office that the site does not have
 */
export function officeOf({ id, departments, approvals }: Tenant, department: string | undefined): void {
  const offices = [...departments, ...(approvals?.catalogue.departments ?? [])].map((office) => office.id);
  if (department === undefined || offices.includes(department)) return;
  throw new UsageError(`${id} has no department ${department}. It has ${[...new Set(offices)].join(', ')}.`);
}

/** One line for each key, the newest last. */
export function keyLines(keys: readonly ListedKey[]): string[] {
  return keys.map(({ id, kind, name, role, department, origins, createdAt, revokedAt }) =>
    [
      id,
      kind,
      [role, department].filter(Boolean).join(' '),
      name,
      origins.join(' '),
      createdAt,
      revokedAt ? `revoked ${revokedAt}` : '',
    ]
      .filter((part) => part !== '')
      .join('  '),
  );
}

/** Keys for a first look: one for a page and one for the desk. Nothing where the site has keys. */
export async function firstKeys(keys: Keyring, site: string, now: number) {
  if ((await keys.list(site)).length > 0) return undefined;
  const at = toInstant(now);
  const page = await keys.create({ tenant: site, name: 'first page', kind: 'publishable', origins: [] }, at);
  const desk = await keys.create({ tenant: site, name: 'first desk', kind: 'staff', role: 'desk' }, at);
  return { page: page.key, desk: desk.key };
}

function isRole(role: string | undefined): role is StaffRole {
  return (STAFF_ROLES as readonly (string | undefined)[]).includes(role);
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}
