import { OVERSEERS } from '../desk/desk-head';
import type { Staff } from './staff';

/** Tokens of the people who may sit there. */
interface StaffTokens {
  readonly desk: string;
  readonly supervisor: string;
  readonly leader: string;
  readonly departments: Readonly<Record<string, string>>;
}

/** Anyone, at once: the mock knows them all. */
export function mockStaff(tokens: StaffTokens): Staff {
  return {
    signedIn: true,
    token(identity) {
      if (identity === '') return tokens.desk;
      const overseer = OVERSEERS.find((one) => one === identity);
      return overseer ? tokens[overseer] : (tokens.departments[identity] ?? '');
    },
    signIn: async () => {},
  };
}
