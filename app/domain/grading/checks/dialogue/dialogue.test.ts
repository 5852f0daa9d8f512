import { describe, expect, it } from 'vitest';
import { tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting, parseCheck } from '#tests/support/graded-sitting';
import { check, held, hold, LINES, said, sitting, without } from '#tests/support/held-call';
import { list } from '../../../attempt/table';

const DISCOVERY = check('tags: [{tag: decouverte, label: les questions de découverte, atLeast: 2}]');

describe('a call', () => {
  it('that was not held shows nothing', () => {
    const s = sitting();
    expect(s.says(DISCOVERY)).toMatchObject({ verdict: 'not-observed', missing: 'l’appel attendu' });
    hold(s);
    const other = DISCOVERY.replace('prospection', 'reclamation');
    expect(s.says(other).verdict).toBe('not-observed');
    expect(s.says(other.replace('tags', 'observedWhen: {type: CallStarted}, tags'))).toMatchObject({
      verdict: 'not-met',
      reason: 'L’appel attendu n’a pas eu lieu.',
    });
  });

  it('of the company’s past is nobody’s work', () => {
    const calls = list(held().world().tables.calls);
    expect(gradedSitting(tinySeed({ calls })).says(DISCOVERY).verdict).toBe('not-observed');
  });

  it('is judged on the best of several', () => {
    const s = held([]);
    hold(s);
    expect(s.says(DISCOVERY).verdict).toBe('met');
  });
});

describe('a call that convinces', () => {
  it('says once what it did', () => {
    const both = check(
      'tags: [{tag: accroche, label: l’accroche}, {tag: budget, by: any, label: l’accroche}], outcome: [rendez-vous]',
    );
    expect(held().says(both).reason).toBe('L’appel convient : l’accroche et l’issue de l’appel.');
  });
});

describe('tags', () => {
  it('are counted, with the lines that bear them', () => {
    expect(held().says(DISCOVERY)).toMatchObject({
      verdict: 'met',
      evidence: [
        {
          kind: 'passage',
          collection: 'calls',
          field: 'lines.2.text',
          text: 'Combien de postes équipez-vous ?',
        },
        { field: 'lines.3.text' },
        { kind: 'record', collection: 'calls' },
      ],
    });
    expect(held(LINES.slice(0, 3)).says(DISCOVERY)).toMatchObject({
      verdict: 'not-met',
      missing: 'les questions de découverte',
      reason: 'Les questions de découverte : 1 fois, 2 au moins.',
    });
  });

  it('belong to who said them', () => {
    expect(held().says(check('tags: [{tag: budget, label: le budget}]')).verdict).toBe('not-met');
    expect(held().says(check('tags: [{tag: budget, label: le budget, by: persona}]')).verdict).toBe('met');
  });

  it('may be what is not to be said', () => {
    const none = check('tags: [{tag: promesse, label: une promesse de remise, atMost: 0}]');
    expect(held().says(none).verdict).toBe('met');
    expect(held([...LINES, said('Je vous fais 20 %.', 'promesse')]).says(none)).toMatchObject({
      verdict: 'not-met',
      missing: 'éviter une promesse de remise',
    });
  });

  const twice = [said('Un.', 'question'), said('Deux ?', 'question', 'relance'), said('Trois.', 'fin')];
  const four = [...twice, said('Quatre.', 'question'), said('Cinq.', 'question')];
  it.each<[string, string, string]>([
    ['tag: question, atMost: 4', 'met', 'L’appel convient : les questions.'],
    ['tag: question, atMost: 3', 'not-met', 'Les questions : 4 fois, 3 au plus.'],
    ['tag: question, atMost: 0', 'not-met', 'À ne pas dire : les questions.'],
    ['tag: absente, atMost: 1', 'met', 'L’appel convient : les questions.'],
    ['tag: absente', 'not-met', 'Les questions : jamais, 1 au moins.'],
    ['tag: absente, atMost: 1, after: fin', 'met', 'L’appel convient : les questions.'],
    ['tag: absente, atMost: 1, before: fin', 'met', 'L’appel convient : les questions.'],
    ['tag: relance, after: question', 'met', 'L’appel convient : les questions.'],
    ['tag: question, after: fin', 'not-met', 'Les questions : c’est venu trop tôt.'],
    ['tag: question, after: relance', 'not-met', 'Les questions : c’est venu trop tôt.'],
    // The same line is neither before nor after itself.
    ['tag: relance, after: relance', 'not-met', 'Les questions : c’est venu trop tôt.'],
    ['tag: relance, before: relance', 'not-met', 'Les questions : c’est venu trop tard.'],
    // What never came was not too late for it.
    ['tag: fin, before: absente', 'met', 'L’appel convient : les questions.'],
  ])('%s: %s', (expected, verdict, reason) =>
    expect(held(four).says(check(`tags: [{${expected}, label: les questions}]`))).toMatchObject({
      verdict,
      reason,
    }),
  );

  it('of a line said too often are cited three times, and to be said less', () => {
    const finding = held(four).says(check('tags: [{tag: question, atMost: 3, label: les questions}]'));
    expect(finding.missing).toBe('les questions');
    expect(finding.evidence.map((one) => (one.kind === 'passage' ? one.text : one.kind))).toEqual([
      'Un.',
      'Deux ?',
      'Quatre.',
      'record',
    ]);
  });

  it('come one after the other', () => {
    const probed = check('tags: [{tag: reponse-prix, label: la réponse à l’objection, after: creuser-prix}]');
    expect(held().says(probed).verdict).toBe('met');
    expect(held(without('creuser-prix')).says(probed)).toMatchObject({
      verdict: 'not-met',
      missing: 'ce qui devait venir avant la réponse à l’objection',
    });
    const before = check('tags: [{tag: decouverte, label: la découverte, before: reponse-prix}]');
    expect(held().says(before).verdict).toBe('met');
    expect(held([...LINES].reverse()).says(before).reason).toBe('La découverte : c’est venu trop tard.');
  });

  it('are reached in the order of the call', () => {
    const order = check(
      'order: [{tag: accroche, label: l’accroche}, {tag: decouverte, label: la découverte}, {tag: conclusion, label: la conclusion}]',
    );
    expect(held().says(order).verdict).toBe('met');
    expect(held(without('decouverte')).says(order)).toMatchObject({
      verdict: 'not-met',
      missing: 'la découverte',
    });
    const reversed = held([...LINES].reverse()).says(order);
    expect(reversed.reason).toBe('La découverte vient avant l’accroche.');
    expect(reversed.evidence[0]).toMatchObject({ field: 'lines.4.text', text: 'Et pour quelle date ?' });
    expect(
      held([said('Bonjour, et pour quand ?', 'accroche', 'decouverte'), said('À jeudi.', 'conclusion')]).says(
        order,
      ).verdict,
    ).toBe('not-met');
  });
});

describe('how a call ends', () => {
  const end = check(
    "outcome: [rendez-vous], variables: [{field: rdv, label: la date du rendez-vous, format: date, equals: '{{ rdv }}'}]",
  );
  it('is its outcome and its variables', () => {
    expect(held().says(end).verdict).toBe('met');
    expect(held(LINES, 'refus').says(end)).toMatchObject({
      verdict: 'partly-met',
      missing: 'l’issue de l’appel',
    });
    expect(held(LINES, 'refus').says(end).reason).toBe('L’appel n’aboutit pas à ce qui était attendu.');
    const cut = held(LINES, null).says(end);
    expect(cut.verdict).toBe('not-met');
    expect(cut.reason).toContain('L’appel n’est pas allé à son terme.');
    expect(cut.reason).toContain('La date du rendez-vous : attendu 5 février 2026 ; ce n’est pas renseigné.');
  });

  it('may be heard in the candidate’s own words', () => {
    const says = check('says: {states: [{label: la garantie, idea: [trois ans garantie]}]}');
    expect(held().says(says)).toMatchObject({ verdict: 'met' });
    expect(held(without('reponse-prix')).says(says)).toMatchObject({
      verdict: 'not-met',
      missing: 'la garantie',
    });
    // Nor is what was said in another call.
    const s = held(without('reponse-prix'));
    hold(s, [said('La garantie est de trois ans.')], 'refus');
    expect(s.says(says.replace('says:', 'outcome: [rendez-vous], says:')).verdict).toBe('partly-met');
    // What the other said is not the candidate's.
    expect(held().says(check('says: {states: [{label: le budget, amount: 480000}]}')).verdict).toBe(
      'not-met',
    );
  });
});

describe('a check the machine cannot compute', () => {
  it('is left to the examiner with its fault', () => {
    const finding = held().says(check("variables: [{field: rdv, label: a, equals: '{{ facts.inconnu }}'}]"));
    expect(finding).toMatchObject({ verdict: 'to-judge' });
    expect(finding.fault).toContain('facts.inconnu');
  });
  it.each([
    ['{kind: dialogue}', 'rien à regarder'],
    ['{kind: dialogue, calls: {dialogue: a}, outcome: [b]}', 'champ « dialogue » inconnu'],
    ['{kind: dialogue, tags: [{tag: Découverte, label: a}]}', 'minuscules'],
    ['{kind: dialogue, tags: [{tag: a, label: a, atLeast: 3, atMost: 1}]}', 'atLeast dépasse atMost'],
    ['{kind: dialogue, report: {records: {collection: activities}}}', 'agrees ou invents'],
  ])('%s is refused when the package is read', (yaml, message) => {
    expect(() => parseCheck(yaml)).toThrow(message);
  });
});
