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

  it('reads the title of an English letter as its subject', () => {
    const text =
      'Dear Ms Brown,\n\nYour invoice FA-12\n\nThank you for your letter.\n\nYours sincerely,\n\nCamille';
    expect(part(text, 'subject')).toBe('Your invoice FA-12');
    expect(part(text.replace('Your invoice FA-12', 'Thank you for calling'), 'subject')).toBeNull();
  });

  it('takes no word of the body for a closing formula', () => {
    expect(part('Madame,\n\nVous êtes cordialement invitée demain.', 'closing')).toBeNull();
    expect(
      part('Dear Sir,\n\nWe sincerely apologise. With regards to your refund, it is due.', 'closing'),
    ).toBeNull();
  });

  it.each(['Envoyé de mon iPhone', 'Tél. 01 99 00 11 22', 'PS : à jeudi', 'PJ : le devis'])(
    'takes no « %s » for a signature',
    (line) => expect(part(`Bonjour,\n\nMerci.\n\nCordialement\n\n${line}`, 'signature')).toBeNull(),
  );

  it('finds the sender below the signature, as mails have it', () => {
    const text =
      'Bonjour,\n\nMerci.\n\nCordialement,\nCamille Essai\nMobilier Rivage\n12 rue des Forges\n35000 Rennes';
    expect(part(text, 'sender')).toBe('Camille Essai');
  });
});
