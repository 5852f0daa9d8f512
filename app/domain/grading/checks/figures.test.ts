import { describe, expect, it } from 'vitest';
import { account, line, tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting } from '#tests/support/graded-sitting';
import { invoiceContent, quoteContent } from '#tests/support/written-papers';

const quote = (over: Record<string, unknown> = {}) =>
  quoteContent({
    lines: [line({ quantity: 12, discountPercent: 5 })],
    shippingCents: 4_500,
    validUntil: '2026-03-05',
    ...over,
  });
const invoice = invoiceContent();
const facts = { clientId: 'C0001', total: 142_200, remise: 5, sku: 'ART-1' };
const sitting = () => gradedSitting(tinySeed({}, { facts }));

const TOTAL = `
kind: record
records: {collection: quotes, where: {accountId: '{{ facts.clientId }}'}}
expect:
  - {field: totals.totalInclTaxCents, label: le total TTC, format: euros, equals: '{{ total }}', tolerance: 1}
  - {field: 'lines[sku={{ sku }}].discountPercent', label: la remise de la ligne, format: percent, equals: '{{ remise }}'}
`;

describe('a record check', () => {
  it('observes nothing when nothing was written', () => {
    expect(sitting().says(TOTAL)).toMatchObject({ verdict: 'not-observed', evidence: [] });
  });

  it('is met by a record that has every expected field, and names it', () => {
    const s = sitting();
    const id = s.act('CreateQuote', { content: quote() });
    expect(s.says(TOTAL)).toEqual({
      verdict: 'met',
      reason: 'Conforme : le total TTC et la remise de la ligne.',
      missing: null,
      evidence: [{ kind: 'record', collection: 'quotes', id, label: `devis ${id}` }],
    });
  });

  it('says the figure expected and the figure found', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quote({ lines: [line({ quantity: 12 })] }) });
    const finding = s.says(TOTAL);
    expect(finding.verdict).toBe('not-met');
    expect(finding.missing).toBe('le total TTC');
    expect(finding.reason).toContain('attendu 1\u202f422,00\u00a0€');
    expect(finding.reason).toContain('La remise de la ligne : attendu 5\u00a0% ; trouvé : 0\u00a0%.');
  });

  it('is partly met when half of the fields are right', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quote({ shippingCents: 0 }) });
    expect(s.says(TOTAL)).toMatchObject({ verdict: 'partly-met', missing: 'le total TTC' });
  });

  it('keeps the best of several records', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quote({ lines: [] }) });
    s.act('CreateQuote', { content: quote() });
    expect(s.says(TOTAL).verdict).toBe('met');
    expect(s.says(TOTAL.replace('expect:', 'quantity: every\nexpect:'))).toMatchObject({
      verdict: 'partly-met',
      missing: 'le total TTC',
    });
  });

  it('does not credit a state that was there before', () => {
    const s = sitting();
    const check = `{kind: record, records: {collection: accounts, where: {id: C0001}}, expect: [{field: name, label: le nom, equals: Atelier premier}]}`;
    expect(s.says(check).verdict).toBe('not-observed');
    s.act('UpdateAccount', { id: 'C0001', changes: { phone: '0199001234' } });
    expect(s.says(check).verdict).toBe('met');
  });

  it('wants an absence to be observed before it counts', () => {
    const check = `{kind: record, quantity: none, records: {collection: quotes, where: {accountId: C0002}}, observedWhen: {type: QuoteCreated}}`;
    const s = sitting();
    expect(s.says(check).verdict).toBe('not-observed');
    s.act('CreateQuote', { content: quote() });
    expect(s.says(check).verdict).toBe('met');
    const wrong = s.act('CreateQuote', { content: quote({ accountId: 'C0002' }) });
    expect(s.says(check)).toMatchObject({ verdict: 'not-met', evidence: [{ id: wrong }] });
  });

  it('wants what must never have been to be absent from every moment', () => {
    const check = (at: string) =>
      `{kind: record, quantity: none, at: ${at}, records: {collection: quotes, where: {shippingCents: 4500}}, observedWhen: {type: QuoteCreated}}`;
    const s = sitting();
    const id = s.act('CreateQuote', { content: quote() });
    s.act('SaveQuote', { id, baseRevision: 0, content: quote({ shippingCents: 0 }) });
    expect(s.says(check('end')).verdict).toBe('met');
    expect(s.says(check('any'))).toMatchObject({ verdict: 'not-met', evidence: [{ id }] });
  });

  it('wants what must not be only of the records that have it', () => {
    const check = `{kind: record, quantity: none, records: {collection: quotes}, expect: [{field: shippingCents, label: le port offert, equals: 0}], observedWhen: {type: QuoteCreated}}`;
    const s = sitting();
    s.act('CreateQuote', { content: quote() });
    expect(s.says(check).verdict).toBe('met');
    const id = s.act('CreateQuote', { content: quote({ shippingCents: 0 }) });
    expect(s.says(check)).toMatchObject({ verdict: 'not-met', evidence: [{ id }] });
  });

  it('proves nothing of what must not be at a moment that never came', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quote() });
    const check = `{kind: record, quantity: none, at: {event: {type: QuoteSent}}, records: {collection: quotes, where: {accountId: C0002}}, observedWhen: {type: QuoteCreated}}`;
    expect(s.says(check)).toMatchObject({ verdict: 'not-observed', missing: null });
  });

  it('is refused when nothing was written although the occasion came', () => {
    const s = sitting();
    const check = `${TOTAL}observedWhen: {type: RecordViewed}`;
    expect(s.says(check).verdict).toBe('not-observed');
    s.act('ViewRecord', { collection: 'accounts', id: 'C0001', place: '' });
    expect(s.says(check)).toMatchObject({ verdict: 'not-met', missing: 'la fiche attendue' });
    const state = `{kind: record, records: {collection: accounts, where: {id: C0001}}, expect: [{field: name, label: le nom, equals: Atelier premier}], observedWhen: {type: RecordViewed}}`;
    expect(s.says(state).verdict).toBe('met');
  });

  it('keeps the best of all moments, whichever came first', () => {
    const better = quote({ shippingCents: 0 });
    const worse = quote({ shippingCents: 0, lines: [line({ quantity: 12 })] });
    for (const [first, then] of [
      [better, worse],
      [worse, better],
    ]) {
      const s = sitting();
      const id = s.act('CreateQuote', { content: first });
      s.act('SaveQuote', { id, baseRevision: 0, content: then });
      expect(s.says(`${TOTAL}at: any`)).toMatchObject({ verdict: 'partly-met', missing: 'le total TTC' });
    }
  });

  it('judges every record, and cites those at fault, or all', () => {
    const every = TOTAL.replace('expect:', 'quantity: every\nexpect:');
    const s = sitting();
    const one = s.act('CreateQuote', { content: quote() });
    expect(s.says(every).reason).toBe('Conforme pour la fiche concernée.');
    const two = s.act('CreateQuote', { content: quote() });
    expect(s.says(every)).toMatchObject({
      verdict: 'met',
      reason: 'Conforme pour les 2 fiches concernées.',
      evidence: [{ id: one }, { id: two }],
    });
    const wrong = s.act('CreateQuote', { content: quote({ shippingCents: 0 }) });
    const partly = s.says(every);
    expect(partly).toMatchObject({
      verdict: 'partly-met',
      missing: 'le total TTC',
      evidence: [{ id: wrong }],
    });
    expect(partly.evidence).toHaveLength(1);
    expect(partly.reason).toMatch(/^1 fiche sur 3 à revoir\. Le total TTC : attendu/);
    for (const id of [one, two]) s.act('SaveQuote', { id, baseRevision: 0, content: quote({ lines: [] }) });
    expect(s.says(every).verdict).toBe('not-met');
    expect(s.says(every).reason).toMatch(/^3 fiches sur 3 à revoir\./);
  });

  it('judges untouched records with those the candidate changed', () => {
    const every = `{kind: record, quantity: every, records: {collection: accounts}, expect: [{field: phone, label: le téléphone, filled: true}]}`;
    const s = gradedSitting(
      tinySeed({ accounts: [account(), account({ id: 'C0002', phone: '0199000000' })] }),
    );
    expect(s.says(every).verdict).toBe('not-observed');
    s.act('UpdateAccount', { id: 'C0001', changes: { phone: '0199001234' } });
    expect(s.says(every).verdict).toBe('met');
  });

  it('credits what an untouched record became through another, not what it was', () => {
    const owes = (atLeast: number) =>
      `{kind: record, records: {collection: accounts, where: {id: C0001}}, expect: [{field: outstandingCents, label: l’encours, atLeast: ${atLeast}}]}`;
    const s = gradedSitting();
    expect(s.says(owes(0)).verdict).toBe('not-observed');
    expect(s.says(owes(1)).verdict).toBe('not-observed');
    s.act('IssueInvoice', { id: s.act('CreateInvoice', { content: invoice }) });
    expect(s.says(owes(1)).verdict).toBe('met');
    expect(s.says(owes(0)).verdict).toBe('not-observed');
  });

  it('is met by the record that is expected to exist', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quote() });
    expect(s.says('{kind: record, records: {collection: quotes, where: {accountId: C0001}}}')).toMatchObject({
      verdict: 'met',
      reason: 'La fiche attendue existe.',
    });
  });

  it('looks at any moment, or at the moment of an event', () => {
    const s = sitting();
    const id = s.act('CreateQuote', { content: quote() });
    s.act('SaveQuote', { id, baseRevision: 0, content: quote({ shippingCents: 0 }) });
    expect(s.says(TOTAL).verdict).toBe('partly-met');
    expect(s.says(`${TOTAL}at: any`).verdict).toBe('met');
    expect(s.says(`${TOTAL}at: {event: {type: QuoteSaved}, side: before}`).verdict).toBe('met');
    expect(s.says(`${TOTAL}at: {event: {type: QuoteSaved}, side: after}`).verdict).toBe('partly-met');
    expect(s.says(`${TOTAL}at: {event: {type: QuoteSent}}`).verdict).toBe('not-observed');
  });

  it.each<[string, boolean]>([
    ["{field: subject, label: l'objet, equals: 'DÉVIS'}", true],
    ["{field: subject, label: l'objet, oneOf: [a, devis]}", true],
    ["{field: subject, label: l'objet, oneOf: [a, b]}", false],
    ["{field: subject, label: l'objet, contains: evi}", true],
    ["{field: validUntil, label: la validité, atLeast: '{{ addDays(day(1), 30) }}'}", true],
    ["{field: validUntil, label: la validité, atMost: '2026-03-01'}", false],
    ['{field: deliveryOn, label: la livraison, filled: true}', false],
    ['{field: deliveryOn, label: la livraison, filled: false}', true],
    ['{field: shippingCents, label: le port, atLeast: 4000, atMost: 5000}', true],
    ['{field: shippingCents, label: le port, atMost: 4000}', false],
    ['{field: lines, label: les lignes, count: {atLeast: 1, atMost: 1}}', true],
    ['{field: lines, label: les lignes, count: {atLeast: 2}}', false],
    ['{field: lines, label: les lignes, some: {sku: ART-1, quantity: {atLeast: 12}}}', true],
    ['{field: lines, label: les lignes, some: {sku: ART-1, quantity: 11}}', false],
    ['{field: lines, label: les lignes, none: {sku: ART-2}}', true],
    ['{field: lines, label: les lignes, none: {sku: art-1}}', false],
    ['{field: lines.sku, label: les articles, contains: ART-1}', true],
    ['{field: lines.quantity, label: les quantités, equals: 12}', true],
    ['{field: status, label: l’état, equals: draft}', true],
    ['{field: discountPercent, label: la remise, not: {equals: 0}}', false],
    ['{field: accountId, label: le client, identifier: c 0001}', true],
    ['{field: paymentTerms, label: le règlement, equals: null}', true],
  ])('reads %s', (expectation, holds) => {
    const s = sitting();
    s.act('CreateQuote', { content: quote() });
    expect(s.says(`{kind: record, records: {collection: quotes}, expect: [${expectation}]}`).verdict).toBe(
      holds ? 'met' : 'not-met',
    );
  });

  it('leaves to the examiner an expression that cannot be read', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quote() });
    const finding = s.says(TOTAL.replace('{{ total }}', '{{ inconnu.total }}'));
    expect(finding.verdict).toBe('to-judge');
    expect(finding.fault).toContain('inconnu');
    expect(s.says(TOTAL.replace('{{ total }}', '{{ facts.totla }}')).fault).toContain('facts.totla');
  });
});

describe('a calculation check', () => {
  const check = `
kind: calculation
source: {records: {collection: quotes}, field: totals.totalInclTaxCents}
label: le total TTC
expected: '{{ total }}'
tolerance: 1
mistakes:
  - {value: '{{ 148500 }}', reason: La remise de la ligne a été oubliée.}
`;

  it('accepts the right figure within the tolerance, not beyond', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quote() });
    expect(s.says(check).verdict).toBe('met');
    expect(s.says(check.replace("'{{ total }}'", '142201')).verdict).toBe('met');
    expect(s.says(check.replace("'{{ total }}'", '142202')).verdict).toBe('not-met');
  });

  it('explains a wrong figure by the mistake that gives it', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quote({ lines: [line({ quantity: 12 })], shippingCents: 3_750 }) });
    const finding = s.says(check);
    expect(finding).toMatchObject({ verdict: 'not-met', missing: 'le total TTC' });
    expect(finding.reason).toContain('La remise de la ligne a été oubliée.');
    s.act('CreateQuote', { content: quote({ shippingCents: 9_999 }) });
    expect(s.says(check.replace(/mistakes:[\s\S]*/, '')).reason).toContain('attendu 1\u202f422,00\u00a0€');
  });

  it('reads the figure in a text, not in what the text quotes', () => {
    const inText = check.replace(
      '{records: {collection: quotes}, field: totals.totalInclTaxCents}',
      '{texts: {collection: mails}}',
    );
    const s = sitting();
    const mail = (body: string) =>
      s.act('SendMail', {
        draftId: null,
        content: {
          to: [{ name: 'A', email: 'a@b.example' }],
          cc: [],
          subject: 'Devis',
          body,
          attachments: [],
          inReplyTo: null,
          relatedTo: null,
        },
      });
    expect(s.says(inText).verdict).toBe('not-observed');
    mail('Bonjour,\n> Total 1 422,00 € ?\nMerci');
    expect(s.says(inText)).toMatchObject({
      verdict: 'not-met',
      reason: 'Le total TTC : le chiffre n’est pas donné.',
    });
    const id = mail('Le total est de 1 422,00 € TTC.');
    expect(s.says(inText)).toMatchObject({
      verdict: 'met',
      evidence: [{ kind: 'passage', collection: 'mails', id, field: 'body', text: '1 422,00 €' }],
    });
  });

  it('observes nothing without a record', () => expect(sitting().says(check).verdict).toBe('not-observed'));
});
