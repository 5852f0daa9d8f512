import { describe, expect, it } from 'vitest';
import { account, line, tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting, type GradedSitting } from '#tests/support/graded-sitting';
import { invoiceContent, mailToSend } from '#tests/support/written-papers';
import { noMentions, type Invoice } from '../../../crm/invoices/records';

const overdue: Invoice = {
  id: 'FA-0030',
  number: 'FA-0030',
  type: 'standard',
  accountId: 'C0001',
  orderId: null,
  correctsInvoiceId: null,
  lines: [line({ quantity: 40 })],
  discountPercent: 0,
  shippingCents: 0,
  deposits: [],
  suppliedOn: '2025-11-10',
  dueOn: '2025-12-13',
  paymentTerms: null,
  mentions: noMentions,
  createdOn: '2025-11-13',
  issuedOn: '2025-11-13',
  sentOn: '2025-11-13',
  dispute: null,
  promise: null,
  authorId: 'adv',
  revision: 0,
};
const seed = tinySeed(
  { accounts: [account({ siren: '000000026' }), account({ id: 'C0002' })], invoices: [overdue] },
  { facts: { facture: 'FA-0030', du: 480_000 } },
);
const mail = (s: GradedSitting, body: string, subject = 'Facture FA-0030') =>
  s.act('SendMail', mailToSend(body, subject));

describe('a text check', () => {
  const check = `
kind: text
texts: {collection: mails}
states:
  - {label: le numéro de la facture, reference: '{{ facts.facture }}'}
  - {label: le montant dû, amount: '{{ facts.du }}'}
  - {label: la nouvelle échéance, date: '2026-02-10'}
  - {label: la demande de règlement, idea: [régler facture, procéder règlement]}
forbids:
  - {label: une menace, idea: [huissier demain, publier nom]}
structure: [salutation, closing, signature]
`;
  const right =
    'Bonjour Madame,\n\nLa facture FA-0030 de 4 800,00 € est échue.\nMerci de procéder au règlement avant le 10 février.\n\nCordialement,\nCamille Essai';
  const says = (body: string) => {
    const s = gradedSitting(seed);
    mail(s, body, 'Rappel');
    return s.says(check);
  };

  it('observes nothing when nothing was written', () =>
    expect(gradedSitting(seed).says(check).verdict).toBe('not-observed'));

  it('is met by a text that says everything, and cites where', () => {
    const finding = says(right);
    expect(finding).toMatchObject({ verdict: 'met', missing: null });
    expect(finding.evidence.map((one) => (one.kind === 'passage' ? one.text : one.kind))).toEqual([
      'FA-0030',
      '4 800,00 €',
      '10 février',
      'procéder au règlement',
      'Bonjour Madame,',
      'Cordialement',
      'Camille Essai',
      'record',
    ]);
    for (const one of finding.evidence)
      if (one.kind === 'passage') expect(right.slice(one.start, one.end)).toBe(one.text);
  });

  it.each<[string, string, string]>([
    ['4 800,00', '4 080,00', 'le montant dû'],
    ['FA-0030', 'FA-0031', 'le numéro de la facture'],
    ['10 février', '20 février', 'la nouvelle échéance'],
    ['Merci de procéder au règlement', 'Ne procédez pas au règlement', 'la demande de règlement'],
    ['Bonjour Madame,\n\n', '', 'la formule d’appel'],
    ['\n\nCordialement,\nCamille Essai', '', 'la formule de politesse'],
  ])('with « %s » changed to « %s », lacks %s', (from, to, missing) => {
    expect(right).toContain(from);
    expect(says(right.replace(from, to))).toMatchObject({ verdict: 'partly-met', missing });
  });

  it('refuses a text spoilt by what it must not say', () => {
    expect(says(`${right}\nNous allons publier votre nom.`)).toMatchObject({
      verdict: 'not-met',
      missing: 'une menace',
    });
  });

  it('counts what is enough, gathers several texts or wants each to be right', () => {
    const s = gradedSitting(seed);
    mail(s, 'Facture FA-0030.', 'Un');
    mail(s, 'Total 4 800,00 €.', 'Deux');
    const states = `kind: text\ntexts: {collection: mails}\nstates: [{label: a, reference: FA-0030}, {label: b, amount: 480000}]\n`;
    expect(s.says(states).verdict).toBe('partly-met');
    expect(s.says(`${states}across: together`).verdict).toBe('met');
    expect(s.says(`${states}across: every`).verdict).toBe('partly-met');
    expect(s.says(`${states}atLeast: 1`).verdict).toBe('met');
    expect(s.says(`${states}minWords: 50\natLeast: 1`).reason).toContain('trop court');
  });

  it('never takes a received mail for the candidate’s words', () => {
    const script = {
      timeline: [
        {
          id: 'x',
          day: 1,
          at: '08:31',
          effects: [
            {
              mail: {
                from: { name: 'L', email: 'l@x.example' },
                subject: 'FA-0030',
                body: right,
                attachments: [],
                relatedTo: null,
                inReplyTo: null,
              },
            },
          ],
        },
      ],
      reactions: [],
    };
    const s = gradedSitting(seed, script);
    s.wait(10);
    expect(s.journal.map((entry) => entry.type)).toContain('MailReceived');
    expect(s.says(check).verdict).toBe('not-observed');
  });
});

describe('a legal check', () => {
  const mentions = {
    customerOrderNumber: '',
    customerSiren: '',
    latePenalties: 'Pénalités de retard au taux de 12,15 %',
    recoveryIndemnity: 'Indemnité forfaitaire de recouvrement : 40 €',
    earlyPaymentDiscount: 'Pas d’escompte',
    other: '',
  };
  const invoice = (over: Record<string, unknown> = {}) => invoiceContent({ mentions, ...over });
  const check =
    '{kind: legal, rules: invoice-mentions, on: {collection: invoices, where: {accountId: C0001}}}';
  const says = (over: Record<string, unknown> = {}, yaml = check) => {
    const s = gradedSitting(seed);
    s.act('IssueInvoice', { id: s.act('CreateInvoice', { content: invoice(over) }) });
    return s.says(yaml);
  };

  it('observes nothing before an invoice is made: the old ones are not the candidate’s', () => {
    expect(gradedSitting(seed).says(check).verdict).toBe('not-observed');
  });

  it('is met by an invoice with every mention', () =>
    expect(says()).toMatchObject({ verdict: 'met', missing: null }));

  it('names each mention that is missing or wrong', () => {
    const finding = says({ dueOn: '2026-03-31', mentions: { ...mentions, recoveryIndemnity: '' } });
    expect(finding).toMatchObject({ verdict: 'not-met', missing: 'la date d’échéance' });
    expect(finding.reason).toBe(
      'Il manque l’indemnité forfaitaire de 40 € pour frais de recouvrement. À corriger : la date d’échéance (attendu 5 mars 2026, trouvé 31 mars 2026). Règles au 3 février 2026 : C. com. art. L441-9 ; C. com. art. L441-9 et D441-5.',
    );
    expect(
      says({ mentions: { ...mentions, recoveryIndemnity: '' } }, check.replace('}}}', '}}, partlyUpTo: 1}'))
        .verdict,
    ).toBe('partly-met');
  });

  it('says what is missing or what is wrong, whichever there is', () => {
    expect(says({ mentions: { ...mentions, recoveryIndemnity: '' } }).reason).toBe(
      'Il manque l’indemnité forfaitaire de 40 € pour frais de recouvrement. Règles au 3 février 2026 : C. com. art. L441-9 et D441-5.',
    );
    expect(says({ dueOn: '2026-03-31' }).reason).toBe(
      'À corriger : la date d’échéance (attendu 5 mars 2026, trouvé 31 mars 2026). Règles au 3 février 2026 : C. com. art. L441-9.',
    );
  });

  it('judges the best of several papers, whichever was made first', () => {
    const bad = { dueOn: '2026-03-31' };
    for (const made of [
      [{}, bad],
      [bad, {}],
    ]) {
      const s = gradedSitting(seed);
      for (const over of made)
        s.act('IssueInvoice', { id: s.act('CreateInvoice', { content: invoice(over) }) });
      expect(s.says(check).verdict).toBe('met');
    }
  });

  it('cites the paper, then where it says each mention', () => {
    const [record, ...passages] = says().evidence;
    expect(record).toMatchObject({ kind: 'record', collection: 'invoices' });
    expect(passages).toContainEqual(
      expect.objectContaining({ kind: 'passage', field: 'mentions.latePenalties' }),
    );
    expect(says({ dueOn: '2026-03-31' }).evidence[0]).toMatchObject({ kind: 'record' });
  });

  it('is refused when no paper was made although the occasion came', () => {
    const s = gradedSitting(seed);
    const due = check.replace('}}}', '}}, observedWhen: {type: RecordViewed}}');
    expect(s.says(due).verdict).toBe('not-observed');
    s.act('ViewRecord', { collection: 'accounts', id: 'C0001', place: '' });
    expect(s.says(due)).toMatchObject({ verdict: 'not-met', missing: 'le document attendu' });
  });

  it('takes what the exam states before what the records imply', () => {
    expect(says({}, check.replace('}}}', '}}, expected: {latePenaltyRatePercent: 10}}')).reason).toContain(
      'attendu 10 %',
    );
    expect(says({}, check.replace('}}}', '}}, evenIfNotDue: [buyer-siren]}')).missing).toBe(
      'le SIREN du client',
    );
  });

  const reminder = (body: string) => ({
    accountId: 'C0001',
    contactId: null,
    invoiceIds: ['FA-0030'],
    level: 'first',
    channel: 'letter',
    subject: 'Facture FA-0030 échue',
    body,
    principalCents: 480_000,
    penaltiesCents: 8_309,
    indemnityCents: 4_000,
    newDueOn: '2026-02-13',
    enclosures: [],
  });
  const letter =
    'Madame,\n\nMalgré notre appel du 20 janvier, la facture FA-0030 de 4 800,00 €, échue le 13 décembre 2025, reste impayée.\nS’y ajoutent 83,09 € de pénalités et 40,00 € d’indemnité.\nMerci de régler avant le 13 février 2026.';
  const reminderCheck = '{kind: legal, rules: reminder-letter, on: {collection: reminders}}';

  it('judges a reminder on the debt of the day it left, whatever is paid later', () => {
    const s = gradedSitting(seed, {
      timeline: [
        {
          id: 'p',
          day: 1,
          at: '12:00',
          effects: [{ bankLine: { label: 'VIR', amountCents: 480_000, means: 'transfer' } }],
        },
      ],
      reactions: [],
    });
    const id = s.act('CreateReminder', { content: reminder(letter) });
    expect(s.says(reminderCheck).verdict).toBe('met');
    s.act('SendReminder', { id, channel: 'letter' });
    s.wait(30);
    const line =
      s.journal.flatMap((entry) =>
        entry.type === 'BankLineReceived' ? [(entry.data as { line: { id: string } }).line.id] : [],
      )[0] ?? '';
    s.act('MatchBankLine', {
      id: line,
      matching: {
        accountId: 'C0001',
        allocations: [{ invoiceId: 'FA-0030', amountCents: 480_000 }],
        remainder: 'none',
        note: '',
      },
    });
    expect(s.says(reminderCheck).verdict).toBe('met');
  });

  it('reads several invoices summed up or one by one, and what the exam states', () => {
    const two = tinySeed({
      invoices: [
        overdue,
        {
          ...overdue,
          id: 'FA-0031',
          number: 'FA-0031',
          lines: [line({ quantity: 10 })],
          dueOn: '2026-01-03',
        },
      ],
    });
    const says = (sums: string, yaml = reminderCheck) => {
      const s = gradedSitting(two);
      const body = `Malgré notre appel, les factures FA-0030 et FA-0031, échues les 13/12/2025 et 03/01/2026, restent dues. ${sums} Réglez avant le 13/02/2026.`;
      s.act('CreateReminder', { content: { ...reminder(body), invoiceIds: ['FA-0030', 'FA-0031'] } });
      return s.says(yaml);
    };
    expect(
      says('Elles font 4 800,00 € et 1 200,00 €, avec 83,09 € et 12,38 € de pénalités, et 40 € par facture.')
        .verdict,
    ).toBe('met');
    expect(says('Elles font 6 000,00 €, avec 95,47 € de pénalités et 80 € d’indemnités.').verdict).toBe(
      'met',
    );
    expect(
      says('Elles font 6 000,00 €, soit 6 175,47 € avec pénalités et indemnités de 80,00 €.').verdict,
    ).toBe('met');
    expect(
      says('Elles font 4 800,00 € et 1 200,00 €, avec 83,09 € de pénalités, et 40 € par facture.').missing,
    ).toBe('le montant augmenté des pénalités de retard');
    const stated =
      '{kind: legal, rules: reminder-letter, on: {collection: reminders}, expected: {penaltiesCents: 10000}}';
    expect(
      says('Elles font 6 000,00 €, soit 6 180,00 € avec pénalités et indemnités de 80 €.', stated).verdict,
    ).toBe('met');
    expect(
      says('Elles font 6 000,00 €, avec 99,96 € de pénalités et 80 € d’indemnités.', stated).verdict,
    ).toBe('not-met');
    expect(
      says(
        'Elles font 6 000,00 €, avec 99,96 € de pénalités et 80 € d’indemnités.',
        stated.replace('}}', '}, tolerance: 5}'),
      ).verdict,
    ).toBe('met');
  });

  it('reads lists and texts the exam states', () => {
    const s = gradedSitting(seed);
    s.act('CreateReminder', { content: reminder(letter) });
    const stated = (expected: string) =>
      s.says(`{kind: legal, rules: reminder-letter, on: {collection: reminders}, expected: {${expected}}}`);
    expect(stated(`invoiceNumbers: ['{{ facts.facture }}']`).verdict).toBe('met');
    expect(stated('invoiceNumbers: [FA-0030, FA-0099]').verdict).toBe('not-met');
  });

  it('wants the letter to say it, not only the form to hold it', () => {
    const s = gradedSitting(seed);
    s.act('CreateReminder', { content: reminder(letter.replace(' et 40,00 € d’indemnité', '')) });
    expect(s.says(reminderCheck)).toMatchObject({
      verdict: 'not-met',
      missing: 'l’indemnité forfaitaire de recouvrement',
    });
  });
});
