import { describe, expect, it } from 'vitest';
import { gradedSitting } from '#tests/support/graded-sitting';
import type { Verdict } from '../verdict';
import { allOf, atLeastOf, notOf, type Part } from './combine';

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
      reason: 'Fiche C0002 : il manque la vue de C0002.',
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

  it('shows what the candidate made, not what was there', () => {
    const accounts = '{kind: human, question: Est-ce clair ?, shows: {collection: accounts}}';
    expect(looked().says(accounts).evidence).toMatchObject([{ kind: 'record', id: 'C0001' }]);
    const s = gradedSitting();
    s.act('ViewRecord', { collection: 'accounts', id: 'C0001', place: '' });
    expect(s.says(accounts).verdict).toBe('not-observed');
  });

  it('is asked once its occasion came, even with nothing to show', () => {
    const check = `{kind: human, question: Est-ce clair ?, shows: {collection: quotes}, observedWhen: {type: RecordViewed}}`;
    expect(looked().says(check)).toMatchObject({ verdict: 'to-judge', evidence: [] });
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
    const partly = `{kind: all, checks: [${YES}, ${NO}], why: {missing: Il fallait ouvrir les deux.}}`;
    expect(looked().says(partly).reason).toBe(
      'Il fallait ouvrir les deux. Fiche C0002 : il manque la vue de C0002.',
    );
  });

  it('keeps its own words where the author wrote none', () => {
    const own = (s: ReturnType<typeof looked>, id: string, why: string) =>
      expect(s.says(alone(id, `, why: {${why}}`))).toEqual(s.says(alone(id, '')));
    own(looked(), 'C0001', 'missing: Il fallait., notObserved: Rien.');
    own(looked(), 'C0002', 'met: Bien., notObserved: Rien.');
    own(gradedSitting(), 'C0002', 'met: Bien., missing: Il fallait.');
    expect(verdict(JUDGE.replace('}', ', why: {met: Bien., missing: Non., notObserved: Rien.}}'))).toBe(
      'to-judge',
    );
    expect(looked().says(JUDGE.replace('}', ', why: {missing: Non.}}')).reason).toBe('Est-ce clair ?');
  });
});

/** A part that rests on the event of its rank. */
const part = (verdict: Verdict, seq: number, more: Partial<Part> = {}): Part => ({
  label: `partie ${seq}`,
  finding: {
    verdict,
    reason: `Constat ${seq}.`,
    missing: verdict === 'met' || verdict === 'to-judge' ? null : `manque ${seq}`,
    evidence: [{ kind: 'event', seq }],
  },
  ...more,
});
const partsOf = (...verdicts: readonly Verdict[]) => verdicts.map((verdict, seq) => part(verdict, seq));
const seqs = (...numbers: readonly number[]) => numbers.map((seq) => ({ kind: 'event', seq }));

describe('all of several checks', () => {
  it.each<[Verdict, readonly Verdict[]]>([
    ['met', ['met', 'met']],
    ['partly-met', ['met', 'not-met']],
    ['partly-met', ['partly-met', 'not-met']],
    ['partly-met', ['met', 'not-observed']],
    ['not-met', ['not-met', 'not-observed']],
    ['not-met', ['not-met', 'to-judge']],
    ['not-observed', ['not-observed', 'not-observed']],
    ['to-judge', ['met', 'to-judge']],
  ])('is %s when they are %j', (verdict, of) => {
    expect(allOf(partsOf(...of)).verdict).toBe(verdict);
    expect(allOf(partsOf(...of.toReversed())).verdict).toBe(verdict);
  });

  it('rests on what each rests on, and says the first that lacks, before any question', () => {
    expect(allOf(partsOf('met', 'met'))).toMatchObject({
      reason: 'Constat 0. Constat 1.',
      missing: null,
      evidence: seqs(0, 1),
    });
    expect(allOf(partsOf('to-judge', 'met', 'not-met', 'not-met'))).toMatchObject({
      reason: 'Partie 2 : constat 2.',
      missing: 'manque 2',
      evidence: seqs(0, 1, 2, 3),
    });
    expect(allOf(partsOf('met', 'to-judge'))).toMatchObject({
      reason: 'Partie 1 : constat 1.',
      missing: null,
    });
  });

  it('names a part that does not say what it lacks', () => {
    const silent = part('not-met', 1);
    const { missing } = allOf([{ ...silent, finding: { ...silent.finding, missing: null } }]);
    expect(missing).toBe('partie 1');
  });
});

describe('enough of several checks', () => {
  it.each<[Verdict, number, readonly Verdict[]]>([
    ['met', 1, ['not-met', 'met']],
    ['met', 2, ['met', 'not-observed', 'met']],
    ['partly-met', 2, ['met', 'not-met']],
    ['partly-met', 2, ['met', 'not-observed']],
    ['partly-met', 1, ['partly-met', 'not-met']],
    ['not-met', 1, ['not-met', 'not-observed']],
    ['not-observed', 1, ['not-observed', 'not-observed']],
    ['to-judge', 2, ['met', 'not-met', 'to-judge']],
  ])('is %s when %i must be met of %j', (verdict, count, of) => {
    expect(atLeastOf(count, partsOf(...of)).verdict).toBe(verdict);
    expect(atLeastOf(count, partsOf(...of.toReversed())).verdict).toBe(verdict);
  });

  it('rests on those met, and on all of them when they are too few', () => {
    expect(atLeastOf(1, partsOf('not-met', 'met', 'met'))).toMatchObject({
      reason: 'Constat 1. Constat 2.',
      missing: null,
      evidence: seqs(1, 2),
    });
    expect(atLeastOf(3, partsOf('met', 'not-met', 'partly-met'))).toMatchObject({
      reason: '1 sur 3 attendus. Partie 2 : constat 2.',
      missing: 'manque 2',
      evidence: seqs(0, 1, 2),
    });
    expect(atLeastOf(1, partsOf('not-met', 'not-met')).reason).toBe('0 sur 1 attendu. Partie 0 : constat 0.');
    expect(atLeastOf(1, partsOf('not-met')).reason).toBe('Partie 0 : constat 0.');
    expect(atLeastOf(1, partsOf('not-observed')).reason).toBe('Constat 0.');
    expect(atLeastOf(1, partsOf('to-judge')).reason).toBe('Partie 0 : constat 0.');
  });

  it('counts a part for its weight', () => {
    const parts = [part('met', 0, { weight: 2 }), part('met', 1), part('not-met', 2, { weight: 5 })];
    expect(atLeastOf(3, parts).verdict).toBe('met');
    expect(atLeastOf(4, parts)).toMatchObject({
      verdict: 'partly-met',
      reason: '3 sur 4 attendus. Partie 2 : constat 2.',
    });
  });
});

describe('the contrary of a check', () => {
  it('turns a verdict over, and leaves as they are those that prove nothing', () => {
    expect(notOf(part('met', 1).finding, 'une menace')).toEqual({
      verdict: 'not-met',
      reason: 'À éviter : une menace. Constat 1.',
      missing: 'éviter une menace',
      evidence: seqs(1),
    });
    expect(notOf(part('not-met', 1).finding, null)).toEqual({
      verdict: 'met',
      reason: 'Évité : ce qu’il fallait éviter.',
      missing: null,
      evidence: seqs(1),
    });
    for (const verdict of ['partly-met', 'not-observed', 'to-judge'] as const) {
      const { finding } = part(verdict, 1);
      expect(notOf(finding, null)).toEqual(finding);
    }
  });
});
