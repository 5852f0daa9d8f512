import { z } from 'zod';
import { centsSchema, civilDateSchema, shortText, recordIdSchema } from '../lines/records';

/** A line of the bank statement; positive amounts came in. */
export const bankLineSchema = z.strictObject({
  id: z.string().min(1).max(40),
  on: civilDateSchema,
  label: shortText(300),
  amountCents: centsSchema,
  means: z.enum(['transfer', 'direct-debit', 'cheque', 'card', 'bill-of-exchange', 'fee']),
  matching: z
    .strictObject({
      on: civilDateSchema,
      accountId: recordIdSchema,
      allocations: z
        .array(z.strictObject({ invoiceId: recordIdSchema, amountCents: centsSchema }))
        .max(100, 'Un règlement se répartit sur 100 factures au plus.'),
      /** What was done with the money no invoice took. */
      remainder: z.enum(['none', 'on-account', 'to-refund', 'to-clear']),
      note: shortText(600),
    })
    .nullable(),
});
export type BankLine = z.output<typeof bankLineSchema>;
