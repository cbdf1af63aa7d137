import * as z from 'zod/mini';

/** Working days, or office minutes. */
export const workingTime = z.union([z.object({ days: z.number() }), z.object({ minutes: z.number() })]);
