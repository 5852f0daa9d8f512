import { describe, expect, it } from 'vitest';
import { check, heard, held, LINES, report, type Line, type Variables } from '#tests/support/held-call';

describe('the report of a call', () => {
  const RIGHT =
    'Budget annoncé : 4 800 € HT. Rendez-vous pris le 5 février 2026. Objection sur le prix levée.';
  const agrees = check(`report: {records: {collection: activities, where: {accountId: C0001}}, agrees: [
    {label: la date du rendez-vous, variable: rdv, as: date},
    {label: le budget annoncé, tag: budget},
    {label: l’objection, tag: creuser-prix, idea: [objection prix, trop cher]},
    {label: un rappel, tag: rappel, idea: [rappeler]}],
    invents: [{label: un accord ferme du client, idea: [client accepte, accord client, commande ferme], unless: accord}]}`);
  const reported = (text: string | null, lines?: readonly Line[]) => {
    const s = held(lines);
    if (text !== null) report(s, text);
    return s.says(agrees);
  };

  it('says what was said, with the passage', () => {
    expect(reported(RIGHT)).toMatchObject({ verdict: 'met' });
    expect(reported(RIGHT).evidence).toContainEqual(
      expect.objectContaining({
        kind: 'passage',
        collection: 'activities',
        field: 'report',
        text: '4 800 €',
      }),
    );
  });

  it('loses nothing and changes nothing', () => {
    expect(reported(null)).toMatchObject({ verdict: 'not-met', missing: 'le compte rendu de l’appel' });
    const changed = reported(RIGHT.replace('4 800', '4 300').replace('5 février', '6 février'));
    expect(changed).toMatchObject({ verdict: 'partly-met', missing: 'la date du rendez-vous' });
    expect(changed.reason).toContain(
      'Le budget annoncé : le compte rendu ne le rapporte pas (4\u202f800,00\u00a0€).',
    );
    expect(changed.evidence[0]).toMatchObject({ kind: 'record', collection: 'activities' });
    expect(reported(RIGHT.replace('Objection sur le prix levée.', '')).missing).toBe('l’objection');
  });

  it('invents nothing', () => {
    const invented = reported(`${RIGHT} Le client accepte notre offre.`);
    expect(invented).toMatchObject({
      verdict: 'partly-met',
      missing: 'ne pas inventer un accord ferme du client',
    });
    expect(invented.evidence[0]).toMatchObject({ collection: 'activities', field: 'report' });
    const agreed = [...LINES, heard('C’est d’accord.', 'accord')];
    expect(reported(`${RIGHT} Le client accepte notre offre.`, agreed).verdict).toBe('met');
  });

  const says = (agreement: string, text: string, told = LINES, variables?: Variables) => {
    const s = held(told, 'rendez-vous', variables);
    report(s, text);
    return s.says(
      check(`report: {records: {collection: activities}, agrees: [{label: ce qui fut dit, ${agreement}}]}`),
    );
  };

  it.each<[string, string | number | boolean, string, string | null]>([
    ['amount', 480_000, 'Budget : 4 800 €.', '4 800 €'],
    ['amount', 480_000, 'Budget : 4 700 €.', null],
    ['percent', 5, 'Une remise de 5 % est promise.', '5 %'],
    ['percent', 5, 'Une remise de 6 % est promise.', null],
    ['name', 'Mme Morel', 'J’ai eu Mme Morel.', 'Morel'],
    ['name', 'Mme Morel', 'J’ai eu Mme Martin.', null],
    ['reference', 'DV-0012', 'Elle attend le devis DV-0012.', 'DV-0012'],
    ['reference', 'DV-0012', 'Elle attend le devis DV-0013.', null],
    ['date', '2026-02-05', 'Rendez-vous jeudi prochain, le 5 février.', '5 février'],
  ])('rapporte %s %s: « %s »', (as, value, text, passage) => {
    const finding = says(`variable: valeur, as: ${as}`, text, LINES, { valeur: value });
    expect(finding.verdict).toBe(passage === null ? 'not-met' : 'met');
    if (passage !== null) expect(finding.evidence[0]).toMatchObject({ field: 'report', text: passage });
  });

  it.each<[Variables]>([[{}], [{ valeur: '' }], [{ valeur: true }]])(
    'has nothing to say of what the call did not tell: %j',
    (variables) =>
      expect(says('variable: valeur, as: date', 'Rien de précis.', LINES, variables).verdict).toBe('met'),
  );

  it.each<[string, string, string]>([
    ['Une remise de 12 % nous déciderait.', 'Remise de 12 % souhaitée.', 'Remise souhaitée.'],
    ['Livrez avant le 20 mars 2026.', 'Livraison avant le 20 mars.', 'Livraison avant le 21 mars.'],
    ['Nous sommes 12, pour 900 € au plus.', '900 € au plus.', 'Ils sont 12.'],
  ])('holds the figures of « %s »', (line, whole, lacking) => {
    const told = [heard(line, 'budget'), heard('Voilà.', 'budget'), heard('Merci.', 'budget')];
    expect(says('tag: budget', whole, told).verdict).toBe('met');
    const finding = says('tag: budget', lacking, told);
    expect(finding.verdict).toBe('not-met');
    expect(finding.evidence.map((one) => (one.kind === 'passage' ? one.text : one.kind))).toEqual([
      line,
      'Voilà.',
      'record',
      'record',
    ]);
  });

  it('may keep an idea without its words, and says no more of it when it does not', () =>
    expect(says('tag: budget, idea: [budget serré]', 'Rien de précis.').reason).toBe(
      'Ce qui fut dit : le compte rendu ne le rapporte pas.',
    ));

  it('may quote the words of the other, true or invented', () => {
    const quoting = RIGHT.replace(
      'Budget annoncé : 4 800 € HT.',
      'Le client a dit : « notre budget est de 4 800 € ».',
    );
    expect(reported(quoting).verdict).toBe('met');
    const invented = `${RIGHT} Le client dit : « nous passons commande ferme dès demain ».`;
    expect(reported(invented).missing).toBe('ne pas inventer un accord ferme du client');
  });
});
