import type { Tenant } from '@wuyou/domain';
import type { Authenticate } from '@wuyou/engine';
import type { SignIn } from '../settings';
import { startDevelopmentIssuer } from './development-issuer';
import { AUDIENCE, createStaffTokens, USUAL_CLAIMS } from './staff-tokens';

export interface StaffSignIn {
  /** Staff by the tokens of whoever signs them in. */
  readonly authenticate: Authenticate;
  readonly developmentIssuer?: string;
  stop(): Promise<void>;
}

interface Around {
  readonly tenants: readonly Tenant[];
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

/** @throws {Error} where the development issuer's port is taken */
export async function startSignIn(signIn: SignIn, { tenants, clock }: Around): Promise<StaffSignIn> {
  switch (signIn.by) {
    case 'keys':
      return { authenticate: () => undefined, stop: async () => {} };
    case 'issuer':
      return { authenticate: createStaffTokens({ ...signIn, clock }), stop: async () => {} };
    case 'development': {
      const { issuer, stop } = await startDevelopmentIssuer({ tenants, port: signIn.port });
      const tokens = { issuer, audience: AUDIENCE, claims: USUAL_CLAIMS, clock };
      return { authenticate: createStaffTokens(tokens), developmentIssuer: issuer, stop };
    }
  }
}
