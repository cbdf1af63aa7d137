import { days } from '../due/en';
import type { Strings } from '../strings';

export const reasons = {
  rest: (name: string, count: number) => `${name}, ${days(count)}, not counted`,
  makeUp: (day: string) => `${day}, a make-up day, counts`,
  stood: (count: number) => `paused for ${days(count)}, not counted`,
  closure: 'closed',
  basis: (basis: string) => `Basis: ${basis}`,
} satisfies Strings['reasons'];
