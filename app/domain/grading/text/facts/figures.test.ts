import { describe, expect, it } from 'vitest';
import { findAmount, findAmounts, findPercentages, isMoney } from './figures';

/** The sums of money a text states, in cents. */
const money = (text: string) =>
  findAmounts(text)
    .filter(isMoney)
    .map(({ cents }) => cents);

describe('euros and cents said apart', () => {
  it.each<[string, number[]]>([
    ['40 euros et 50 centimes', [4_050]],
    ['40 euros 50 centimes', [4_050]],
    ['40 euros et 01 centime', [4_001]],
    ['40 euros 50 c', [4_050]],
    ['40 euros and 50 cents', [4_050]],
    ['40 euros and 50 cent', [4_050]],
    ['40 euros et cinquante centimes', [4_050]],
    ['40 euros cinquante centimes', [4_050]],
    ['quarante euros et cinquante centimes', [4_050]],
    ['quarante euros et 50 centimes', [4_050]],
    ['quarante euros et un centime', [4_001]],
    ['quarante euro', [4_000]],
    ['quarante euros cinquante', [4_000]],
    ['quarante, puis des euros', []],
    ['40 euros puis cinquante centimes', [4_000]],
    ['40 euros et deux cents pièces', [4_000]],
    ['40 euros et cinquante pièces à 20 centimes', [4_000]],
    ['40 € et 50 € de port', [4_000, 5_000]],
    ['40 € et 50% de remise', [4_000]],
    ['40 € et 50,20 € de port', [4_000, 5_020]],
    ['40 € et 505 centimes', [4_000]],
    ['40,10 € et 50 centimes', [4_010]],
    ['40€50 de port', [4_050]],
    ['€40 et 50 centimes', [4_000]],
  ])('« %s »: %j', (text, cents) => expect(money(text)).toEqual(cents));
});

describe('what is a sum of euros, written without them', () => {
  it.each<[string, number[]]>([
    ['1 200 dus', [120_000]],
    ['1 200 due', [120_000]],
    ['1 200 dues', [120_000]],
    ['1 200', [120_000]],
    ['1 200 ; merci', [120_000]],
    ['1000 dus', [100_000]],
    ['999 dus', []],
    ['1 200 pièces', []],
    ['1 200 "pièces"', []],
    ['1 200 kg', []],
    ['en 2026, dus', []],
    ['12026 dus', [1_202_600]],
    ['20261 dus', [2_026_100]],
    ['12,50 la pièce', [1_250]],
    ['12,5 la pièce', []],
    ['1.200,50 la pièce', [120_050]],
    ['$1200,00', []],
    ['£ 1200,00', []],
    ['CHF 1200,00', []],
    ['3 $ ou 1200,00', [120_000]],
    ['1200,00 $', []],
    ['1200,00$', []],
    ['1200,00 dollars', []],
    ['1200,00 dollar', []],
    ['1200,00 US dollars', []],
    ['1200,00 USdollar', []],
    ['1200,00 pound', []],
    ['1200,00 francs', []],
    ['1200,00 franc', []],
    ['1200,00 ou 3 $', [120_000]],
    ['réf. AB1200,00', []],
    ['3-1200,00', []],
    ['3 -1200,00', []],
    ['3/1200,00', []],
    ['1200,00pièces', []],
    ['1200,00 pour cent', []],
    ['1200,00pour cent', []],
    ['1200,00-bis', []],
    ['12 k€ ou 3 M€', [1_200_000, 300_000_000]],
  ])('« %s »: %j', (text, cents) => expect(money(text)).toEqual(cents));
});

describe('a sum looked for', () => {
  it.each<[string, number, boolean]>([
    ['Soit 1 234 € 56 à payer', 123_456, true],
    ['Soit 1 234 € 56 à payer', 123_400, true],
    ['Soit 1 234 euros 56 à payer', 123_456, true],
    ['Soit 1 234 euro 56 à payer', 123_456, true],
    ['Soit 1 234 € 56 jours plus tard', 123_456, false],
    ['Soit 1 234 € 56% de plus', 123_456, false],
    ['Soit 1 234 € 56 € de port', 123_456, false],
    ['Soit 1 234 € 56,20 de port', 123_456, false],
    ['Soit 1 234 € 567 pièces', 123_456, false],
    ['Soit 1 234 € pour 56 pièces', 123_456, false],
    ['Soit 1 234,10 € 56 pièces', 123_466, false],
    ['Soit 1 234 dus 56 fois', 123_456, false],
  ])('in « %s », %d: %s', (text, cents, isStated) =>
    expect(findAmount(text, cents).length > 0).toBe(isStated),
  );
});

describe('percentages', () => {
  it.each<[string, number[]]>([
    ['5,5 % et 10.5%', [5.5, 10.5]],
    ['A5 %', []],
    ['12,345,5 %', []],
    [': 5 %', [5]],
    ['Soit. 5 %', [5]],
    ['1 5 %', [5]],
  ])('« %s »: %j', (text, percents) =>
    expect(findPercentages(text).map(({ percent }) => percent)).toEqual(percents),
  );
});
