import { describe, expect, it } from 'vitest';
import { line } from '#fixtures/companies/tiny';
import { gradedSitting, type GradedSitting } from '#tests/support/graded-sitting';
import { quoteContent } from '#tests/support/written-papers';

const quote = quoteContent({ lines: [line()] });
const view = (s: GradedSitting, id: string, minute?: number) =>
  s.act('ViewRecord', { collection: 'accounts', id, place: '' }, minute);
const send = (s: GradedSitting, minute?: number) => {
  const id = s.act('CreateQuote', { content: quote }, minute);
  s.act('SendMail', {
    draftId: null,
    content: {
      to: [{ name: 'A', email: 'a@b.example' }],
      cc: [],
      subject: 'Devis',
      body: 'Bonjour',
      attachments: [{ kind: 'quote', id }],
      inReplyTo: null,
      relatedTo: null,
    },
  });
  return id;
};
const LOOK = `{type: RecordViewed, where: {collection: accounts, id: C0001}, label: l’ouverture de la fiche}`;
const SENT = `{type: QuoteSent, label: l’envoi du devis}`;

describe('existence and absence', () => {
  const exists = `{kind: process, pattern: existence, event: ${LOOK}}`;
  const avoided = `{kind: process, pattern: absence, event: ${LOOK}, observedWhen: ${SENT}}`;

  it('say what happened and what did not', () => {
    const s = gradedSitting();
    expect(s.says(exists)).toMatchObject({ verdict: 'not-observed', missing: 'l’ouverture de la fiche' });
    expect(s.says(avoided).verdict).toBe('not-observed');
    send(s);
    expect(s.says(`{kind: process, pattern: existence, event: ${LOOK}, observedWhen: ${SENT}}`).verdict).toBe(
      'not-met',
    );
    expect(s.says(avoided).verdict).toBe('met');
    view(s, 'C0002');
    expect(s.says(exists).verdict).toBe('not-observed');
    view(s, 'C0001');
    const { seq } = s.journal.at(-1) ?? { seq: 0 };
    expect(s.says(exists)).toMatchObject({ verdict: 'met', evidence: [{ kind: 'event', seq }] });
    expect(s.says(avoided)).toMatchObject({ verdict: 'not-met', evidence: [{ kind: 'event', seq }] });
  });

  it('keep to a window', () => {
    const s = gradedSitting();
    send(s);
    view(s, 'C0001');
    expect(s.says(`{kind: process, pattern: existence, event: ${LOOK}, before: ${SENT}}`)).toMatchObject({
      verdict: 'not-met',
      reason: 'Trop tôt ou trop tard : l’ouverture de la fiche.',
    });
    expect(s.says(`{kind: process, pattern: existence, event: ${LOOK}, after: ${SENT}}`).verdict).toBe('met');
    expect(
      s.says(`{kind: process, pattern: absence, event: ${LOOK}, before: ${SENT}, observedWhen: ${SENT}}`)
        .verdict,
    ).toBe('met');
  });
});

describe('count', () => {
  const count = (times: string) => `{kind: process, pattern: count, event: ${LOOK}, times: ${times}}`;
  it('wants as many as said', () => {
    const s = gradedSitting();
    expect(s.says(count('{atLeast: 2}')).verdict).toBe('not-observed');
    view(s, 'C0001');
    expect(s.says(count('{atLeast: 2}')).verdict).toBe('partly-met');
    view(s, 'C0001');
    expect(s.says(count('{atLeast: 2}')).verdict).toBe('met');
    expect(s.says(count('{atLeast: 1, atMost: 1}'))).toMatchObject({ verdict: 'not-met' });
  });
});

describe('precedence', () => {
  const check = `{kind: process, pattern: precedence, first: ${LOOK}, then: ${SENT}}`;

  it('is met when the look came before', () => {
    const s = gradedSitting();
    view(s, 'C0001');
    send(s);
    expect(s.says(check)).toMatchObject({
      verdict: 'met',
      reason: 'Dans le bon ordre : l’ouverture de la fiche, puis l’envoi du devis.',
    });
    expect(s.says(check).evidence).toHaveLength(2);
  });

  it('tells too late from never, and from nothing done', () => {
    const s = gradedSitting();
    view(s, 'C0002');
    expect(s.says(check).verdict).toBe('not-observed');
    send(s);
    expect(s.says(check)).toMatchObject({
      verdict: 'not-met',
      missing: 'l’ouverture de la fiche avant l’envoi du devis',
      reason: 'Il manque l’ouverture de la fiche avant l’envoi du devis.',
    });
    view(s, 'C0001');
    expect(s.says(check).reason).toContain('Trop tard');
  });

  it('correlates the two events', () => {
    const correlated = `{kind: process, pattern: precedence, first: {type: QuoteSaved}, then: ${SENT}, same: {id: id}}`;
    const s = gradedSitting();
    const other = s.act('CreateQuote', { content: quote });
    s.act('SaveQuote', { id: other, baseRevision: 0, content: quote });
    send(s);
    expect(s.says(correlated).verdict).toBe('not-met');
    s.act('SendMail', {
      draftId: null,
      content: {
        to: [{ name: 'A', email: 'a@b.example' }],
        cc: [],
        subject: 'Devis',
        body: 'Bonjour',
        attachments: [{ kind: 'quote', id: other }],
        inReplyTo: null,
        relatedTo: null,
      },
    });
    expect(s.says(correlated).verdict).toBe('partly-met');
    expect(s.says(correlated.replace('same:', 'each: some, same:')).verdict).toBe('met');
    expect(s.says(correlated.replace('same:', 'each: first, same:')).verdict).toBe('not-met');
  });

  it('wants each sending to have its own look before, within the delay', () => {
    const within = check.replace('then:', 'within: {companyMinutes: 60}, then:');
    const s = gradedSitting();
    view(s, 'C0001', 1);
    send(s, 3);
    expect(s.says(within).verdict).toBe('met');
    send(s, 20);
    expect(s.says(within).verdict).toBe('partly-met');
  });
});

describe('response and succession', () => {
  const response = `{kind: process, pattern: response, first: ${LOOK}, then: ${SENT}, within: {workingDays: 0}}`;

  it('want what follows to follow, in time', () => {
    const s = gradedSitting();
    expect(s.says(response).verdict).toBe('not-observed');
    view(s, 'C0001');
    expect(s.says(response).verdict).toBe('not-observed');
    s.act('EndWorkingDay');
    send(s);
    expect(s.says(response)).toMatchObject({
      verdict: 'not-met',
      reason: 'Trop tard : l’envoi du devis, au-delà du délai après l’ouverture de la fiche.',
    });
    expect(s.says(response.replace('workingDays: 0', 'workingDays: 1')).verdict).toBe('met');
    expect(s.says(response.replace('workingDays: 0', 'companyMinutes: 60')).verdict).toBe('not-met');
    expect(s.says(response.replace('workingDays: 0', 'companyMinutes: 600')).verdict).toBe('met');
    view(s, 'C0001');
    expect(s.says(response.replace('workingDays: 0', 'workingDays: 1')).verdict).toBe('partly-met');
  });

  it('succession wants both', () => {
    const succession = `{kind: process, pattern: succession, first: ${LOOK}, then: ${SENT}}`;
    const s = gradedSitting();
    send(s);
    view(s, 'C0001');
    expect(s.says(succession).verdict).toBe('not-met');
    const right = gradedSitting();
    view(right, 'C0001');
    send(right);
    expect(right.says(succession).verdict).toBe('met');
  });
});

describe('events matched by more than their data', () => {
  it('read who caused them, an expression, and the world before them', () => {
    const s = gradedSitting();
    view(s, 'C0001');
    const of = (event: string) => s.says(`{kind: process, pattern: existence, event: ${event}}`).verdict;
    expect(of('{type: RecordViewed, by: candidate}')).toBe('met');
    expect(of('{type: RecordViewed, by: system}')).toBe('not-observed');
    expect(of(`{type: RecordViewed, if: 'get("accounts", event.id).name = "Atelier Premier"'}`)).toBe('met');
    expect(of(`{type: RecordViewed, if: 'get("accounts", event.id).name = "Autre"'}`)).toBe('not-observed');
    expect(of(`{type: [QuoteSent, RecordViewed], where: {entry.companyDate: '{{ day(1) }}'}}`)).toBe('met');
  });
});
