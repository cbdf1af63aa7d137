import * as z from 'zod/mini';
import { parseReceiptCode } from './receipt-code';

/** A receipt code in any usual writing in; 16 symbols out. */
export const receiptCode = z.pipe(
  z.string().check(z.meta({ examples: ['7K3M-9Q2C-4D5E-XW89'] })),
  z.transform((value: string, context) => {
    const parsed = parseReceiptCode(value);
    if (parsed.ok) return parsed.code;
    const { code: problem, ...params } = parsed.problem;
    context.issues.push({
      code: 'custom',
      params: { ...params, code: 'receipt_code', problem },
      input: value,
    });
    return z.NEVER;
  }),
);
