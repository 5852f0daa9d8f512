import { z } from 'zod';

/*
 * The short writings an author may use anywhere in a package, whatever the file:
 *
 *   dates    J            day one of the company (scenario.yaml, clock.dayOne)
 *            J-40, J+2    calendar days from day one
 *            J-3o, J+1o   working days ("ouvrés") from day one; J+1o is the second day of the exam
 *            2026-01-15   a plain date
 *   months   M, M-1       the month of day one, the one before (fields named `month`)
 *   amounts  1 234,56 €   in fields whose name ends with `Cents`; a bare whole number is in cents
 *   terms    45 jours fin de mois le 10, virement
 *   address  12 rue des Forges, 35000 Rennes
 *   person   Claire Morel <claire@premier.example>, or the id of a staff member or of a contact
 *   variant  {{ expression }}: FEEL over the facts; amounts are cents, dates are YYYY-MM-DD
 *
 * YAML asks for quotes around a text that begins with `{{`, and inside `{…}` or `[…]` a comma separates: write
 * `{from: 1.90 €}` there, or quote the amount.
 */
export const relativeDate = /^J(?:[+-]\d{1,4}o?)?$/;
export const relativeMonth = /^M(?:[+-]\d{1,3})?$/;
export const amountInEuros = /^-?\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:[,.]\d{1,2})?[ \u00a0\u202f]?€$/;
export const holdsExpression = /\{\{.+?\}\}/s;

/** Names expressions can call: letters and digits, so that a hyphen stays a minus sign. */
export const factName = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]{1,40}$/,
    'nom attendu : une minuscule puis des lettres sans accent ou des chiffres (exemple : clientEnLitige)',
  );

export const slug = (what: string) =>
  z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'minuscules sans accent, chiffres et tirets attendus (exemple : relance-client)',
    )
    .max(60)
    .describe(what);

export const dateText = (what: string) =>
  z
    .string()
    .regex(
      /^(?:J(?:[+-]\d{1,4}o?)?|\d{4}-\d{2}-\d{2})$/,
      'date attendue : J, J-40, J+2, J-3o (jours ouvrés) ou AAAA-MM-JJ',
    )
    .describe(`${what} (J, J-40, J-3o ou AAAA-MM-JJ)`);

/** Cents, written `1 234,56 €` or as a whole number of cents. */
export const amountText = (what: string) =>
  z
    .union([z.int(), z.string().regex(amountInEuros, 'montant attendu sous la forme 1 234,56 €')])
    .describe(`${what} ; s’écrit 1 234,56 €, ou en centimes sans signe €`);

export const clockTime = (what: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'heure attendue sous la forme HH:MM')
    .describe(what);

export const expressionText = (what: string) =>
  z.string().min(1).max(2_000).describe(`${what} (expression FEEL)`);
export const frenchText = (what: string, max = 400) => z.string().trim().min(1).max(max).describe(what);
export const markdown = (what: string) =>
  z.string().min(1).max(20_000).describe(`${what} (Markdown ; peut contenir des {{ expressions }})`);
export const rangeOf = (what: string) =>
  z
    .strictObject({
      from: z.number().describe('Plus petite valeur'),
      to: z.number().describe('Plus grande valeur'),
    })
    .describe(what);
