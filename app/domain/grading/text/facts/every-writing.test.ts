import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../clock/civil-date';
import { foldText } from '../reading/normalise';
import { findDates } from './dates';
import { findAmounts, findPercentages } from './figures';
import { findRelativeDates } from './relative-dates';
import { findSpelledNumbers } from './spelled-numbers';

/** What is written by rule is read back: dates, numbers, sums and rates. */

const REFERENCE = '2026-06-15';
/** One day in five of a leap year: every weekday, month and ten of days. */
const someDays = Array.from({ length: 74 }, (_, n) => addDays('2028-01-01', 5 * n));
const said = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (date: string) => format.format(new Date(`${date}T12:00:00Z`));
};
const full = { day: 'numeric', month: 'long', year: 'numeric' } as const;

describe('the dates of a year', () => {
  it.each([
    ['3 février 2028', said('fr-FR', full)],
    ['jeudi 3 février 2028', said('fr-FR', { ...full, weekday: 'long' })],
    ['3 févr. 2028', said('fr-FR', { ...full, month: 'short' })],
    ['03/02/2028', said('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric' })],
    ['3 February 2028', said('en-GB', full)],
    ['Thursday, 3 February 2028', said('en-GB', { ...full, weekday: 'long' })],
    ['3 Feb 2028', said('en-GB', { ...full, month: 'short' })],
    ['February 3, 2028', said('en-US', full)],
  ])('is read as in « %s »', (_, write) => {
    const read = someDays.map((date) => findDates(`Le ${write(date)}, merci.`).map((found) => found.date));
    expect(read).toEqual(someDays.map((date) => [date]));
  });

  it.each([
    ['3 février', said('fr-FR', { day: 'numeric', month: 'long' })],
    ['3 February', said('en-GB', { day: 'numeric', month: 'long' })],
    ['February 3', said('en-US', { day: 'numeric', month: 'long' })],
  ])('without its year is the nearest one, as in « %s »', (_, write) => {
    const aroundIt = Array.from({ length: 73 }, (_, n) => addDays(REFERENCE, 5 * (n - 36)));
    for (const date of aroundIt)
      expect(findDates(`Le ${write(date)}, merci.`, REFERENCE)).toMatchObject([{ date, yearGiven: false }]);
  });

  it('with its weekday alone is the nearest that has it, up to two months away', () => {
    const write = said('fr-FR', { weekday: 'long', day: 'numeric' });
    for (const n of [-59, -40, -20, -3, 0, 3, 12, 27, 45, 59]) {
      const date = addDays(REFERENCE, n);
      const [found] = findDates(`Le ${write(date)}, merci.`, REFERENCE);
      expect(found?.date.slice(8), write(date)).toBe(date.slice(8));
      expect(said('fr-FR', { weekday: 'long' })(found?.date ?? '')).toBe(
        said('fr-FR', { weekday: 'long' })(date),
      );
    }
    expect(findDates('Le lundi 15.', REFERENCE)).toMatchObject([{ date: '2026-06-15' }]);
  });

  it('has its month under every usual name', () => {
    const names =
      'janv jan|fevr fev feb|mar|avr apr|may|jun|juil jul|aug|sept sep|oct|nov|dec|janvier january|fevrier february|mars march|avril april|mai|juin june|juillet july|aout august|septembre september|octobre october|novembre november|decembre december';
    names.split('|').forEach((alike, rank) => {
      const month = String((rank % 12) + 1).padStart(2, '0');
      for (const name of alike.split(' '))
        expect(
          findDates(`7 ${name} 2026`).map(({ date }) => date),
          name,
        ).toEqual([`2026-${month}-07`]);
    });
  });

  it('is read once where writings overlap, and in the order of the text', () => {
    const read = findDates('Du 5 mars 2026 au 12/03/2026, puis mardi 3 février 2026.');
    expect(read.map(({ date }) => date)).toEqual(['2026-03-05', '2026-03-12', '2026-02-03']);
    expect(read.every(({ yearGiven }) => yearGiven)).toBe(true);
  });
});

describe('a day of next week', () => {
  const days = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');
  const english = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

  it('is the next that bears its name, never the very day', () => {
    // The day of reference is a Monday.
    const dates = days.map((_, n) => addDays(REFERENCE, n === 0 ? 7 : n));
    const read = (text: string) => findRelativeDates(text, REFERENCE).map(({ date }) => date);
    expect(days.map((day) => read(`Réglez ${day} prochain.`))).toEqual(dates.map((date) => [date]));
    expect(english.map((day) => read(`Please pay next ${day}.`))).toEqual(dates.map((date) => [date]));
  });

  it.each([
    ['d’ici une huitaine', '2026-06-23'],
    ['dans la huitaine', '2026-06-23'],
    ['sous huitaine', '2026-06-23'],
    ['d’ici quinzaine', '2026-06-30'],
    ['d’ici une quinzaine', '2026-06-30'],
    ['ce jour', '2026-06-15'],
    ['today', '2026-06-15'],
    ['tomorrow', '2026-06-16'],
    ['the day after tomorrow', '2026-06-17'],
    ['d’ici à 10 jours', '2026-06-25'],
    ['dans les 2 semaines', '2026-06-29'],
    ['in 2 months', '2026-08-15'],
    ['dans 7 mois', '2027-01-15'],
    ['within 400 days', '2027-07-20'],
  ])('is told by « %s »', (text, date) => {
    expect(findRelativeDates(`Réglez ${text}, merci.`, REFERENCE).map((one) => one.date)).toEqual([date]);
  });

  it('is not told by a number beyond reason, and comes in the order of the text', () => {
    expect(findRelativeDates('dans 401 jours', REFERENCE)).toEqual([]);
    expect(findRelativeDates('Demain, ou sous 3 jours.', REFERENCE)).toMatchObject([
      { date: '2026-06-16', yearGiven: false },
      { date: '2026-06-18' },
    ]);
  });
});

const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS = ' dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

/** A number in French words, by the rules of grammar books; 0 is silent inside a number. */
function french(n: number): string {
  if (n < 20) return UNITS[n] ?? '';
  if (n < 100) {
    const ten = Math.floor(n / 10);
    const rest = ten === 7 || ten === 9 ? (n % 10) + 10 : n % 10;
    if (rest === 0) return n === 80 ? 'quatre-vingts' : (TENS[ten] ?? '');
    const link = (rest === 1 || rest === 11) && ten < 8 ? ' et ' : '-';
    return `${TENS[ten]}${link}${UNITS[rest]}`;
  }
  const [size, word] = n < 1_000 ? [100, 'cent'] : n < 1_000_000 ? [1_000, 'mille'] : [1_000_000, 'million'];
  const many = Math.floor(n / size);
  const head = many === 1 && size < 1_000_000 ? word : `${french(many)} ${word}`;
  return n % size === 0 ? head : `${head} ${french(n % size)}`;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TIES = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function english(n: number): string {
  if (n < 20) return ONES[n] ?? '';
  if (n < 100) return n % 10 === 0 ? (TIES[n / 10] ?? '') : `${TIES[Math.floor(n / 10)]}-${ONES[n % 10]}`;
  const [size, word, link] =
    n < 1_000
      ? [100, 'hundred', ' and ']
      : n < 1_000_000
        ? [1_000, 'thousand', ' ']
        : [1_000_000, 'million', ' '];
  const head = `${english(Math.floor(n / size))} ${word}`;
  return n % size === 0 ? head : `${head}${link}${english(n % size)}`;
}

const spelled = (text: string) => findSpelledNumbers(foldText(text)).map(({ value }) => value);
const upToMillions = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 999_999_999 }));

describe('every number in words', () => {
  it('below a thousand', () => {
    const numbers = Array.from({ length: 1_000 }, (_, n) => n);
    expect(numbers.map((n) => spelled(`voici ${french(n)} articles`))).toEqual(numbers.map((n) => [n]));
    expect(numbers.map((n) => spelled(`here: ${english(n)} items`))).toEqual(numbers.map((n) => [n]));
  });

  it('up to the millions', () => {
    fc.assert(
      fc.property(upToMillions, (n) => {
        expect(spelled(`voici ${french(n)} articles`)).toEqual([n]);
        expect(spelled(`here: ${english(n)} items`)).toEqual([n]);
      }),
    );
  });

  it.each([
    ['septante-deux', [72]],
    ['huitante', [80]],
    ['octante', [80]],
    ['nonante-neuf', [99]],
    ['une table', [1]],
    ['a hundred tables', [100]],
    ['a table', []],
    ['cent, mille', [100, 1000]],
    ['deux. trois', [2, 3]],
    ['deux et', [2]],
  ])('or as in « %s »', (text, numbers) => expect(spelled(text)).toEqual(numbers));
});

describe('every sum of money', () => {
  const grouped = (whole: number, by: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, by);
  const writings: readonly ((whole: number, cents: string) => string)[] = [
    (whole, cents) => `${whole},${cents} €`,
    (whole, cents) => `${grouped(whole, ' ')},${cents} €`,
    (whole, cents) => `${grouped(whole, '\u202f')},${cents}\u00a0€`,
    (whole, cents) => `${grouped(whole, '.')},${cents} €`,
    (whole, cents) => `${grouped(whole, ',')}.${cents} EUR`,
    (whole, cents) => `€${whole}.${cents}`,
    (whole, cents) => `${whole} euros et ${cents} centimes`,
    (whole, cents) => `${grouped(whole, ' ')},${cents}`,
  ];

  it('is read to the cent, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (cents) => {
        for (const write of writings) {
          const text = write(Math.floor(cents / 100), String(cents % 100).padStart(2, '0'));
          const found = findAmounts(`Soit ${text} à payer.`);
          expect(
            found.map((one) => one.cents),
            text,
          ).toEqual([cents]);
          expect(found.map((one) => foldText(one.text).folded)).toEqual([foldText(text).folded]);
        }
      }),
    );
  });

  it.each([
    ['quarante euros et un centime', 4_001],
    ['forty euros and one cent', 4_001],
    ['quarante euros', 4_000],
    ['cent euros', 10_000],
    ['un million d’euros', 100_000_000],
    ['2 m€', 200_000_000],
    ['3 k€', 300_000],
    ['40 € 50', 4_000],
    ['40 euros et 50 centimes', 4_050],
    ['40,50 € et 20 chaises', 4_050],
  ])('« %s » is %d', (text, cents) => {
    expect(findAmounts(text).filter(({ marked }) => marked)).toMatchObject([{ cents, counts: false }]);
  });

  it.each(['$40.00', '40 $', '£40', '40 dollars', '40 US dollars', '40 pounds', '40 francs', 'CHF 40'])(
    'is not « %s »: another currency',
    (text) => expect(findAmounts(text)).toEqual([]),
  );

  it('comes in the order of the text, in words or in figures', () => {
    expect(findAmounts('Quarante euros, puis 30 €, puis dix euros.').map(({ cents }) => cents)).toEqual([
      4_000, 3_000, 1_000,
    ]);
  });
});

describe('every rate', () => {
  it('is read with its decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const percent = hundredths / 100;
        const written = String(percent).replace('.', ',');
        for (const sign of [' %', '%', ' pour cent', ' percent', ' per cent'])
          expect(findPercentages(`au taux de ${written}${sign}.`).map((one) => one.percent)).toEqual([
            percent,
          ]);
      }),
    );
  });

  it('comes in the order of the text, in words or in figures, and is cited whole', () => {
    expect(
      findPercentages('dix pour cent, puis 5 %, puis twenty percent').map((one) => [one.percent, one.text]),
    ).toEqual([
      [10, 'dix pour cent'],
      [5, '5 %'],
      [20, 'twenty percent'],
    ]);
  });
});
