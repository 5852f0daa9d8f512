import { describe, expect, it } from 'vitest';

import { letterStructure, type LetterPart } from './letter';

const letter = `Mobilier Rivage
12 rue des Forges
35000 Rennes

Madame Jeanne Lefèvre
4 quai du Port
56000 Vannes

Rennes, le 21 novembre 2026

Objet : votre facture
V/Réf. : 4512

Madame,

Votre facture est échue.

Nous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.

Camille Essai

P.J. : une facture`;

const part = (text: string, name: LetterPart) => letterStructure(text).parts[name]?.text ?? null;

describe('the parts of a letter', () => {
  it.each<[LetterPart, string]>([
    ['sender', 'Mobilier Rivage'],
    ['recipient', 'Madame Jeanne Lefèvre'],
    ['place', 'Rennes, le 21 novembre 2026'],
    ['date', 'Rennes, le 21 novembre 2026'],
    ['subject', 'Objet : votre facture'],
    ['references', 'V/Réf. : 4512'],
    ['salutation', 'Madame,'],
    ['closing', 'salutations distinguées'],
    ['signature', 'Camille Essai'],
    ['enclosures', 'P.J. : une facture'],
  ])('%s is « %s »', (name, text) => expect(part(letter, name)).toContain(text));

  it.each<[LetterPart, string, string]>([
    ['sender', 'Mobilier Rivage\n12 rue des Forges\n35000 Rennes\n\n', ''],
    ['recipient', 'Madame Jeanne Lefèvre\n4 quai du Port\n56000 Vannes\n\n', ''],
    ['date', 'Rennes, le 21 novembre 2026', 'Rennes'],
    ['place', 'Rennes, le 21', 'Le 21'],
    ['subject', 'Objet : votre facture', 'Objet :'],
    ['references', 'V/Réf. : 4512', ''],
    ['salutation', 'Madame,\n\nVotre', 'Votre'],
    [
      'closing',
      'Nous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.',
      'À bientôt.',
    ],
    ['signature', 'Camille Essai\n\n', ''],
    ['enclosures', 'P.J. : une facture', 'La facture est en pièce jointe.'],
  ])('%s is missing when « %s » becomes « %s »', (name, from, to) => {
    expect(letter).toContain(from);
    expect(part(letter.replace(from, to), name)).toBeNull();
  });

  it('are cited where they stand, without the blanks around', () => {
    const text = 'Bonjour,\n\n \t Objet : devis  \n\nVoici.';
    expect(letterStructure(text).parts.subject).toEqual({ start: 13, end: 26, text: 'Objet : devis' });
  });
});

/** What a part is in a text, or that it is not there. */
const reads = (name: LetterPart, cases: readonly (readonly [text: string, found: string | null])[]) =>
  it.each(cases)(`${name} of « %s » is %s`, (text, found) => expect(part(text, name)).toBe(found));
/** The same, of texts that are the part or nothing, set in a letter. */
const isOrNot = (
  name: LetterPart,
  set: (line: string) => string,
  { good, bad }: { good: readonly string[]; bad: readonly string[] },
) => {
  it.each(good)(`« %s » is the ${name}`, (line) => expect(part(set(line), name)).toBe(line));
  it.each(bad)(`« %s » is not the ${name}`, (line) => expect(part(set(line), name)).toBeNull());
};

describe('the salutation', () => {
  isOrNot('salutation', (line) => `Objet : devis\n\n${line}\n\nVoici le devis demandé.`, {
    good: [
      'Bonjour',
      'Bonjour Monsieur Petit',
      'Chère Madame',
      'Cher client !',
      'Chers clients',
      'Chères clientes',
      'Hi Ann',
      'To whom it may concern',
      'Madame',
      'Monsieur le Directeur,',
      'Mr.',
      'Mesdames et Messieurs les membres du conseil syndical,',
    ],
    bad: [
      'Mesdames et Messieurs les membres du conseil syndical breton,',
      'Bonjour, voici le devis.',
      'Bonjour : le devis de Mr.',
      'Madame Morel attend.',
      'Mr. Brown agrees.',
      'Pourquoi Madame ?',
      'Malgré bonjour',
      'Chantier Dupont',
    ],
  });
  reads('salutation', [
    ['Bonjour\nVoici le devis.', 'Bonjour'],
    ['Madame, voici\nle devis.', null],
    ['Madame Morel\n4 quai du Port', null],
    ['4 quai du Port\nMadame Morel\n\nVoici.', null],
    ['Vous pouvez joindre notre service.\n\nMadame Morel', null],
    ['Madame Morel', null],
    ['Bonjour', 'Bonjour'],
  ]);
});

describe('the date and its place', () => {
  isOrNot('date', (line) => `${line}\n\nMadame,\n\nVoici le devis.`, {
    good: ['Rennes, le 21 novembre 2026', '21/11/2026', 'Fait à Rennes en Bretagne le 21 novembre 2026'],
    bad: [
      'Rennes, le 21 novembre',
      'Facture du 21 novembre 2026',
      'Échéance : 30/09/2026',
      'Fait à Rennes, la belle, en Bretagne le 21 novembre 2026',
    ],
  });
  reads('date', [
    ['Madame,\n\nLe 21 novembre 2026\n\nVoici le devis.', null],
    ['Madame,\n\nVoici.\n\nFait à Rennes, le 21 novembre 2026', 'Fait à Rennes, le 21 novembre 2026'],
    ['Madame,\n\nC’est fait à Rennes, le 21 novembre 2026', null],
    ['Madame,\n\nFait à la main.\n\nCordialement\n\nLe 21/11/2026', 'Le 21/11/2026'],
    ['Madame,\n\nLe 20/11/2026\n\nCordialement\n\nLe 21/11/2026', 'Le 21/11/2026'],
    ['Madame,\n\nLe 20/11/2026\n\nCordialement', null],
  ]);
  reads('place', [
    ['Fait à Rennes, le 21/11/2026\n\nMadame,', 'Fait à Rennes, le 21/11/2026'],
    ['Rennes on 21 November 2026\n\nDear Sir,', 'Rennes on 21 November 2026'],
    ['Le 21/11/2026\n\nMadame,', null],
    ['Rennes\n\nMadame,', null],
  ]);
});

describe('what the letter is about', () => {
  isOrNot('subject', (line) => `${line}\n\nBonjour,`, {
    good: ['Objet : devis', 'Objet:devis', 'Sujet\t:\tdevis', 'Concerne : devis', 'Re: your order'],
    bad: ['Objet :', 'Objet : \t', 'L’objet : un devis', 'Objet du devis'],
  });
  const english = (title: string) =>
    `Dear Ms Brown,\n\n${title}\n\nThe goods left.\n\nYours sincerely,\n\nCamille`;
  isOrNot('subject', english, {
    good: ['Your invoice FA-12', 'One two three four five six seven eight nine ten', 'About this invoice'],
    bad: [
      'Thank you for calling',
      'Your order is here.',
      'One two three four five six seven eight nine ten eleven',
    ],
  });
  reads('subject', [
    [english('Your order.\n\nRe: FA-12'), 'Re: FA-12'],
    [english('Your invoice').replace(',\n\nYour', ',\nYour'), null],
    [english('Your invoice').replace('invoice\n\n', 'invoice\n'), null],
    [english('Your invoice').replace('Dear', 'Hello dear'), null],
    ['Madame,\n\nVotre facture\n\nElle est échue.', null],
    ['Dear Ms Brown,', null],
    ['Dear Ms Brown,\n\nYour invoice', null],
  ]);
  isOrNot('references', (line) => `${line}\n\nBonjour,`, {
    good: [
      'Nos réf. : 12',
      'V/Réf. : 12',
      'N/Réf : 12',
      'Réf : 12',
      'Références : 12',
      'Référence commande n° 12',
      'Votre courrier : 12',
      'Dossier : 12',
      'Dossier suivi : Nadia',
      'Customer ref: 12',
      'Customer reference: 12',
      'Our ref:12',
    ],
    bad: ['La référence : voir la facture', 'Vos réf. :', 'Référence de la facture'],
  });
  isOrNot('enclosures', (line) => `Bonjour,\n\nVoici.\n\n${line}`, {
    good: [
      'P.J. : devis',
      'P. J. : devis',
      'PJ:devis',
      'PJ (2) : devis, plan',
      'PJ(12) : plans',
      'PJ 2 devis',
      'PJ  - 2 devis',
      'PJ -2 devis',
      'Pièce jointe : devis',
      'Pièces jointes. devis',
      'Annexe : plan',
      'Annexes : plans',
      'Enc. credit note',
      'Encl: note',
      'Encs: notes',
      'Encl',
      'Enc',
      'Encls.',
      'Enclosure',
      'Enclosures',
      'Enclosures: notes',
      'Attachment: note',
      'Attachments: notes',
    ],
    bad: [
      'La pièce jointe : devis',
      'PJ :',
      'PJ devis',
      'PJ - devis',
      'PJ (a) : devis',
      'Annexe au contrat',
      'Enclosed is the note',
      'Enclosures are missing',
      'The enclosures',
      'An encl.',
    ],
  });
});
