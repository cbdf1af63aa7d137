import { parseMobile, parseUscc } from '@wuyou/domain/values';
import type { ReportInput } from '@wuyou/sdk';
import type { PersonDraft } from './person';

/** A checked draft as the service takes it. */
export function personOf({ kind, company, uscc, name, mobile }: PersonDraft): ReportInput['reporter'] {
  const contact = { name: name.trim(), mobile: parseMobile(mobile) ?? mobile };
  switch (kind) {
    case 'enterprise': {
      const parsed = parseUscc(uscc);
      return { kind, name: company.trim(), ...(parsed.ok && { uscc: parsed.uscc }), contact };
    }
    case 'citizen':
      return { kind, contact };
    case 'anonymous':
      return { kind };
  }
}

const POINTERS: Readonly<Record<string, keyof PersonDraft>> = {
  '/kind': 'kind',
  '/name': 'company',
  '/uscc': 'uscc',
  '/contact/name': 'name',
  '/contact/mobile': 'mobile',
};

/** @param pointer JSON pointer of the service, from the person on */
export function personFieldAt(pointer: string): keyof PersonDraft | undefined {
  return POINTERS[pointer];
}
