import { describe, expect, it } from 'vitest';
import { change, check, GOOD, handed, planCheck, planned } from '#tests/support/note-sitting';

describe('completeness', () => {
  it('is what the template asks for', () => {
    expect(handed().says(check('complete: true')).verdict).toBe('met');
    const finding = handed(change({ client: null, synthese: 'Trop court.' })).says(check('complete: true'));
    expect(finding.reason).toBe(
      '« Client concerné » : ce n’est pas rempli. « Synthèse » : 2 mots, 10 au moins.',
    );
    expect(finding.verdict).toBe('partly-met');
    expect(finding.evidence[0]).toMatchObject({ field: 'versions.0.values.synthese', text: 'Trop court.' });
    expect(
      handed(change({ concurrents: [GOOD.concurrents[0]] })).says(check('complete: true')).reason,
    ).toContain('« Concurrents » : 1 ligne, 2 au moins');
  });
});

describe('the completeness of a plan', () => {
  const whole = {
    fin: '2026-03-31',
    actions: [{ action: 'Appeler', detail: 'les clients perdus' }, { action: 'Écrire' }],
    jalons: [{ nom: 'Point', note: 'à mi-parcours' }],
  };
  const says = (over: Record<string, unknown> = {}) =>
    planned({ ...whole, ...over }).says(planCheck('complete: true'));

  it('counts the fields that ask for something, and those alone', () =>
    expect(says()).toMatchObject({
      verdict: 'met',
      reason: 'Le livrable convient : « Contexte », « Fin », « Actions » et « Jalons ».',
    }));

  it.each<[Record<string, unknown>, string]>([
    [{ contexte: 'Reconquérir des' }, '« Contexte » : 2 mots, 3 au moins.'],
    [{ contexte: 'Reconquérir' }, '« Contexte » : 1 mot, 3 au moins.'],
    [{ fin: null }, '« Fin » : ce n’est pas rempli.'],
    [{ jalons: [] }, '« Jalons » : 0 ligne, 1 au moins.'],
    [{ jalons: [{ nom: 'Début', note: 'à préparer' }] }, '« Jalons » : 0 ligne, 1 au moins.'],
    [
      { actions: [...whole.actions, { detail: 'sans dire quoi faire' }] },
      '« Actions » : ligne 3, « Action » n’est pas complet.',
    ],
    [
      { actions: [{ action: 'Appeler', detail: 'vite fait' }] },
      '« Actions » : ligne 1, « Détail » n’est pas complet.',
    ],
  ])('%j lacks something', (over, reason) =>
    expect(says(over)).toMatchObject({ verdict: 'partly-met', reason }),
  );

  it.each<[Record<string, unknown>]>([
    [{ contexte: 'Reconquérir des clients' }],
    [{ actions: [] }],
    [{ jalons: [{ nom: 'Début', note: 'fait' }] }],
  ])('%j is whole', (over) => expect(says(over).verdict).toBe('met'));
});
