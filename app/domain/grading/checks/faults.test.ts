import { describe, expect, it } from 'vitest';
import { gradedSitting } from '#tests/support/graded-sitting';
import { quoteContent } from '#tests/support/written-papers';
import type { Check } from './schema';

/**
 * A check that cannot be computed is the author's mistake or ours, never the candidate's: whatever its kind, it is left to the examiner
 * with the fault kept. The compiler asks for a line here when a kind is added.
 */
const wrong = "'{{ absent.value }}'";
const accounts = `{collection: accounts, where: {id: C0001, name: ${wrong}}}`;
const mails = `{collection: mails, where: {folder: sent, subject: ${wrong}}}`;
const occasion = `observedWhen: {type: RecordViewed, where: {id: ${wrong}}}`;
const faulty: Record<Check['kind'], string | null> = {
  record: `{kind: record, records: ${accounts}}`,
  calculation: `{kind: calculation, label: le total, source: {records: {collection: accounts, where: {id: C0001}}, field: creditLimitCents}, expected: ${wrong}}`,
  process: `{kind: process, pattern: existence, event: {type: RecordViewed, where: {id: ${wrong}}}}`,
  text: `{kind: text, texts: ${mails}, minWords: 2}`,
  legal: `{kind: legal, rules: quote-mentions, on: {collection: quotes, where: {accountId: ${wrong}}}}`,
  dashboard: `{kind: dashboard, on: {title: ${wrong}}, shared: true}`,
  deliverable: `{kind: deliverable, template: watch-note, complete: true, ${occasion}}`,
  file: `{kind: file, type: xlsx, sheets: [Suivi], ${occasion}}`,
  dialogue: `{kind: dialogue, outcome: [rendez-vous], ${occasion}}`,
  // A question is asked, nothing is computed.
  human: null,
  all: `{kind: all, checks: [{kind: record, records: ${accounts}}]}`,
  any: `{kind: any, checks: [{kind: record, records: ${accounts}}]}`,
  atLeast: `{kind: atLeast, count: 1, checks: [{kind: record, records: ${accounts}}]}`,
  not: `{kind: not, observedWhen: {type: RecordViewed}, check: {kind: record, records: ${accounts}}}`,
};

function sitting() {
  const s = gradedSitting();
  s.act('ViewRecord', { collection: 'accounts', id: 'C0001', place: '' });
  s.act('SendMail', {
    draftId: null,
    content: {
      to: [{ name: 'A', email: 'a@b.example' }],
      cc: [],
      subject: 'Bonjour',
      body: 'Bonjour, voici notre réponse.',
      attachments: [],
      inReplyTo: null,
      relatedTo: null,
    },
  });
  s.act('CreateQuote', {
    content: quoteContent({ lines: [] }),
  });
  s.act('CreateDashboard', { content: { title: 'Ventes', tiles: [], comment: '' } });
  return s;
}

describe('a check that cannot be computed', () => {
  const s = sitting();
  it.each(Object.entries(faulty).filter(([, yaml]) => yaml !== null))(
    'is left to the examiner: %s',
    (_kind, yaml) => {
      expect(s.says(yaml ?? '')).toMatchObject({
        verdict: 'to-judge',
        fault: expect.stringContaining('absent') as string,
      });
    },
  );

  it.each(['for i in 1..1000000000 return i', 'get("accounts", "C0001"'])(
    'is left to the examiner: expression « %s »',
    (expression) => {
      const fault = s.says(
        `{kind: process, pattern: existence, event: {type: RecordViewed, if: '${expression}'}}`,
      );
      expect(fault.verdict).toBe('to-judge');
      expect(fault.fault).toContain(`Expression « ${expression} »`);
    },
  );

  it('spoils no other check of the same pass', () => {
    const one = (event: string) => s.says(`{kind: process, pattern: existence, event: ${event}}`);
    expect(one(`{type: RecordViewed, if: 'absent.value = 1'}`).verdict).toBe('to-judge');
    expect(one('{type: RecordViewed}').verdict).toBe('met');
  });
});
