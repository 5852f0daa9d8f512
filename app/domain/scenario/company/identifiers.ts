/*
 * Identifiers that belong to nobody. No SIREN is kept for fiction; those below the lowest one known to be attributed are free of any
 * company. Telephone blocks are those ARCEP keeps for works of fiction, domains end with `.example` (RFC 2606).
 */
const FIRST_REAL_SIREN = 325_175;
const LAST_RANK = 32_516;

/** Luhn key check of a SIREN or SIRET. */
export function isLuhnValid(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const withLuhnKey = (digits: string): string => {
  for (let key = 0; key <= 9; key += 1) if (isLuhnValid(`${digits}${key}`)) return `${digits}${key}`;
  throw new Error('unreachable: one key out of ten is right');
};

/** The fictitious SIREN of a rank, from 1; about 32 500 of them exist. @throws beyond the last */
export function safeSiren(rank: number): string {
  const siren = withLuhnKey(String(rank).padStart(8, '0'));
  if (Number(siren) >= FIRST_REAL_SIREN) throw new Error('no fictitious SIREN is left');
  return siren;
}

/** Hand-written accounts take their numbers from the end, so that they move none of the generated ones. */
export const safeSirenFromEnd = (rank: number): string => safeSiren(LAST_RANK - rank);

export const isSafeSiren = (siren: string): boolean =>
  /^\d{9}$/.test(siren) && Number(siren) < FIRST_REAL_SIREN && isLuhnValid(siren);

/** Head office of a SIREN. */
export const siretOf = (siren: string): string => withLuhnKey(`${siren}0001`);

/** French VAT number: key = (12 + 3 × (SIREN mod 97)) mod 97. */
export const vatNumberOf = (siren: string): string =>
  `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`;

/** Blocks of numbers kept for works of fiction (ARCEP). */
const landlines: readonly string[] = ['01 99 00', '02 61 91', '03 53 01', '04 65 71', '05 36 49'];
export const isSafePhone = (phone: string): boolean => {
  const digits = phone.replace(/^\+33/, '0').replace(/\D/g, '');
  return (
    digits.length === 10 &&
    [...landlines, '06 39 98'].some((block) => digits.startsWith(block.replaceAll(' ', '')))
  );
};
const pairs = (rank: number) =>
  String(rank % 10_000)
    .padStart(4, '0')
    .replace(/(..)(..)/, '$1 $2');

/** Landline of the region a postcode is in. */
export function safeLandline(postcode: string, rank: number): string {
  const region = 'ABCDE'.indexOf(regionOf(Number(postcode.slice(0, 2))));
  return `${landlines[region] ?? '02 61 91'} ${pairs(rank)}`;
}
export const safeMobile = (rank: number): string => `06 39 98 ${pairs(rank)}`;

/** Telephone region of a department: Île-de-France, north-west, north-east, south-east, south-west. */
function regionOf(department: number): string {
  if ([75, 77, 78, 91, 92, 93, 94, 95].includes(department)) return 'A';
  if ([14, 18, 22, 27, 28, 29, 35, 36, 37, 41, 44, 45, 49, 50, 53, 56, 61, 72, 76, 85].includes(department))
    return 'B';
  if (
    [2, 8, 10, 21, 25, 39, 51, 52, 54, 55, 57, 58, 59, 60, 62, 67, 68, 70, 71, 80, 88, 89, 90].includes(
      department,
    )
  )
    return 'C';
  if (
    [1, 3, 4, 5, 6, 7, 11, 13, 15, 20, 26, 30, 34, 38, 42, 43, 48, 63, 66, 69, 73, 74, 83, 84].includes(
      department,
    )
  )
    return 'D';
  return 'E';
}

/** A name in the letters of a domain or an address: `Menuiserie des Lices` → `menuiserie-des-lices`. */
export const addressLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
