import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Category, Tenant } from '@wuyou/domain';

/** Hexadecimal digits of the path's hash. */
const DIGITS = 8;

/**
 * A category's path as a service code, `construction-permits-1b2c3d4e`: plain ASCII, since clients put it into addresses
 * as it is. The end is the path's hash and says which it is; the English name before it is for people, and may change.
 */
export function serviceCodeOf(path: string, { categories }: Tenant): string {
  const category = categories.find((one) => one.path === path);
  return category ? codeOf(category) : hashOf(path);
}

/** The category that a code names, also under an earlier English name; `undefined` where the tenant has none such. */
export function categoryOf(code: string, { categories }: Tenant): Category | undefined {
  const whole = categories.find((category) => codeOf(category) === code);
  return whole ?? categories.find(({ path }) => hashOf(path) === code.slice(-DIGITS));
}

function codeOf({ path, name }: Category): string {
  const words = name.en
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return [...words, hashOf(path)].join('-');
}

function hashOf(path: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(path))).slice(0, DIGITS);
}
