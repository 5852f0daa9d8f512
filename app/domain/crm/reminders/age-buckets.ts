/** Days since the due date, as an aged balance groups them. */
export const ageBuckets = ['not-due', '1-30', '31-60', '61-90', 'over-90'] as const;
export type AgeBucket = (typeof ageBuckets)[number];
