import { describe, expect, it } from 'vitest';

import { findDates } from './dates';
import { findAmount, findAmounts, findPercentages } from './figures';
import { findNames } from './names';
import { foldText } from '../reading/normalise';
import { findIdentifiers, findReferences } from './references';

const cents = (text: string) => findAmounts(text).map((amount) => amount.cents);
const dates = (text: string, reference?: string) => findDates(text, reference).map((found) => found.date);
const texts = (found: readonly { readonly text: string }[]) => found.map((passage) => passage.text);

describe('findAmounts', () => {
  it.each<[string, number[]]>([
    ['Total : 1 234,56 €', [123456]],
    ['Total : 1\u202f234,56\u00a0€', [123456]],
    ['1234.56 EUR', [123456]],
    ['1.234,56 €', [123456]],
    ['1,234.56 EUR', [123456]],
    ['€ 1 234,56', [123456]],
    ['€40', [4000]],
    ['40€', [4000]],
    ['40 euros', [4000]],
    ['40,00€HT', [4000]],
    ['12 k€', [1200000]],
    ['12,5 k€', [1250000]],
    ['1 234 567,89 €', [123456789]],
    ["1'234.50 EUR", [123450]],
    ['un total de1 234,56€TTC', [123456]],
    ['40€50', [4050]],
    ['Reste 4 800,00 dû', [480000]],
    ['5,5 €', [550]],
    ['La somme de 123,09 €.', [12309]],
    ['soit 83,09 € + 40,00 € = 123,09 €', [8309, 4000, 12309]],
    ['Qté\t2\t100,00\t200,00', [200, 10000, 20000]],
    ['en 2026 1 234,56 €', [202600, 123456]],
  ])('reads %s', (text, expected) => expect(cents(text)).toEqual(expected));

  it.each([
    'facture FA-2026-0042',
    'facture FA2026',
    'n°1234',
    'le 21/11/2026',
    'le 2026-11-21',
    'au taux de 12,15 %',
    'au taux de 20%',
    '12 pour cent',
    'à 14h30',
    'à 14:30',
    'réf. 42-B',
    'version 1.2.3',
    'table T_40',
  ])('leaves out the numbers of « %s »', (text) => expect(cents(text)).toEqual([]));

  it('says whether a number is marked as money', () => {
    expect(findAmounts('12 chaises à 149,00').map((amount) => amount.marked)).toEqual([false, true]);
    expect(findAmount('40 chaises', 4_000)).toEqual([]);
    expect(findAmount('40 euros', 4_000)).toHaveLength(1);
    expect(findAmount('Total\t4800', 480_000)).toHaveLength(1);
  });

  it('finds an amount within a tolerance and cites it', () => {
    const text = 'Pénalités : 83,10\u00a0€ à ce jour';
    expect(findAmount(text, 8309)).toEqual([]);
    const [found] = findAmount(text, 8309, { toleranceCents: 1 });
    expect(found?.text).toBe('83,10\u00a0€');
    expect(text.slice(found?.start, found?.end)).toBe('83,10\u00a0€');
  });
});

describe('findPercentages', () => {
  it('reads rates and leaves other numbers', () => {
    expect(
      findPercentages('TVA 20 %, remise 5,5%, taux 12,15 pour cent, 40 €').map((found) => found.percent),
    ).toEqual([20, 5.5, 12.15]);
    expect(findPercentages('FA20%')).toEqual([]);
  });
});

describe('findDates', () => {
  it.each<[string, string[]]>([
    ['le 21/11/2026', ['2026-11-21']],
    ['le 21-11-26.', ['2026-11-21']],
    ['le 21.11.2026', ['2026-11-21']],
    ['21 novembre 2026', ['2026-11-21']],
    ['1er février 2027', ['2027-02-01']],
    ['1er fév. 2027', ['2027-02-01']],
    ['2026-11-21', ['2026-11-21']],
    ['3 February 2026', ['2026-02-03']],
    ['3rd of February 2026', ['2026-02-03']],
    ['February 3, 2026', ['2026-02-03']],
    ['samedi 5 décembre 2026', ['2026-12-05']],
    ['5 AOÛT 2026', ['2026-08-05']],
    ['entre le 30/09/2026 et le 15/10/2026', ['2026-09-30', '2026-10-15']],
    ['29/02/2028', ['2028-02-29']],
    ['2026-11-21T08:00', ['2026-11-21']],
  ])('reads %s', (text, expected) => expect(dates(text)).toEqual(expected));

  it.each([
    '29/02/2027',
    '31/04/2026',
    '45/11/2026',
    '2026-13-01',
    'facture FA-2026-11-21',
    'F21-11-2026',
    '21-11-26-003',
    '2026/11',
    '1/2',
    'mars',
    'il y a 3 marches',
    '12 maisons',
    'tél. 01.99.00.12.34',
  ])('finds no date in « %s »', (text) => expect(dates(text, '2026-11-21')).toEqual([]));

  it('completes a missing year with the one nearest to the reference day', () => {
    expect(dates('mardi 3 février', '2026-11-21')).toEqual(['2027-02-03']);
    expect(dates('le 3 février', '2026-03-01')).toEqual(['2026-02-03']);
    expect(dates('au 15/12', '2026-11-21')).toEqual(['2026-12-15']);
    expect(dates('mardi 3 février')).toEqual([]);
  });

  it('cites the date with its weekday', () => {
    expect(texts(findDates('Rappel le mardi 3 février, merci', '2027-01-01'))).toEqual(['mardi 3 février']);
  });
});

describe('findReferences', () => {
  it.each([
    'FA-2026-0042',
    'fa-2026-0042',
    'FA 2026 0042',
    'FA2026-42',
    'FA–2026–0042',
    'n°FA/2026/0042',
    'FA\u00a02026\u00a00042',
  ])('finds FA-2026-0042 in « %s »', (text) =>
    expect(findReferences(`La facture ${text}, due`, 'FA-2026-0042')).toHaveLength(1),
  );

  it.each(['FA-2026-00421', 'FA-2026-0043', 'XFA-2026-0042', 'FA-2026', 'FA-2026-0042-3', 'FA-02026-0142'])(
    'does not find FA-2026-0042 in « %s »',
    (text) => expect(findReferences(`La facture ${text}, due`, 'FA-2026-0042')).toEqual([]),
  );

  it('finds an identifier whatever its spacing, and not inside a longer one', () => {
    expect(texts(findIdentifiers('SIREN 000 000 018 RCS', '000000018'))).toEqual(['000 000 018']);
    expect(findIdentifiers('SIRET 00000001800010', '000000018')).toEqual([]);
    expect(findIdentifiers('TVA FR66 000 000 018', 'FR66000000018')).toHaveLength(1);
  });
});

describe('findNames', () => {
  it.each([
    'Établissements Morel & Fils',
    'ETS MOREL ET FILS',
    'etablissements morel fils',
    'Ets. Morrel et Fils, SARL'.replace('Morrel', 'Morel'),
  ])('finds the company in « %s »', (text) =>
    expect(findNames(`À l’attention de ${text}.`, 'SARL Établissements Morel & Fils')).toHaveLength(1),
  );

  it('forgives one wrong letter in a long word only', () => {
    expect(findNames('Madame Lefevvre', 'Lefèvre')).toHaveLength(1);
    expect(findNames('Monsieur Morrel', 'Morel')).toEqual([]);
    expect(findNames('Monsieur Durant', 'Dupont')).toEqual([]);
  });

  it('cites the passage from first to last word', () => {
    const text = foldText('Chère Mme Élodie de la Garde, bonjour');
    expect(texts(findNames(text, 'Élodie de La Garde'))).toEqual(['Élodie de la Garde']);
  });

  it('does not confuse a company with one that shares a word', () => {
    expect(findNames('Atelier Morel', 'Atelier Garnier')).toEqual([]);
    expect(findNames('Menuiserie du Lac', 'Menuiserie du Parc')).toEqual([]);
  });
});
