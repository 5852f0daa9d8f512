/** Narrow no-break space: groups of three digits, before ; : ! ? and inside guillemets. */
export const NARROW = '\u202f';
/** No-break space: between a number and its unit, inside a date. */
export const NBSP = '\u00a0';
