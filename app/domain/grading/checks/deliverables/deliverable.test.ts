import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tinyProfile, tinyRows, tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting, parseCheck, type GradedSitting } from '#tests/support/graded-sitting';
import { companyBase } from '../../../attempt/world';
import type { CompanyDocument } from '../../../crm/documents/records';
import { completeDeliverableValues } from '../../../scenario/authored/complete-deliverable';
import { loadTemplate } from '../../../scenario/package/templates';

const file = 'fixtures/scenarios/mini/templates/note-d-essai.yaml';
const { template } = loadTemplate(readFileSync(file, 'utf8'), file);
if (!template) throw new Error('the template of the mini scenario does not load');

const document = (id: string, name: string): CompanyDocument => ({
  id,
  name,
  folder: null,
  kind: 'reference',
  format: 'text',
  content: 'Tarif',
  link: null,
  accountId: null,
  addedOn: '2026-01-05',
  retentionYears: null,
});
const rows = { documents: [document('tarif-alpha', 'Tarif Alpha'), document('tarif-beta', 'Tarif Bêta')] };
const seed = tinySeed(
  {},
  {
    base: companyBase(tinyProfile, tinyRows(rows), [template]),
    facts: { clientId: 'C0001', budget: 240_000, prixAlpha: 11_900, direction: 'dominique@essai.example' },
  },
);

const GOOD = {
  objet: 'Offre pour l’atelier',
  client: 'accounts C0001',
  echeance: '2026-02-20',
  avis: 'favorable',
  budget: 240_000,
  taux: 7.5,
  concurrents: [
    { nom: 'Alpha SARL', prix: 11_900, preuve: 'documents tarif-alpha, page 2' },
    { nom: 'Bêta', prix: 12_450, preuve: 'documents tarif-beta, page 1' },
  ],
  synthese:
    'Alpha vend 119,00 € et livre en dix jours.\n\nNous recommandons de baisser notre prix avant le 20 février 2026.',
  sources: ['documents tarif-alpha, page 2'],
};

interface Work {
  values?: Record<string, unknown>;
  read?: readonly string[];
  to?: string;
  at?: number;
}

/** Reads the tariffs, writes the note, hands it over. */
function handOver(
  s: GradedSitting,
  { values = GOOD, read = ['tarif-alpha', 'tarif-beta'], to, at }: Work = {},
) {
  for (const id of read) s.act('ViewRecord', { collection: 'documents', id, place: 'documents' });
  const id = s.act('StartDeliverable', { templateId: 'note-d-essai', title: 'Note', accountId: null });
  save(s, id, values);
  send(s, id, to, at);
  return id;
}
function save(s: GradedSitting, id: string, values: Record<string, unknown>) {
  s.act('SaveDeliverable', {
    id,
    baseRevision: null,
    values: completeDeliverableValues({ 'note-d-essai': template! }, 'note-d-essai', values),
  });
}
function send(s: GradedSitting, id: string, email = 'dominique@essai.example', at?: number) {
  s.act(
    'SendMail',
    {
      draftId: null,
      content: {
        to: [{ name: 'Direction', email }],
        cc: [],
        subject: 'Note',
        body: 'Voici la note.',
        attachments: [{ kind: 'deliverable', id }],
        inReplyTo: null,
        relatedTo: null,
      },
    },
    at,
  );
}
const sitting = () => gradedSitting(seed);
const handed = (work?: Work) => {
  const s = sitting();
  handOver(s, work);
  return s;
};
const check = (body: string) => `{kind: deliverable, template: note-d-essai, ${body}}`;
const BUDGET = check("fields: [{field: budget, label: le budget, format: euros, equals: '{{ budget }}'}]");
const change = (over: Record<string, unknown>): Work => ({ values: { ...GOOD, ...over } });

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
    expect(handed().says(all).verdict).toBe('met');
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

  it('are found by their name, as a reader would', () => {
    expect(handed().says(prices).verdict).toBe('met');
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
    expect(handed().says(link).verdict).toBe('met');
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

describe('sources', () => {
  const sources = check('sources: {atLeast: 2, everyRow: true}');

  it('must have been opened before the document left', () => {
    const s = handed();
    expect(s.says(sources).verdict).toBe('met');
    expect(s.says(sources).evidence.some(({ kind }) => kind === 'event')).toBe(true);
    const unread = handed({ read: ['tarif-alpha'] });
    expect(unread.says(sources)).toMatchObject({
      verdict: 'partly-met',
      missing: 'la lecture de document « Tarif Bêta »',
    });
    // Opening it after the hand-over is too late.
    unread.act('ViewRecord', { collection: 'documents', id: 'tarif-beta', place: 'documents' });
    expect(unread.says(sources).verdict).toBe('partly-met');
  });

  it('must give their place, and stand under every claim', () => {
    const [alpha, beta] = GOOD.concurrents;
    expect(handed(change({ sources: ['documents tarif-alpha'] })).says(sources)).toMatchObject({
      missing: 'l’endroit précis de la source',
    });
    expect(
      handed(
        change({ concurrents: [alpha, { nom: 'Bêta', prix: 1 }], sources: ['documents tarif-beta, page 1'] }),
      ).says(sources),
    ).toMatchObject({
      verdict: 'partly-met',
      missing: 'une source à la ligne 2 de « Concurrents »',
    });
    const claims = check(
      'sources: {in: [sources], claims: [{field: synthese, source: sources, label: la synthèse}]}',
    );
    expect(handed().says(claims).verdict).toBe('met');
    expect(handed(change({ sources: [] })).says(claims)).toMatchObject({
      verdict: 'not-met',
      reason: 'Aucune source n’est citée. La synthèse : aucune source ne l’appuie.',
    });
    expect(
      handed(change({ concurrents: [alpha, { ...beta, preuve: null }], sources: [] })).says(
        check('sources: {atLeast: 2}'),
      ),
    ).toMatchObject({
      reason: expect.stringContaining('1 source différente, 2 au moins.') as string,
    });
  });

  it('may be named by the author, with their right place', () => {
    const named = check(
      "sources: {expect: [{label: le tarif d’Alpha, record: {collection: documents, where: {id: tarif-alpha}}, place: ['page 2', 'p. 2']}]}",
    );
    expect(handed().says(named).verdict).toBe('met');
    expect(
      handed(change({ concurrents: [], sources: ['documents tarif-alpha, page 9'] })).says(named),
    ).toMatchObject({
      verdict: 'partly-met',
      reason: 'Source le tarif d’Alpha : l’endroit indiqué (« page 9 ») n’est pas le bon.',
    });
    expect(
      handed(change({ concurrents: [], sources: ['documents tarif-beta, page 1'] })).says(named),
    ).toMatchObject({
      missing: 'le tarif d’Alpha',
    });
    const outside = check('sources: {expect: [{label: une étude du marché, title: [étude marché]}]}');
    const study = { link: null, title: 'Étude de marché 2025', place: 'p. 4', on: '2025-06-01' };
    expect(handed(change({ sources: [study] })).says(outside).verdict).toBe('met');
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
