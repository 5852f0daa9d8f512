import { describe, expect, it } from 'vitest';
import { account, tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting } from '#tests/support/graded-sitting';
import { mailToSend } from '#tests/support/written-papers';

const seed = tinySeed({ accounts: [account()] }, { facts: { facture: 'FA-0030', taux: 12.15 } });

interface Written {
  readonly subject?: string;
  readonly body: string;
}

/** A sitting whose candidate sent these mails, in this order. */
function sent(...mails: readonly Written[]) {
  const s = gradedSitting(seed);
  for (const { subject = 'Devis', body } of mails) s.act('SendMail', mailToSend(body, subject));
  return s;
}

const says = (asked: string, ...mails: readonly Written[]) =>
  sent(...mails).says(`{kind: text, texts: {collection: mails}, ${asked}}`);
const verdict = (asked: string, body: string, subject?: string) => says(asked, { body, subject }).verdict;

describe('which of several texts a check judges', () => {
  const asked = 'states: [{label: la facture, reference: FA-0030}, {label: le montant, amount: 480000}]';
  const good = { body: 'La facture FA-0030 fait 4 800,00 €.' };
  const half = { body: 'La facture FA-0030 est échue.' };
  const poor = { body: 'Merci de votre appel.' };

  it('is the best of them, whatever came first', () => {
    expect(says(asked, poor, half, good).verdict).toBe('met');
    expect(says(asked, good, half, poor).verdict).toBe('met');
    expect(says(asked, half, poor).missing).toBe('le montant');
    expect(says(asked, poor, half).missing).toBe('le montant');
  });

  it('is the worst when each must be right', () => {
    const every = `${asked}, across: every`;
    expect(says(every, good, good).verdict).toBe('met');
    expect(says(every, poor, good)).toMatchObject({ verdict: 'not-met', missing: 'la facture' });
    expect(says(every, good, poor)).toMatchObject({ verdict: 'not-met', missing: 'la facture' });
  });

  it('is never one spoilt by what it must not say when another is right', () => {
    const polite = `${asked}, forbids: [{label: une menace, idea: [huissier demain]}]`;
    const spoilt = { body: `${good.body} L’huissier passera demain.` };
    expect(says(polite, spoilt).verdict).toBe('not-met');
    expect(says(polite, spoilt, good).verdict).toBe('met');
    expect(says(polite, good, spoilt).verdict).toBe('met');
  });

  it('is none when none was written: a fault once the occasion came', () => {
    const s = gradedSitting(seed);
    const check = `{kind: text, texts: {collection: mails}, ${asked}, observedWhen: {type: RecordViewed}}`;
    expect(s.says(check).verdict).toBe('not-observed');
    s.act('ViewRecord', { collection: 'accounts', id: 'C0001', place: '' });
    expect(s.says(check)).toMatchObject({ verdict: 'not-met', missing: 'le texte attendu' });
  });
});

describe('how much of what is asked is enough', () => {
  const states =
    'states: [{label: la facture, reference: FA-0030}, {label: le montant, amount: 480000}, {label: un merci, idea: [merci], optional: true}]';

  it.each([
    ['all that is not optional', '', 'FA-0030 : 4 800,00 €.', 'met'],
    ['all that is not optional', '', 'FA-0030. Merci.', 'partly-met'],
    ['two of three', ', atLeast: 2', 'FA-0030. Merci.', 'met'],
    ['two of three', ', atLeast: 2', 'Merci.', 'partly-met'],
    ['two of three', ', atLeast: 2', 'Au revoir.', 'not-met'],
  ])('%s%s: « %s » is %s', (_, enough, body, expected) => {
    expect(verdict(states + enough, body)).toBe(expected);
  });

  it('is told, with one thing that lacks', () => {
    expect(says(`${states}, atLeast: 2`, { body: 'Merci.' })).toMatchObject({
      reason: '1 élément sur 2 attendus ; par exemple la facture.',
      missing: 'la facture',
    });
    expect(says(`${states}, atLeast: 3`, { body: 'FA-0030. Merci.' })).toMatchObject({
      reason: '2 éléments sur 3 attendus ; par exemple le montant.',
      missing: 'le montant',
    });
    expect(says(states, { body: 'FA-0030 : 4 800,00 €.' }).reason).toBe(
      'Le texte dit la facture et le montant.',
    );
  });
});

describe('the length of a text', () => {
  it.each([
    ['minWords: 3', 'Trois mots justes', 'met'],
    ['minWords: 4', 'Trois mots justes', 'not-met'],
    ['maxWords: 3', 'Trois mots justes', 'met'],
    ['maxWords: 2', 'Trois mots justes', 'not-met'],
    ['minWords: 2, maxWords: 4', 'Trois mots justes', 'met'],
  ])('%s: « %s » is %s', (bounds, body, expected) => {
    expect(verdict(`fields: [body], ${bounds}`, body)).toBe(expected);
  });

  it('alone does not spoil a text that says what it must', () => {
    const asked = 'fields: [body], states: [{label: la facture, reference: FA-0030}], maxWords: 2';
    expect(says(asked, { body: 'La facture FA-0030 est échue.' })).toMatchObject({
      verdict: 'partly-met',
      missing: expect.stringContaining('Texte trop long') as string,
    });
  });
});

describe('the parts of a text', () => {
  const letter = 'Madame,\n\nVoici le devis.\n\nCordialement,\nCamille Essai';
  const asked = 'structure: [salutation, closing, signature]';

  it('are all there, some, or none', () => {
    expect(says(asked, { body: letter })).toMatchObject({ verdict: 'met', reason: 'Le texte convient.' });
    expect(verdict(asked, 'Madame,\n\nVoici le devis.')).toBe('partly-met');
    expect(verdict(asked, 'Voici le devis.')).toBe('not-met');
  });

  it('have their subject in the field of a mail, or in the text itself', () => {
    expect(verdict('structure: [subject]', letter, 'Devis')).toBe('met');
    expect(says('fields: [body], structure: [subject]', { body: letter })).toMatchObject({
      verdict: 'not-met',
      missing: 'l’objet',
    });
    expect(verdict('fields: [body], structure: [subject]', `Objet : devis\n\n${letter}`)).toBe('met');
  });
});

describe('what a text must not say', () => {
  const asked =
    'forbids: [{label: une menace, idea: [huissier demain]}, {label: du mépris, idea: [incapable]}]';

  it('spoils it, and is cited', () => {
    const body = 'Sans réponse, l’huissier passera demain.';
    const finding = says(asked, { body });
    expect(finding).toMatchObject({ verdict: 'not-met', missing: 'une menace' });
    const [cited] = finding.evidence.flatMap((one) => (one.kind === 'passage' ? [one] : []));
    expect(cited && body.slice(cited.start, cited.end)).toContain('huissier passera demain');
    expect(says(asked, { body: 'Merci de votre réponse.' })).toMatchObject({
      verdict: 'met',
      reason: 'Le texte convient.',
    });
  });

  it('counts between quotes too', () => {
    expect(verdict(asked, 'Sachez-le : « l’huissier passera demain ».')).toBe('not-met');
  });

  it('may come from the scenario’s facts', () => {
    expect(verdict(`forbids: [{label: le numéro, idea: ['{{ facts.facture }}']}]`, 'Voir FA-0030.')).toBe(
      'not-met',
    );
  });
});

describe('a fact looked for in a text', () => {
  it.each([
    ["percent: '{{ facts.taux }}'", 'Le taux est de 12,15 %.', 'Le taux est de 12,51 %.'],
    ['percent: 12, tolerance: 0.5', 'Le taux est de 12,4 %.', 'Le taux est de 12,6 %.'],
    ["identifier: '000 000 026'", 'SIREN 000000026.', 'SIREN 000000027.'],
    ['name: Atelier Premier', 'Le client Atelier Premier.', 'Le client Atelier Dernier.'],
    ["date: '2026-02-10', tolerance: 2", 'Réglez le 12 février 2026.', 'Réglez le 13 février 2026.'],
    ["date: '2026-02-10'", 'Réglez le 10 février 2026.', 'Réglez le 11 février 2026.'],
    ["date: '2026-02-04', relative: true", 'Réglez demain.', 'Réglez après-demain.'],
    ['amount: 480000, tolerance: 100', 'Vous devez 4 801,00 €.', 'Vous devez 4 801,01 €.'],
    ['amount: 480000', 'Vous devez 4 800,00 €.', 'Vous devez 4 800,01 €.'],
  ])('%s is in « %s », not in « %s »', (fact, right, wrong) => {
    expect(verdict(`states: [{label: le fait, ${fact}}]`, right)).toBe('met');
    expect(verdict(`states: [{label: le fait, ${fact}}]`, wrong)).toBe('not-met');
  });

  it('is found in any part of the text, and cited where it is', () => {
    const asked = 'states: [{label: la facture, reference: FA-0030}]';
    const inSubject = says(asked, { subject: 'Facture FA-0030', body: 'Merci de régler.' });
    expect(inSubject.evidence[0]).toMatchObject({ kind: 'passage', field: 'subject', text: 'FA-0030' });
    const inBody = says(asked, { subject: 'Rappel', body: 'Voir FA-0030.' });
    expect(inBody.evidence[0]).toMatchObject({ kind: 'passage', field: 'body', text: 'FA-0030' });
  });

  it('denied is cited too, from whichever part denies it', () => {
    const asked = 'states: [{label: la demande, idea: [procéder règlement]}]';
    const finding = says(asked, { subject: 'Rappel', body: 'Ne procédez pas au règlement.' });
    expect(finding.verdict).toBe('not-met');
    expect(finding.evidence[0]).toMatchObject({ kind: 'passage', field: 'body' });
  });
});
