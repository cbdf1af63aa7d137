import { DomainError, STAFF_ROLES, type StaffRole, toInstant } from '@wuyou/domain';
import type { Authenticate, Principal } from '@wuyou/engine';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { readIssuer } from './read-issuer';

/** What tokens are for, where no setting says otherwise. */
export const AUDIENCE = 'urn:wuyou:service';

/** Where each fact about a member of staff stands in a token; dots lead into objects. */
export interface StaffClaims {
  readonly tenant: string;
  readonly role: string;
  readonly department: string;
}

/** Where the development issuer puts them, and any other unless a setting says otherwise. */
export const USUAL_CLAIMS: StaffClaims = {
  tenant: 'wuyou_tenant',
  role: 'wuyou_role',
  department: 'wuyou_department',
};

export interface StaffTokenOptions {
  /** As tokens name it in `iss`; its metadata is read from `/.well-known/openid-configuration` below it. */
  readonly issuer: string;
  /** What tokens for this service name in `aud`. */
  readonly audience: string;
  readonly claims: StaffClaims;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

/** Signatures of a private key alone: a secret shared with the issuer would let whoever knows it be anyone. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
/** Seconds a token may live. A longer one would outlast the day its owner changes desks. */
const LONGEST = 3_600;
/** Seconds that clocks may differ. */
const TOLERANCE = 30;

/**
 * Members of staff by access tokens (JWT) of one OpenID Connect issuer.
 * @throws {DomainError} `unavailable` while the issuer's keys cannot be read
 */
export function createStaffTokens({ issuer, audience, claims, clock }: StaffTokenOptions): Authenticate {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  const readKeys = async () => {
    keys ??= readIssuer(issuer).then(({ jwks_uri }) => createRemoteJWKSet(new URL(jwks_uri)));
    try {
      return await keys;
    } catch (cause) {
      keys = undefined;
      throw new DomainError('unavailable', { retryAfter: 5 }, { cause });
    }
  };

  return async (credential) => {
    const read = await readKeys();
    try {
      const { payload } = await jwtVerify(credential, read, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'iat', 'exp'],
        clockTolerance: TOLERANCE,
        maxTokenAge: LONGEST,
        currentDate: new Date(clock()),
      });
      const { iat = 0, exp = 0 } = payload;
      return exp - iat > LONGEST ? undefined : staffOf(payload, claims);
    } catch (cause) {
      if (isOfTheToken(cause)) return undefined;
      throw new DomainError('unavailable', { retryAfter: 5 }, { cause });
    }
  };
}

/** A JWT, not a key of ours. */
export function isToken(credential: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(credential);
}

/** Who it is; `undefined` where the token leaves open what they may do, or for what. */
function staffOf(payload: JWTPayload, claims: StaffClaims): Principal | undefined {
  const tenant = text(at(payload, claims.tenant));
  const roles = [at(payload, claims.role)].flat().filter(isRole);
  const [role, ...others] = roles;
  const department = text(at(payload, claims.department));
  if (tenant === undefined || role === undefined || others.length > 0 || payload.sub === undefined)
    return undefined;
  if (role === 'department' && department === undefined) return undefined;
  return {
    kind: 'staff',
    tenant,
    id: payload.sub,
    role,
    until: toInstant((payload.exp ?? 0) * 1000),
    ...(role === 'department' && department !== undefined && { department }),
  };
}

function at(payload: JWTPayload, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], payload);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isRole(value: unknown): value is StaffRole {
  return (STAFF_ROLES as readonly unknown[]).includes(value);
}

/** Wrong or expired, rather than keys that could not be had. */
function isOfTheToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    error.code !== 'ERR_JOSE_GENERIC'
  );
}
