import { describe, expect, it } from 'vitest';
import { findNames } from './names';
import { findIdentifiers, findReferences } from './references';

const isNamed = (text: string, name: string) => findNames(text, name).length > 0;

describe('a company named in a text', () => {
  it.each([
    'Atelier Garnier',
    'atelier garnier',
    'Atelier-Garnier',
    'Atelier & Garnier',
    'Atelier, Garnier',
    'Atelier\nGarnier',
    'Atelier de Garnier',
    'SARL Atelier Garnier',
    'Atelier Granier',
    'Ateliers Garnier',
    'Ateleir Garnier',
  ])('is read in « %s »', (text) => expect(isNamed(`Chez ${text} ?`, 'Atelier Garnier SARL')).toBe(true));

  it.each([
    'Atelier',
    'Garnier',
    'Garnier Atelier',
    'Atelier ; Garnier',
    'Atelier (Garnier)',
    'Atelier puis Garnier',
    'Atelier Gernear',
    'Altiere Garnier',
    'atelier.garnier@exemple.example',
  ])('is not in « %s »', (text) => expect(isNamed(`Chez ${text} ?`, 'Atelier Garnier SARL')).toBe(false));

  it.each([
    'www.zorvik.example',
    'https://zorvik.example/zorvik',
    'contact@zorvik.example',
    'zorvik@exemple.example',
    'zorvik.fr',
    'zorvik-paris.com',
  ])('is not named by an address: « %s »', (text) => {
    expect(isNamed(`Voyez ${text} dès demain.`, 'Zorvik')).toBe(false);
    expect(isNamed(`Voyez ${text} dès demain, ou Zorvik.`, 'Zorvik')).toBe(true);
    expect(isNamed(`Chez Zorvik, voyez ${text}.`, 'Zorvik')).toBe(true);
  });

  it('may be made of small words alone, but not of none', () => {
    expect(isNamed('Écrire à La Scop.', 'La Scop')).toBe(true);
    expect(isNamed('Écrire à la société.', 'La Scop')).toBe(false);
    expect(findNames('Écrire à la société.', '')).toEqual([]);
    expect(findNames('Écrire à la société.', '&')).toEqual([]);
  });

  it('forgives no letter of a short word, nor of one with figures', () => {
    expect(isNamed('Chez Morels.', 'Morel')).toBe(false);
    expect(isNamed('Chez Morals.', 'Morels')).toBe(true);
    expect(isNamed('Article CH12045.', 'CH12046')).toBe(false);
  });

  it('is found each time', () => {
    expect(findNames('Zorvik écrit à Zorvik.', 'Zorvik').map(({ start }) => start)).toEqual([0, 15]);
  });
});

describe('a person named in a text', () => {
  it.each(['Mme Lefèvre', 'Mme. Lefèvre', 'J Lefèvre', 'J. Lefèvre', 'Lefèvre, Jeanne', 'Dr Lefèvre'])(
    'is read in « %s »',
    (text) => expect(isNamed(`Voyez ${text} demain.`, 'Jeanne Lefèvre')).toBe(true),
  );

  it.each([
    'Mme, puis Lefèvre',
    'Je. Lefèvre',
    'Mme Jeanne',
    'Mme',
    'Lefèvre (Jeanne)',
    'Mme Lefèvre Dubois',
  ])('is not in « %s »', (text) => expect(isNamed(`Voyez ${text} demain.`, 'Jeanne Lefèvre')).toBe(false));

  it('goes on with a sentence, not with another name', () => {
    expect(isNamed('Voyez Mme Lefèvre. Demain suffit.', 'Jeanne Lefèvre')).toBe(true);
    expect(isNamed('Voyez Mme Lefèvre', 'Jeanne Lefèvre')).toBe(true);
  });
});

describe('a document number in a text', () => {
  it.each([
    ['facture n° 0042', 'FA-0042'],
    ['factures 0041 et 0042', 'FA-0042'],
    ['devis 0042', 'DV-0042'],
    ['offre n° 0042', 'DEV-0042'],
    ['bon de commande 0042', 'BC-0042'],
    ['avoir n° 0042', 'AV-0042'],
    ['bon de livraison 0042', 'BL-0042'],
    ['FA-0040, FA-0041 et 0042', 'FA-0042'],
    ['FA-0040, 0041 et 0042', 'FA-0042'],
    ['FA 42', 'FA-0042'],
    ['FA-2026/1042', 'FA-2026-1042'],
    ['2026-7', '2026-0007'],
    ['FA0', 'FA-000'],
  ])('« %s » is %s', (text, reference) => {
    expect(findReferences(`Voir ${text}, merci.`, reference)).toHaveLength(1);
  });

  it.each([
    ['facture 0042', 'FAX-0042'],
    ['facture 0042', 'XFA-0042'],
    ['devis 0042', 'DVD-0042'],
    ['commande 0042', 'COL-0042'],
    ['avoir 0042', 'AVE-0042'],
    ['livraison 0042', 'BLE-0042'],
    ['facture 0042', 'FA-0042-B'],
    ['facture 42', 'FA-B42'],
    ['facture', 'FA'],
    ['7-12', '07-12'],
    ['FA-00042', 'FA-0042'],
    ['FA-0041 et 0042 €', 'FA-0042'],
    ['0042', 'FA-0042'],
    ['FA-X1 et X2', 'FA-X2'],
  ])('« %s » is not %s', (text, reference) => {
    expect(findReferences(`Voir ${text}, merci.`, reference)).toEqual([]);
  });

  it('is nothing without letters nor figures', () => {
    expect(findReferences('Voir la pièce.', '—')).toEqual([]);
    expect(findIdentifiers('Voir la pièce.', '—')).toEqual([]);
  });
});
