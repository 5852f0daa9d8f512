import { describe, expect, it } from 'vitest';
import { RIGHT_LETTER, rightInvoice, rightQuote, rightReminder } from '#tests/support/legal-papers';
import { evaluateMentions, legalRuleSets, rulesInForce } from './evaluate';
import { legalRuleSetIds, type LegalDocument, type LegalRuleSetId } from './rules';

const faults = (set: LegalRuleSetId, document: LegalDocument) =>
  evaluateMentions(legalRuleSets[set], document)
    .filter((mention) => mention.status !== 'present')
    .map((mention) => `${mention.ruleId} ${mention.status}`);
const withText = (document: LegalDocument, field: string, text: string): LegalDocument => ({
  ...document,
  texts: document.texts.map((one) => (one.field === field ? { field, text } : one)),
});

describe('the rule sets', () => {
  it.each(legalRuleSetIds)('%s names its source and dates every rule', (id) => {
    const set = legalRuleSets[id];
    expect(set.id).toBe(id);
    expect(set.source).not.toBe('');
    for (const rule of set.rules)
      expect(rule.validTo === null || rule.validFrom <= rule.validTo, rule.id).toBe(true);
  });

  it('applies the law of the day', () => {
    const tags = new Set(['business-buyer', 'sme-seller'] as const);
    const asks = (day: string) =>
      rulesInForce(legalRuleSets['invoice-mentions'], day, tags).some((rule) => rule.id === 'buyer-siren');
    expect(asks('2026-11-23')).toBe(false);
    expect(asks('2027-09-01')).toBe(true);
    expect(
      rulesInForce(
        legalRuleSets['invoice-mentions'],
        '2026-11-23',
        new Set(['business-buyer', 'large-seller']),
      ).some((rule) => rule.id === 'buyer-siren'),
    ).toBe(true);
    expect(
      rulesInForce(legalRuleSets['invoice-mentions'], '2026-11-23', tags, {
        evenIfNotDue: ['buyer-siren'],
      }).filter((rule) => rule.id === 'buyer-siren'),
    ).toHaveLength(1);
  });
});

describe('invoice mentions', () => {
  it('finds nothing to say about a right invoice', () =>
    expect(faults('invoice-mentions', rightInvoice())).toEqual([]));

  it.each<[string, (document: LegalDocument) => LegalDocument]>([
    ['due-date missing', (d) => ({ ...d, fields: { ...d.fields, dueOn: null } })],
    ['due-date wrong', (d) => ({ ...d, fields: { ...d.fields, dueOn: '2026-12-31' } })],
    [
      'due-date wrong',
      (d) => ({
        ...d,
        fields: { ...d.fields, dueOn: '2026-11-01' },
        expected: { ...d.expected, dueOn: '2026-11-01' },
      }),
    ],
    ['supply-date missing', (d) => ({ ...d, fields: { ...d.fields, suppliedOn: null } })],
    ['order-number missing', (d) => ({ ...d, fields: { ...d.fields, customerOrderNumber: '' } })],
    ['order-number wrong', (d) => ({ ...d, fields: { ...d.fields, customerOrderNumber: 'BC 818' } })],
    ['late-penalties missing', (d) => withText(d, 'mentions.latePenalties', '')],
    [
      'late-penalties missing',
      (d) => withText(d, 'mentions.latePenalties', 'Des pénalités de retard sont dues.'),
    ],
    ['late-penalties wrong', (d) => withText(d, 'mentions.latePenalties', 'Pénalités de retard : 10 %.')],
    ['recovery-indemnity missing', (d) => withText(d, 'mentions.recoveryIndemnity', '')],
    [
      'recovery-indemnity wrong',
      (d) => withText(d, 'mentions.recoveryIndemnity', 'Indemnité forfaitaire : 30 €'),
    ],
    ['early-payment-discount missing', (d) => withText(d, 'mentions.earlyPaymentDiscount', '')],
    ['lines missing', (d) => ({ ...d, lines: [] })],
    ['lines wrong', (d) => ({ ...d, lines: [{ label: 'Table', quantity: 1, unitPriceCents: 0 }] })],
    ['number missing', (d) => ({ ...d, fields: { ...d.fields, number: null } })],
    ['seller-registration missing', (d) => ({ ...d, fields: { ...d.fields, 'seller.rcsTown': '' } })],
  ])('says « %s »', (fault, change) =>
    expect(faults('invoice-mentions', change(rightInvoice()))).toEqual([fault]),
  );

  it('accepts the law’s own formula for the rate, and the discount in other words', () => {
    expect(
      faults(
        'invoice-mentions',
        withText(rightInvoice(), 'mentions.latePenalties', 'Pénalités : trois fois le taux d’intérêt légal.'),
      ),
    ).toEqual([]);
    expect(
      faults(
        'invoice-mentions',
        withText(rightInvoice(), 'mentions.earlyPaymentDiscount', 'Escompte : néant'),
      ),
    ).toEqual([]);
  });

  it('finds a mention wherever it was written', () => {
    const moved = withText(rightInvoice(), 'mentions.latePenalties', '');
    const document = {
      ...moved,
      texts: [
        ...moved.texts,
        {
          field: 'mentions.other',
          text: 'En cas de retard de paiement, taux de 12,15 % par an. Votre commande BC881.',
        },
      ],
      fields: { ...moved.fields, customerOrderNumber: '' },
    };
    expect(faults('invoice-mentions', document)).toEqual([]);
  });

  it('cites the passage that carries the mention', () => {
    const mention = evaluateMentions(legalRuleSets['invoice-mentions'], rightInvoice()).find(
      (one) => one.ruleId === 'late-penalties',
    );
    expect(mention).toMatchObject({
      status: 'present',
      expected: '12,15 %',
      found: '12,15 %',
      passage: { field: 'mentions.latePenalties', start: 22, end: 29 },
    });
  });

  it('asks a deposit, a balance and a credit note for what suits them', () => {
    const of = (tag: 'deposit' | 'balance' | 'credit-note') =>
      faults(
        'invoice-mentions',
        rightInvoice({
          tags: new Set(['business-buyer', 'sme-seller', tag]),
          fields: { ...rightInvoice().fields, suppliedOn: null },
        }),
      );
    expect(of('deposit')).toEqual([]);
    expect(of('balance')).toEqual(['supply-date missing', 'deposit-deduction missing']);
    expect(of('credit-note')).toEqual(['original-invoice missing', 'original-date missing']);
  });

  it('asks a consumer’s invoice for neither penalties nor indemnity', () => {
    const tags = new Set(['consumer-buyer', 'sme-seller', 'standard'] as const);
    expect(
      faults(
        'invoice-mentions',
        rightInvoice({ tags, texts: [{ field: 'mentions.other', text: 'Pas d’escompte' }] }),
      ),
    ).toEqual([]);
  });
});

describe('quote mentions', () => {
  const quote = rightQuote();

  it('accepts a complete quote', () => expect(faults('quote-mentions', quote)).toEqual([]));
  it.each<[string, LegalDocument]>([
    ['validity missing', { ...quote, fields: { ...quote.fields, validUntil: null } }],
    ['validity wrong', { ...quote, fields: { ...quote.fields, validUntil: '2026-11-01' } }],
    ['delivery missing', { ...quote, fields: { ...quote.fields, delivery: '' } }],
    ['payment-terms missing', { ...quote, fields: { ...quote.fields, paymentTerms: null } }],
    ['general-terms missing', { ...quote, texts: [{ field: 'mentions', text: 'Signature du client :' }] }],
    ['acceptance missing', { ...quote, texts: [{ field: 'mentions', text: 'Voir nos CGV.' }] }],
  ])('says « %s »', (fault, document) => expect(faults('quote-mentions', document)).toEqual([fault]));
});

describe('reminder letter', () => {
  it('accepts a right letter', () =>
    expect(faults('reminder-letter', rightReminder(RIGHT_LETTER))).toEqual([]));

  it.each<[string, string, string]>([
    ['invoice-references missing', 'FA-2026-0042', 'en référence'],
    ['initial-due-date missing', 'échue le 30 septembre 2026', 'échue'],
    ['initial-due-date missing', '30 septembre 2026', '15 septembre 2026'],
    ['principal missing', '4 800,00 €', 'un montant élevé'],
    ['late-penalties missing', '83,09 € de pénalités', 'des pénalités'],
    ['late-penalties missing', '83,09 €', '38,09 €'],
    ['recovery-indemnity missing', '40,00 €', 'rigueur'],
    ['new-deadline missing', 'avant le 1er décembre 2026', 'rapidement'],
    ['earlier-steps missing', 'Malgré notre courrier du 2 novembre, la', 'La'],
  ])('says « %s »', (fault, from, to) => {
    expect(RIGHT_LETTER).toContain(from);
    expect(faults('reminder-letter', rightReminder(RIGHT_LETTER.replace(from, to)))).toEqual([fault]);
  });

  it('takes the total with penalties for the increased amount, and a delay in days for a deadline', () => {
    expect(
      faults(
        'reminder-letter',
        rightReminder(
          RIGHT_LETTER.replace('83,09 € de pénalités de retard et', 'les pénalités, soit 4 883,09 €, et'),
        ),
      ),
    ).toEqual([]);
    expect(
      faults(
        'reminder-letter',
        rightReminder(RIGHT_LETTER.replace('avant le 1er décembre 2026', 'sous huit jours')),
      ),
    ).toEqual([]);
  });

  it('tells penalties entered wrongly from penalties left out', () => {
    const wrong = rightReminder(RIGHT_LETTER.replace('83,09', '84,24'), {
      fields: { ...rightReminder('').fields, penaltiesCents: 8424 },
    });
    expect(faults('reminder-letter', wrong)).toEqual(['late-penalties wrong']);
  });

  it('does not take any mail or call for an earlier step', () => {
    const letter = RIGHT_LETTER.replace('Malgré notre courrier du 2 novembre, la', 'La').replace(
      'Merci de',
      'Vous pouvez nous joindre par mail ou par un simple appel pour cette relance. Merci de',
    );
    expect(faults('reminder-letter', rightReminder(letter))).toEqual(['earlier-steps missing']);
  });

  it('does not count what the client wrote', () => {
    const quoting = `Bonjour,\nVoyez ci-dessous.\n\nLe 20 novembre, Léa a écrit :\n> ${RIGHT_LETTER.replaceAll('\n', '\n> ')}`;
    expect(faults('reminder-letter', rightReminder(quoting))).toContain('invoice-references missing');
  });

  it('wants more of a formal notice', () => {
    expect(faults('formal-notice', rightReminder(RIGHT_LETTER))).toEqual([
      'formal-notice-words missing',
      'legal-follow-up missing',
      'registered-letter wrong',
    ]);
    const notice = RIGHT_LETTER.replace(
      'Merci de nous régler',
      'Nous vous mettons en demeure de nous régler',
    ).replace('\n\nCordialement', '\nÀ défaut, nous saisirons le tribunal de commerce.\n\nCordialement');
    expect(
      faults(
        'formal-notice',
        rightReminder(notice, { fields: { ...rightReminder('').fields, channel: 'registered-letter' } }),
      ),
    ).toEqual([]);
  });
});
