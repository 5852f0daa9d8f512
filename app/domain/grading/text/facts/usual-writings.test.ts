import { describe, expect, it } from 'vitest';

import { findDates } from './dates';
import { findAmount, findAmounts, findPercentages } from './figures';
import { findNames } from './names';
import { foldText } from '../reading/normalise';
import { findReferences } from './references';
import { findRelativeDates } from './relative-dates';
import { findSpelledNumbers } from './spelled-numbers';

const numbers = (text: string) => findSpelledNumbers(foldText(text)).map((number) => number.value);
const cents = (text: string) => findAmounts(text).map((amount) => amount.cents);
const dates = (text: string) => findDates(text, '2026-11-21').map((found) => found.date);
const relative = (text: string) =>
  findRelativeDates(text, '2026-11-21').map((found) => [found.date, found.text]);
const texts = (found: readonly { readonly text: string }[]) => found.map((passage) => passage.text);

describe('findSpelledNumbers', () => {
  it.each<[string, number[]]>([
    ['mille deux cent trente-quatre', [1234]],
    ['quatre-vingt-dix-sept', [97]],
    ['soixante et onze', [71]],
    ['deux mille', [2000]],
    ['un million deux cent mille', [1_200_000]],
    ['two thousand five hundred and six', [2506]],
    ['a hundred and twenty', [120]],
    ['twenty-one', [21]],
    ['vingt tables et trente chaises', [20, 30]],
    ['il a deux mille euros', [2000]],
    ['et puis voilà', []],
  ])('reads « %s »', (text, expected) => expect(numbers(text)).toEqual(expected));
});

describe('amounts in words and in parts', () => {
  it.each<[string, number[]]>([
    ['quarante euros', [4000]],
    ['mille deux cents euros et cinquante centimes', [120050]],
    ['fifty euros and ten cents', [5010]],
    ['1 234 euros et 56 centimes', [123456]],
    ['1,2 million d’euros', [120000000]],
    ['€15k', [1500000]],
    ['€1,234', [123400]],
    ['1 200,- €', [120000]],
    ['quarante chaises', []],
    ['1 234,56 $', []],
    ['£2,500.50', []],
    ['USD 40.00', []],
  ])('reads « %s »', (text, expected) => expect(cents(text)).toEqual(expected));

  it('cites the whole amount, cents included', () =>
    expect(texts(findAmounts('Soit 40 euros et 50 centimes.'))).toEqual(['40 euros et 50 centimes']));

  it('tries both readings of two digits left after the sign', () => {
    expect(findAmount('1 234 € 56 restent', 123456)).toHaveLength(1);
    expect(findAmount('100 € 30 jours', 10030)).toEqual([]);
  });

  it.each(['1200 pièces', '1 200 kg', 'depuis 2026', 'ref 1200 en rayon'])('« %s » is no money', (text) =>
    expect(findAmount(text, 120000)).toEqual([]),
  );

  it('reads a rate in words', () =>
    expect(findPercentages('une remise de cinq pour cent').map((found) => found.percent)).toEqual([5]));
});

describe('dates in more writings', () => {
  it.each<[string, string[]]>([
    ['February 3rd', ['2027-02-03']],
    ['le trois février', ['2027-02-03']],
    ['le premier mars 2027', ['2027-03-01']],
    ['the third of February', ['2027-02-03']],
    ['du 2 au 4 février 2027', ['2027-02-02', '2027-02-04']],
    ['3 and 5 February', ['2027-02-03', '2027-02-05']],
    ['le 29 courant', ['2026-11-29']],
    ['mercredi 25', ['2026-11-25']],
    ['mercredi 25 à 10 h', ['2026-11-25']],
    ['mardi 25', []],
    ['jeudi 10 h', []],
    ['3-févr-27', ['2027-02-03']],
    ['il compte 12 tables et 4 chaises', []],
  ])('reads « %s »', (text, expected) => expect(dates(text)).toEqual(expected));

  it.each<[string, string, string]>([
    ['Réglez sous huit jours.', '2026-11-29', 'sous huit jours'],
    ['dans un délai de 8 jours', '2026-11-29', 'dans un délai de 8 jours'],
    ['d’ici deux semaines', '2026-12-05', 'd’ici deux semaines'],
    ['within 14 days', '2026-12-05', 'within 14 days'],
    ['dans 3 mois', '2027-02-21', 'dans 3 mois'],
    ['sous quinzaine', '2026-12-06', 'sous quinzaine'],
    ['demain matin', '2026-11-22', 'demain'],
    ['après-demain', '2026-11-23', 'après-demain'],
    ['lundi prochain', '2026-11-23', 'lundi prochain'],
    ['samedi prochain', '2026-11-28', 'samedi prochain'],
    ['next Friday', '2026-11-27', 'next Friday'],
  ])('counts « %s » from the day of writing', (text, date, cited) =>
    expect(relative(text)).toEqual([[date, cited]]),
  );

  it.each(['huit jours de retard', 'sous 3 jours ouvrés', 'depuis 8 jours', '8 jours sur 10'])(
    '« %s » sets no date',
    (text) => expect(relative(text)).toEqual([]),
  );

  it('keeps the last day of a shorter month', () =>
    expect(findRelativeDates('dans 3 mois', '2026-11-30').map((found) => found.date)).toEqual([
      '2027-02-28',
    ]));
});

describe('references as people write them', () => {
  it.each<[string, string, string]>([
    ['la facture n° 2026-0042', 'FA-2026-0042', '2026-0042'],
    ['FA-2026-0041 et 0042', 'FA-2026-0042', '0042'],
    ['our quotation no. 0131', 'DV-0131', '0131'],
    ['commande 4512', 'CO-4512', '4512'],
  ])('finds in « %s » %s', (text, reference, cited) =>
    expect(texts(findReferences(text, reference))).toEqual([cited]),
  );

  it.each<[string, string]>([
    ['le devis n° 2026-0042', 'FA-2026-0042'],
    ['la facture de 0131 €', 'FA-0131'],
    ['FA-2026-0041 et 42 chaises', 'FA-2026-0042'],
    ['facture 0131 €', 'FA-0131'],
  ])('does not find in « %s » %s', (text, reference) => expect(findReferences(text, reference)).toEqual([]));
});

describe('persons named as people name them', () => {
  it.each(['Mme Lefèvre', 'Madame Lefèvre', 'J. Lefèvre', 'LEFÈVRE Jeanne', 'Jeanne Lefvère'])(
    '« %s »',
    (text) => expect(findNames(`Voyez ${text}, merci.`, 'Jeanne Lefèvre')).toHaveLength(1),
  );

  it.each(['M. Paul Lefèvre', 'jeanne.lefevre@exemple.com', 'Mme Lefèvre Martin', 'P. Lefèvre', 'Lefèvre'])(
    'not « %s »',
    (text) => expect(findNames(`Voyez ${text}, merci.`, 'Jeanne Lefèvre')).toEqual([]),
  );

  it('cites the title with the surname', () =>
    expect(texts(findNames('Merci à Mme de la Garde.', 'Élodie de La Garde'))).toEqual(['Mme de la Garde']));
});
