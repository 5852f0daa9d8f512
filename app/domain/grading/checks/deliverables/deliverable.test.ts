import { describe, expect, it } from 'vitest';
import { parseCheck } from '#tests/support/graded-sitting';
import {
  change,
  check,
  GOOD,
  handed,
  handOver,
  planCheck,
  planned,
  save,
  send,
  sitting,
} from '#tests/support/note-sitting';

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

  it('of a draft wants it begun', () => {
    const s = sitting();
    s.act('StartDeliverable', { templateId: 'note-d-essai', title: 'Note', accountId: null });
    const draft = BUDGET.replace('fields', 'version: draft, fields');
    expect(s.says(draft).reason).toBe('Le livrable attendu n’a pas été commencé : rien à observer.');
    expect(s.says(draft.replace('fields', 'observedWhen: {type: DeliverableStarted}, fields')).reason).toBe(
      'Le livrable attendu n’a pas été commencé.',
    );
  });

  it('is that of the documents asked for', () => {
    const s = handed();
    s.act('StartDeliverable', { templateId: 'plan-d-essai', title: 'Plan', accountId: null });
    expect(s.says(planCheck('complete: true')).verdict).toBe('not-observed');
    expect(s.says(BUDGET.replace('fields', 'where: {title: Note}, fields')).verdict).toBe('met');
    expect(s.says(BUDGET.replace('fields', 'where: {title: Autre note}, fields')).verdict).toBe(
      'not-observed',
    );
  });

  it('keeps the best of several documents of the same template', () => {
    const s = handed(change({ budget: 1 }));
    const id = handOver(s);
    expect(s.says(BUDGET)).toMatchObject({ verdict: 'met' });
    expect(s.says(BUDGET).evidence[0]).toMatchObject({ id });
  });

  it('names six of the points that convince, and counts the others', () => {
    const fields = ['objet', 'echeance', 'avis'].map((one) => `{field: ${one}, label: ${one}, filled: true}`);
    const many = check(
      `complete: true, fields: [${fields.join(', ')}, {field: taux, label: taux, equals: 7.5}]`,
    );
    expect(handed().says(many).reason).toBe(
      'Le livrable convient : « Objet », « Client concerné », « Concurrents », « Synthèse », objet, echeance et 2 autres points.',
    );
    const six = many.replace(', {field: taux, label: taux, equals: 7.5}', '').replace(fields[2]!, fields[1]!);
    expect(handed().says(six).reason).toContain('« Synthèse », objet et echeance.');
    const seven = many.replace(', {field: taux, label: taux, equals: 7.5}', '');
    expect(handed().says(seven).reason).toContain('« Synthèse », objet, echeance et avis.');
  });

  it('is enough when the company’s records ask for nothing more', () => {
    const none = check(
      'rows: [{table: concurrents, label: les clients, by: nom, expect: [{each: {collection: accounts, where: {id: absent}}, row: record.name}]}]',
    );
    expect(handed().says(none)).toMatchObject({
      verdict: 'met',
      reason: 'Le livrable attendu a été transmis.',
    });
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

  it.each([
    ["before: {date: '2026-02-03', at: '10:50'}", 'met'],
    ["before: {date: '2026-02-03', at: '10:49'}", 'not-met'],
    ["before: {date: '2026-02-04', at: '09:00'}", 'met'],
    ["before: {date: '2026-02-03'}", 'met'],
    ["recipients: ['AILLEURS@essai.example']", 'met'],
  ])('on 3 February at 10:50, to « ailleurs », %s is %s', (body, verdict) =>
    expect(handed({ to: 'ailleurs@essai.example', at: 10 }).says(check(body)).verdict).toBe(verdict),
  );
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
    send(s, 'LI-1');
    expect(s.says(name).verdict).toBe('not-met');
    expect(s.says(name.replace('fields', 'version: first, fields')).verdict).toBe('met');
    handOver(s, change({ objet: 'Autre nom' }));
    expect(s.says(name)).toMatchObject({ verdict: 'met', evidence: [{ text: 'Autre nom' }, {}] });
  });

  it.each([
    ['canaux', ['mail', 'appel'], 'Courriel, Téléphone'],
    ['fin', '2026-03-31', '31 mars 2026'],
    ['remarque', 'mot '.repeat(61).trim(), `${'mot '.repeat(60)}…`],
    ['remarque', 'mot '.repeat(60), 'mot '.repeat(60)],
    [
      'actions',
      [
        { action: 'Appeler', pour: '2026-03-02', rang: 1, clients: ['accounts C0001'], canal: 'appel' },
        { preuves: [{ title: 'Le marché en 2026' }, { title: ' ' }] },
      ],
      'Appeler · 2 mars 2026 · 1 · Atelier Premier · Téléphone / « Le marché en 2026 », une source sans titre',
    ],
  ])('cites %s as a reader sees it', (field, value, text) => {
    const filled = planCheck(`fields: [{field: ${field}, label: a, format: date, filled: true}]`);
    const format = field === 'fin' ? filled : filled.replace('format: date, ', '');
    expect(planned({ [field]: value }).says(format).evidence[0]).toMatchObject({ text });
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
      reason: 'La synthèse : il manque une recommandation.',
    });
    expect(handed(change({ synthese: null })).says(said)).toMatchObject({
      verdict: 'not-met',
      missing: 'la synthèse',
      reason: 'La synthèse : rien n’y est écrit.',
    });
    expect(handed(change({ synthese: 'Rien à signaler.' })).says(said)).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringMatching(/^La synthèse : il manque le prix d’Alpha/) as string,
    });
  });

  it('are those of one document, not of several', () => {
    const s = handed(change({ synthese: 'Alpha vend 119,00 € et livre en dix jours ouvrés au moins.' }));
    handOver(s, change({ synthese: 'Nous conseillons de baisser notre prix pour le début du printemps.' }));
    expect(s.says(said).verdict).toBe('partly-met');
  });

  it('that only a dictionary can judge are left to the examiner without one', () =>
    expect(
      handed().says(check('texts: [{field: synthese, label: a, maxSpellingErrorRate: 2}]')).verdict,
    ).toBe('to-judge'));
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
