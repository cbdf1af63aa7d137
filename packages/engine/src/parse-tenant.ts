import {
  DomainError,
  issueMessage,
  knownCategory,
  parseCatalogue,
  parsePolicy,
  type Tenant,
} from '@wuyou/domain';

/**
 * A tenant as it was written down.
 * @throws {DomainError} `invalid` with the path of everything that is wrong in its policy, or in what it offers
 */
export function parseTenant(tenant: Tenant, index: number): Tenant {
  const { policy, categories, approvals } = tenant;
  const at = (part: string) => ({ id: tenant.id, path: `/tenants/${index}/${part}` });
  const paths = categories.map(({ path }) => path);
  return {
    ...tenant,
    policy: inside(at('policy'), () => parsePolicy(policy, paths)),
    ...(approvals && {
      approvals: {
        category: inside(at('approvals'), () => {
          knownCategory(approvals.category, tenant, '/category');
          return approvals.category;
        }),
        catalogue: inside(at('approvals/catalogue'), () => parseCatalogue(approvals.catalogue)),
      },
    }),
  };
}

function inside<T>({ id, path }: { readonly id: string; readonly path: string }, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!DomainError.is(error, 'invalid')) throw error;
    const issues = error.details.issues.map((issue) => ({
      ...issue,
      pointer: `${path}${issue.pointer}`,
    }));
    const what = issues.map((issue) => `${issue.pointer}: ${issueMessage(issue, 'en')}`).join('; ');
    throw new DomainError('invalid', { issues }, { message: `Tenant ${id} is wrong. ${what}` });
  }
}
