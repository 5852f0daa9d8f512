import { describe, expect, it } from 'vitest';
import { parseCheck } from '#tests/support/graded-sitting';
import { change, check, GOOD, handed, handOver, save, send, sitting } from '#tests/support/note-sitting';

const BUDGET = check("fields: [{field: budget, label: le budget, format: euros, equals: '{{ budget }}'}]");

describe('handing over', () => {
  it('is observed only once the document left', () => {
    const s = sitting();
    expect(s.says(BUDGET)).toMatchObject({ verdict: 'not-observed', missing: 'le livrable attendu' });
    const id = s.act('StartDeliverable', { templateId: 'note-d-essai', title: 'Note', accountId: null });
    save(s, id, GOOD);
    expect(s.says(BUDGET).verdict).toBe('not-observed');
    expect(s.says(BUDGET.replace('fields', 'version: draft, fields')).verdict).toBe('met');
    expect(
      s.says(BUDGET.replace('fields', 'observedWhen: {type: DeliverableStarted}, fields')),
    ).toMatchObject({ verdict: 'not-met', reason: 'Le livrable attendu n’a pas été transmis.' });
    send(s, id);
    expect(s.says(BUDGET)).toMatchObject({
      verdict: 'met',
      evidence: [
        { kind: 'passage', collection: 'deliverables', id, field: 'versions.0.values.budget' },
        { kind: 'record', collection: 'deliverables', id },
      ],
    });
  });

  it('looks at the version asked: the last, the first or the draft', () => {
    const s = sitting();
    const id = handOver(s, change({ budget: 1 }));
    save(s, id, { budget: 240_000 });
    expect(s.says(BUDGET).verdict).toBe('not-met');
    expect(s.says(BUDGET.replace('fields', 'version: draft, fields')).verdict).toBe('met');
    send(s, id);
    expect(s.says(BUDGET).verdict).toBe('met');
    expect(s.says(BUDGET.replace('fields', 'version: first, fields')).verdict).toBe('not-met');
  });

  it('keeps the best of several documents of the same template', () => {
    const s = handed(change({ budget: 1 }));
    const id = handOver(s);
    expect(s.says(BUDGET)).toMatchObject({ verdict: 'met' });
    expect(s.says(BUDGET).evidence[0]).toMatchObject({ id });
  });

  it('checks who received it, and when', () => {
    const both = (day: number, at: string) =>
      check(`recipients: ['{{ direction }}'], before: {day: ${day}, at: '${at}'}`);
    expect(handed().says(both(1, '09:00')).verdict).toBe('met');
    const s = handed({ to: 'ailleurs@essai.example', at: 10 });
    expect(s.says(both(1, '09:00'))).toMatchObject({
      verdict: 'not-met',
      missing: 'l’envoi à dominique@essai.example',
    });
    expect(s.says(both(1, '09:00')).reason).toContain(
      'Attendu au plus tard le 3 février 2026 à 09 h 00 ; transmis le 3 février 2026 à 10 h 50.',
    );
    expect(s.says(both(1, '12:00')).verdict).toBe('partly-met');
    expect(s.says(check("before: {date: '2026-02-02'}")).verdict).toBe('not-met');
  });
});

describe('fields', () => {
  const all = check(`fields: [
    {field: objet, label: l’objet, contains: atelier},
    {field: echeance, label: l’échéance, format: date, equals: '2026-02-20'},
    {field: avis, label: l’avis, equals: favorable},
    {field: budget, label: le budget, format: euros, equals: '{{ budget }}', tolerance: total},
    {field: taux, label: le taux, format: percent, equals: 7.45, tolerance: percent},
    {field: synthese, label: la synthèse, idea: [baisser prix]}]`);

  it('are typed: each kind of value is compared as what it is', () => {
    const finding = handed().says(all);
    expect(finding.verdict).toBe('met');
    expect(finding.evidence).toContainEqual(
      expect.objectContaining({ field: 'versions.0.values.avis', text: 'Favorable' }),
    );
  });

  it('name the one that is wrong, what was expected and found, and cite it', () => {
    const finding = handed(change({ budget: 250_000 })).says(all);
    expect(finding).toMatchObject({ verdict: 'partly-met', missing: 'le budget' });
    expect(finding.reason).toContain(
      'Le budget : attendu 2\u202f400,00\u00a0€ ; trouvé : 2\u202f500,00\u00a0€.',
    );
    expect(finding.evidence[0]).toMatchObject({
      field: 'versions.0.values.budget',
      text: '2\u202f500,00\u00a0€',
    });
    const { budget: _budget, ...without } = GOOD;
    expect(handed({ values: without }).says(BUDGET)).toMatchObject({
      verdict: 'not-met',
      reason: 'Le budget : attendu 2\u202f400,00 € ; ce n’est pas renseigné.'.replace(' €', '\u00a0€'),
    });
  });

  it('cites a table row by row, each cell as the document prints it', () => {
    const table = check("fields: [{field: concurrents, label: le tableau, some: {cells.nom: 'Bêta'}}]");
    expect(handed().says(table).evidence[0]).toMatchObject({
      field: 'versions.0.values.concurrents',
      text: 'Alpha SARL · 119,00\u00a0€ · document « Tarif Alpha » / Bêta · 124,50\u00a0€ · document « Tarif Bêta »',
    });
  });

  it('may be compared with the company as it was when the document left', () => {
    const s = handed(change({ objet: 'Atelier Premier' }));
    const name = check(
      `fields: [{field: objet, label: le nom du client, equals: '{{ get("accounts", clientId).name }}'}]`,
    );
    expect(s.says(name).verdict).toBe('met');
    s.act('UpdateAccount', { id: 'C0001', changes: { name: 'Autre nom' } });
    expect(s.says(name).verdict).toBe('met');
  });

  it('serve the other kinds of check as well', () => {
    const s = handed();
    expect(
      s.says(
        `{kind: calculation, source: {records: {collection: deliverables}, field: handedOver.budget}, label: le budget, expected: '{{ budget }}'}`,
      ).verdict,
    ).toBe('met');
    expect(
      s.says(
        `{kind: text, texts: {collection: deliverables}, fields: [synthese], states: [{label: le prix, amount: 11900}]}`,
      ),
    ).toMatchObject({
      verdict: 'met',
      evidence: [{ field: 'versions.0.values.synthese', text: '119,00 €' }, {}],
    });
  });
});

describe('texts', () => {
  const said = check(
    'texts: [{field: synthese, label: la synthèse, minWords: 10, states: [{label: le prix d’Alpha, amount: 11900}, {label: une recommandation, idea: [recommand*, conseil*]}]}]',
  );

  it('are read by the text check, with the passage in the field', () => {
    const s = handed();
    expect(s.says(said)).toMatchObject({ verdict: 'met' });
    const passage = s.says(said).evidence[0];
    expect(passage).toMatchObject({ kind: 'passage', field: 'versions.0.values.synthese', text: '119,00 €' });
    expect('Alpha vend 119,00 €'.slice((passage as { start: number }).start)).toBe('119,00 €');
  });

  it('say which field lacks what', () => {
    expect(
      handed(change({ synthese: 'Alpha vend 119,00 € et livre en dix jours ouvrés au moins.' })).says(said),
    ).toMatchObject({
      verdict: 'partly-met',
      missing: 'une recommandation',
      reason: 'La synthèse\u00a0: Il manque une recommandation.'.replace('\u00a0', ' '),
    });
    expect(handed(change({ synthese: null })).says(said)).toMatchObject({
      verdict: 'not-met',
      missing: 'la synthèse',
      reason: 'La synthèse : rien n’y est écrit.',
    });
  });
});

describe('rows', () => {
  const prices = check(`rows: [{table: concurrents, label: le tableau des concurrents, by: nom, expect: [
    {row: Alpha, cells: [{field: prix, label: le prix, format: euros, equals: '{{ prixAlpha }}'}]},
    {row: Beta, cells: [{field: prix, label: le prix, format: euros, equals: 12450}]}]}]`);

  it('are found by their name, as a reader would, and cite their figures', () => {
    expect(handed().says(prices)).toMatchObject({
      verdict: 'met',
      evidence: [
        { field: 'versions.0.values.concurrents.0.cells.prix', text: '119,00\u00a0€' },
        { field: 'versions.0.values.concurrents.1.cells.prix', text: '124,50\u00a0€' },
        { kind: 'record' },
      ],
    });
  });

  it('name the missing row, and the wrong cell of a row', () => {
    const [alpha] = GOOD.concurrents;
    expect(handed(change({ concurrents: [alpha] })).says(prices)).toMatchObject({
      verdict: 'partly-met',
      missing: '« Beta » dans le tableau des concurrents',
    });
    const wrongPrice = handed(change({ concurrents: [{ ...alpha, prix: 9_900 }, GOOD.concurrents[1]] })).says(
      prices,
    );
    expect(wrongPrice).toMatchObject({ verdict: 'partly-met', missing: 'le prix (« Alpha »)' });
    expect(wrongPrice.reason).toContain('le prix : attendu 119,00\u00a0€ ; trouvé : 99,00\u00a0€.');
    expect(wrongPrice.evidence[0]).toMatchObject({
      field: 'versions.0.values.concurrents.0.cells.prix',
      text: '99,00\u00a0€',
    });
    expect(handed(change({ concurrents: [] })).says(prices).verdict).toBe('not-met');
  });

  it('may come from the company’s own records', () => {
    const each = check(`rows: [{table: concurrents, label: les clients, by: nom, expect: [
      {each: {collection: accounts}, row: record.name, cells: [{field: prix, label: le plafond, format: euros, equals: '{{ record.creditLimitCents }}'}]}]}]`);
    const clients = ['Atelier Premier', 'Boutique Seconde'].map((nom) => ({ nom, prix: 500_000 }));
    expect(handed(change({ concurrents: clients })).says(each).verdict).toBe('met');
    expect(handed(change({ concurrents: clients.slice(1) })).says(each)).toMatchObject({
      verdict: 'partly-met',
      missing: '« Atelier Premier » dans les clients',
    });
  });

  it('may be enough in number, all of them right, and none besides', () => {
    const [alpha, beta] = GOOD.concurrents;
    const three = [alpha, beta, { nom: 'Gamma', prix: 1 }];
    const only = prices.replace('by: nom', 'noOthers: true, by: nom');
    expect(handed().says(only).verdict).toBe('met');
    expect(handed(change({ concurrents: three })).says(only)).toMatchObject({
      missing: 'le retrait de la ligne de trop',
    });
    const one = prices.replace('by: nom', 'enough: 1, by: nom');
    expect(handed(change({ concurrents: [beta] })).says(one).verdict).toBe('met');
    expect(handed(change({ concurrents: [{ nom: 'Gamma' }] })).says(one).verdict).toBe('not-met');
    const every = check(
      'rows: [{table: concurrents, label: les concurrents, count: {atLeast: 2}, every: [{field: prix, label: un prix, filled: true}]}]',
    );
    expect(handed().says(every).verdict).toBe('met');
    expect(handed(change({ concurrents: [alpha, { nom: 'Gamma' }] })).says(every)).toMatchObject({
      verdict: 'partly-met',
      missing: 'un prix (ligne 2)',
    });
    // The row the template begins with is nobody's work.
    expect(handed(change({ concurrents: [{ nom: 'Nous' }, alpha] })).says(every).reason).toContain(
      '1 ligne, 2 au moins',
    );
  });
});

describe('links', () => {
  const link = check(
    "links: [{field: client, label: le client concerné, to: {collection: accounts, where: {id: '{{ clientId }}'}}}]",
  );
  it('must point to the right record', () => {
    expect(handed().says(link)).toMatchObject({
      verdict: 'met',
      evidence: [{ field: 'versions.0.values.client', text: 'Atelier Premier' }, {}],
    });
    expect(handed(change({ client: 'accounts C0002' })).says(link)).toMatchObject({
      verdict: 'not-met',
      reason: 'Le client concerné : une fiche citée n’est pas la bonne.',
      missing: 'le client concerné',
    });
    expect(handed(change({ client: null })).says(link)).toMatchObject({
      verdict: 'not-met',
      reason: 'Le client concerné : ce n’est pas renseigné.',
    });
  });
});

describe('completeness', () => {
  it('is what the template asks for', () => {
    expect(handed().says(check('complete: true')).verdict).toBe('met');
    const finding = handed(change({ client: null, synthese: 'Trop court.' })).says(check('complete: true'));
    expect(finding.reason).toBe(
      '« Client concerné » : ce n’est pas rempli. « Synthèse » : 2 mots, 10 au moins.',
    );
    expect(finding.verdict).toBe('partly-met');
    expect(
      handed(change({ concurrents: [GOOD.concurrents[0]] })).says(check('complete: true')).reason,
    ).toContain('« Concurrents » : 1 ligne, 2 au moins');
  });
});

describe('a check the machine cannot compute', () => {
  it.each([
    [
      '{kind: deliverable, template: note-inconnue, complete: true}',
      'modèle de livrable « note-inconnue » inconnu',
    ],
    [check('rows: [{table: budget, label: a, count: {atLeast: 1}}]'), 'n’est pas un tableau'],
    [check('rows: [{table: absent, label: a, count: {atLeast: 1}}]'), 'pas de champ « absent »'],
    [check("fields: [{field: budget, label: le budget, equals: '{{ facts.inconnu }}'}]"), 'facts.inconnu'],
  ])('%s is left to the examiner with its fault', (yaml, fault) => {
    const finding = handed().says(yaml);
    expect(finding.verdict).toBe('to-judge');
    expect(finding.fault).toContain(fault);
  });

  it.each([
    ['rows: [{table: concurrents, label: a, expect: [{row: Alpha}]}]', 'demande « by »'],
    ['rows: [{table: concurrents, label: a}]', 'rien à regarder'],
    ['texts: [{field: synthese, label: a}]', 'rien à chercher'],
    ['version: draft, before: {day: 1}', 'ni recipients ni before'],
    ['before: {at: "10:00"}', 'day ou date'],
  ])('%s is refused when the package is read', (body, message) => {
    expect(() => parseCheck(check(body))).toThrow(message);
  });
});
