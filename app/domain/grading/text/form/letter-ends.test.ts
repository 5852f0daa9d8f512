import { describe, expect, it } from 'vitest';

import { letterStructure } from './letter';

/** The name that stands at the head of each address. */
function addresses(text: string) {
  const { sender, recipient } = letterStructure(text).parts;
  return [sender?.text ?? null, recipient?.text ?? null];
}
const HOUSE = 'Mobilier Rivage\n12 rue des Forges\n35000 Rennes';
const CLIENT = 'Madame Jeanne Lefèvre\n4 quai du Port\n56000 Vannes';
const BODY = 'Madame,\n\nVotre commande est prête.\n\nCordialement,\nCamille Essai';

describe('the addresses of a letter', () => {
  it.each<[string, string, string | null, string | null]>([
    [
      'the sender’s, then the recipient’s',
      `${HOUSE}\n\n${CLIENT}`,
      'Mobilier Rivage',
      'Madame Jeanne Lefèvre',
    ],
    ['the other way when they say so', `${CLIENT}\n\n${HOUSE}`, 'Mobilier Rivage', 'Madame Jeanne Lefèvre'],
    [
      'in their order when both are persons',
      `Monsieur Paul Roux\n3 rue Haute\n35000 Rennes\n\n${CLIENT}`,
      'Monsieur Paul Roux',
      'Madame Jeanne Lefèvre',
    ],
    ['two in one block', `${HOUSE}\n${CLIENT}`, 'Mobilier Rivage', 'Madame Jeanne Lefèvre'],
    ['the sender’s alone', HOUSE, 'Mobilier Rivage', null],
    ['the recipient’s alone', CLIENT, null, 'Madame Jeanne Lefèvre'],
    ['a mention above is no part of it', `Lettre recommandée\n\n${HOUSE}`, 'Mobilier Rivage', null],
    [
      'below the date, the recipient’s',
      `Rennes, le 21/11/2026\n\nDépôt du Lac\n56000 Vannes`,
      null,
      'Dépôt du Lac',
    ],
    [
      'above the date, the sender’s',
      `Dépôt du Lac\n56000 Vannes\n\nRennes, le 21/11/2026`,
      'Dépôt du Lac',
      null,
    ],
    ['a delivery is no address', `Votre livraison\n56000 Vannes, votre dépôt`, null, null],
    ['none', 'Rennes', null, null],
  ])('%s', (_what, head, sender, recipient) => {
    expect(addresses(`${head}\n\n${BODY}`)).toEqual([sender, recipient]);
  });

  it('may stand below the signature, whatever the head then holds', () => {
    expect(addresses(`${BODY}\nMobilier Rivage\n35000 Rennes`)).toEqual(['Camille Essai', null]);
    expect(addresses(`Dépôt du Lac\n56000 Vannes\n\n${BODY}\n\n${HOUSE}`)).toEqual([
      'Mobilier Rivage',
      'Dépôt du Lac',
    ]);
    // What stands in the body is no address of the letter.
    expect(addresses(`Madame,\n\nVoici notre dépôt :\n\n${HOUSE}\n\nCordialement`)).toEqual([null, null]);
  });

  it.each([
    'Tél. 02 99 00 11 22',
    'E-mail : contact',
    'Email : contact',
    'Courriel : contact',
    'SIRET 000 000 018 00010',
    'contact@rivage.example',
    'www.rivage.example',
    'https://rivage.example',
    'http://rivage.example',
  ])('below the date, is the sender’s with « %s »', (line) => {
    const head = (more: string) => `Rennes, le 21/11/2026\n\nMobilier Rivage\n35000 Rennes${more}`;
    expect(addresses(`${head(`\n${line}`)}\n\n${BODY}`)).toEqual(['Mobilier Rivage', null]);
    expect(addresses(`${head(`\n\n${line}`)}\n\n${BODY}`)).toEqual([null, 'Mobilier Rivage']);
    expect(addresses(`${head('\nHôtel du Port')}\n\n${BODY}`)).toEqual([null, 'Mobilier Rivage']);
  });

  it.each<[string, boolean]>([
    ['35000 Rennes', true],
    ['35000  Cesson-Sévigné', true],
    ['35042 Cedex', true],
    ['F-35000 Rennes, France', true],
    ['FR-35000 Rennes, France', true],
    ['BP 12, 35042 Rennes Cedex', true],
    ['BP 12, 35042 Rennes Cedex 17', true],
    ['1000 Bruxelles', true],
    ['B-1000 Bruxelles', true],
    ['B-1000  Bruxelles', true],
    ['Bristol BS1 4RT', true],
    ['Leeds LS11 0AA, England', true],
    ['Manchester M1 1AE', true],
    ['London W1A 1AA', true],
    ['Rennes', false],
    ['35000', false],
    ['350 Rennes', false],
    ['35000 -', false],
    ['1000 .', false],
    ['1000 B', false],
    ['Lot 1000 vis', false],
    ['1000 vis, 12 écrous', false],
    ['Lot 35000 vis, 12 écrous', false],
    ['Bon BS1 4R', false],
    ['Bon BS1 RTX', false],
  ])('%s is the town of one: %s', (town, isTown) =>
    expect(addresses(`Mobilier Rivage\n${town}\n\n${BODY}`)).toEqual([
      isTown ? 'Mobilier Rivage' : null,
      null,
    ]),
  );

  it.each<[string, boolean]>([
    ['Votre commande est prête.', true],
    ['Nous vous annonçons que votre commande de douze tables part demain', true],
    ['Mobilier Rivage, société anonyme au capital de cent euros', false],
    ['Mobilier Rivage S.A.', false],
  ])('without a salutation, are looked for up to the prose: %s: %s', (line, isProse) => {
    expect(addresses(`${line}\n\n${HOUSE}`)).toEqual([isProse ? null : 'Mobilier Rivage', null]);
  });
});

/** The formula and the signature at the end of a mail. */
function end(lines: string, start = 'Bonjour,\n\nMerci.\n\n') {
  const { closing, signature } = letterStructure(start + lines).parts;
  return [closing?.text ?? null, signature?.text ?? null];
}

describe('the end of a letter', () => {
  it.each([
    'Cordialement',
    'Bien cordialement',
    'Cordialement vôtre',
    'Bien à vous',
    'Amicalement',
    'Sincères salutations',
    'Salutations',
    'Salutations distinguées',
    'Nos plus respectueuses salutations',
    'Yours',
    'Yours truly',
    'Sincerely',
    'Sincerely yours',
    'Regards',
    'Kind regards',
    'Kindest regards',
    'Warm regards',
    'Warmest regards',
    'With best regards',
    'Best wishes',
  ])('« %s » closes it, with or without a comma', (formula) => {
    expect(end(`${formula}\nCamille`)).toEqual([formula, 'Camille']);
    expect(end(`Très bien, ${formula.toLowerCase()}.\n\nCamille`)).toEqual([
      formula.toLowerCase(),
      'Camille',
    ]);
    expect(end(`${formula}, Camille Essai`)).toEqual([formula, 'Camille Essai']);
  });

  it.each<[string, string]>([
    ['Veuillez agréer l’expression de nos salutations distinguées.', 'salutations distinguées'],
    ['Dans cette attente, nous vous adressons nos sincères salutations.', 'salutations'],
    ['Veuillez croire à nos sentiments dévoués.', 'sentiments dévoués'],
    ['Recevez l’assurance de ma considération très distinguée.', 'considération très distinguée'],
    ['Nous vous présentons nos respects.', 'respects'],
    ['Veuillez agréer, Madame,\nl’expression de nos salutations.', 'salutations'],
  ])('« %s » closes it', (sentence, formula) =>
    expect(end(`${sentence}\nCamille`)).toEqual([formula, 'Camille']),
  );

  it.each<[string, string | null]>([
    ['Bonjour,\nCordialement', 'Cordialement'],
    ['Cordialement,\nCamille', 'Cordialement'],
    ['Cordialement !\nCamille', 'Cordialement'],
    ['Merci.\nCordialement', 'Cordialement'],
    ['Cordialement\n\nMadame,\n\nVoici le devis.', null],
    ['Madame,\n\nVous êtes cordialement invitée demain.', null],
    ['Dear Sir,\n\nWe sincerely apologise. With regards to your refund, it is due.', null],
    ['Madame,\n\nCordialement invitée, vous viendrez.', null],
    ['Madame,\n\nVeuillez agréer notre offre.\n\nNos salutations vont à tous.', null],
  ])('« %s » is closed by %s', (text, formula) => expect(end(text, '')[0]).toBe(formula));

  it('is its last formula, whatever was said before', () =>
    expect(end('Cordialement,\nCamille\n\nBien à vous,\nNadia')).toEqual(['Bien à vous', 'Nadia']));

  it.each([
    'Envoyé de mon iPhone',
    'Sent from my phone',
    'Tél. 01 99 00 11 22',
    '06 12 34 56 78 portable',
    '+33 1 99 00 11 22 (bureau)',
    'PS : à jeudi',
    'P.S. à jeudi',
    'PJ : le devis',
    'camille@essai.example',
    'https://essai.example',
    'http://essai.example',
    'This email is confidential',
    'This e-mail is confidential',
    'Ce message est confidentiel',
  ])('« %s » is no signature', (line) =>
    expect(end(`Cordialement\n\n${line}`)).toEqual(['Cordialement', null]),
  );

  it.each<[string, string]>([
    ['--\nCamille', 'Camille'],
    ['C.\nCamille', 'Camille'],
    ['Camille, 06 12 34 56 78', 'Camille, 06 12 34 56 78'],
    ['Camille camille@essai.example', 'Camille camille@essai.example'],
    ['camille@essai.example (Camille)', 'camille@essai.example (Camille)'],
    ['Hôtel du Port', 'Hôtel du Port'],
    ['@camille', '@camille'],
  ])('« %s » is signed %s', (lines, signature) =>
    expect(end(`Cordialement\n\n${lines}`)).toEqual(['Cordialement', signature]),
  );

  it.each<[string, string | null]>([
    ['Cordialement,   Camille', 'Camille'],
    ['Cordialement,', null],
  ])('may be on one line: « %s »', (line, signature) => expect(end(line)[1]).toBe(signature));
});
