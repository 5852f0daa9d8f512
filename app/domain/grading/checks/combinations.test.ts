import { describe, expect, it } from 'vitest';
import { gradedSitting } from '#tests/support/graded-sitting';

/** C0001 was looked at, C0002 was not. */
const looked = () => {
  const s = gradedSitting();
  s.act('ViewRecord', { collection: 'accounts', id: 'C0001', place: '' });
  s.act('UpdateAccount', { id: 'C0001', changes: { phone: '0199001234' } });
  return s;
};
const seen = (id: string, more = '') =>
  `{kind: process, pattern: existence, label: fiche ${id}, event: {type: RecordViewed, where: {id: ${id}}, label: la vue de ${id}}, observedWhen: {type: RecordViewed}${more}}`;
/** The same as a check of its own, which has a title and no label. */
const alone = (id: string, more: string) => seen(id, more).replace(`label: fiche ${id}, `, '');
const YES = seen('C0001');
const NO = seen('C0002');
const JUDGE = '{kind: human, question: Est-ce clair ?}';
const NOTHING = '{kind: process, pattern: existence, event: {type: QuoteSent}}';
const BROKEN = `{kind: process, pattern: existence, event: {type: RecordViewed, if: 'inconnu.x = 1'}}`;
const verdict = (yaml: string) => looked().says(yaml).verdict;

describe('combinations', () => {
  it.each<[string, string]>([
    [`{kind: all, checks: [${YES}, ${YES}]}`, 'met'],
    [`{kind: all, checks: [${YES}, ${NO}]}`, 'partly-met'],
    [`{kind: all, checks: [${NO}, ${NO}]}`, 'not-met'],
    [`{kind: all, checks: [${NOTHING}, ${NOTHING}]}`, 'not-observed'],
    [`{kind: all, checks: [${YES}, ${NOTHING}]}`, 'partly-met'],
    [`{kind: all, checks: [${YES}, ${JUDGE}]}`, 'to-judge'],
    [`{kind: all, checks: [${NO}, ${JUDGE}]}`, 'not-met'],
    [`{kind: any, checks: [${NO}, ${YES}]}`, 'met'],
    [`{kind: any, checks: [${NO}, ${NO}]}`, 'not-met'],
    [`{kind: any, checks: [${NO}, ${JUDGE}]}`, 'to-judge'],
    [`{kind: any, checks: [${NOTHING}]}`, 'not-observed'],
    [`{kind: atLeast, count: 2, checks: [${YES}, ${NO}, ${YES}]}`, 'met'],
    [`{kind: atLeast, count: 2, checks: [${YES}, ${NO}, ${NO}]}`, 'partly-met'],
    [`{kind: atLeast, count: 3, checks: [${seen('C0001', ', weight: 3')}, ${NO}, ${NO}]}`, 'met'],
    [`{kind: atLeast, count: 3, checks: [${YES}, ${seen('C0002', ', weight: 3')}]}`, 'partly-met'],
    [`{kind: not, check: ${NO}}`, 'met'],
    [`{kind: not, check: ${YES}}`, 'not-met'],
    [`{kind: not, check: ${NOTHING}}`, 'not-observed'],
    [`{kind: not, check: {kind: all, checks: [${NO}]}}`, 'met'],
  ])('%s is %s', (yaml, expected) => expect(verdict(yaml)).toBe(expected));

  it('say which part was missing, by its label', () => {
    expect(looked().says(`{kind: all, checks: [${YES}, ${NO}]}`)).toMatchObject({
      missing: 'la vue de C0002',
      reason: 'Fiche C0002 : Il manque la vue de C0002.',
    });
  });
});

describe('a human check', () => {
  it('asks the examiner, with what to look at', () => {
    expect(gradedSitting().says(JUDGE).verdict).toBe('not-observed');
    expect(looked().says(JUDGE)).toMatchObject({
      verdict: 'to-judge',
      reason: 'Est-ce clair ?',
      missing: null,
    });
    expect(verdict(`{kind: human, question: Est-ce clair ?, shows: {collection: quotes}}`)).toBe(
      'not-observed',
    );
    expect(verdict(`{kind: human, question: Est-ce clair ?, observedWhen: {type: QuoteSent}}`)).toBe(
      'not-observed',
    );
  });
});

describe('any check', () => {
  it('that cannot be computed is left to the examiner with its fault', () => {
    const finding = looked().says(BROKEN);
    expect(finding).toMatchObject({ verdict: 'to-judge', missing: null });
    expect(finding.fault).toContain('inconnu');
    expect(verdict(`{kind: all, checks: [${YES}, ${BROKEN}]}`)).toBe('to-judge');
  });

  it('speaks the author’s words, then says precisely what is missing', () => {
    const why = `, why: {met: 'Bien vu le {{ shortDate(day(1)) }}.', missing: Il fallait ouvrir la fiche., notObserved: Rien.}`;
    expect(looked().says(alone('C0001', why)).reason).toBe('Bien vu le 03/02/2026.');
    expect(looked().says(alone('C0002', why)).reason).toBe(
      'Il fallait ouvrir la fiche. Il manque la vue de C0002.',
    );
    expect(gradedSitting().says(alone('C0002', why)).reason).toBe('Rien.');
  });
});
