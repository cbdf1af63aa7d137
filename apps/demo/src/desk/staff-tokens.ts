import { OVERSEERS } from './desk-head';

/** Tokens of the people who may sit here. */
export interface StaffTokens {
  readonly desk: string;
  readonly supervisor: string;
  readonly leader: string;
  readonly departments: Readonly<Record<string, string>>;
}

/** @param identity `''` is the desk, else one of the overseers or an office's id */
export function tokenOf(identity: string, tokens: StaffTokens): string {
  if (identity === '') return tokens.desk;
  const overseer = OVERSEERS.find((one) => one === identity);
  return overseer ? tokens[overseer] : (tokens.departments[identity] ?? '');
}
