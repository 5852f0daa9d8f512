import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { account, tinyProfile, tinyRows, tinySeed } from '#fixtures/companies/tiny';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { evolve } from '~/domain/attempt/journal';
import type { AnyEvent } from '~/domain/attempt/vocabulary';
import { companyBase, initialWorld, type World } from '~/domain/attempt/world';
import { missingIn } from '~/domain/crm/deliverables/completeness';
import { richTextOf } from '~/domain/crm/deliverables/rich-text';
import { loadTemplate } from '~/domain/scenario/package/templates';
import { changesOf, contentOf, mergedContent, withValue } from './deliverable-content';
import { deliverablePage } from './deliverable-page';
import { deliverablePaper } from './reading/deliverable-paper';
import { recordChoices } from './record-choices';

const file = 'fixtures/scenarios/mini/templates/note-d-essai.yaml';
const { template } = loadTemplate(readFileSync(file, 'utf8'), file);
if (!template) throw new Error('the template of the mini scenario does not load');

const after = (world: World, event: AnyEvent): World =>
  evolve(world, {
    at: 0,
    companyDate: '2026-02-03',
    companyMinute: 600,
    actor: 'candidate',
    ...event,
    seq: world.seq + 1,
  });
const rows = tinyRows({ accounts: [account(), account({ id: 'C0002', name: 'Boutique Seconde' })] });
const given = (...events: AnyEvent[]): DeskView => ({
  attemptId: 'a1',
  world: events.reduce(
    after,
    initialWorld(tinySeed({}, { base: companyBase(tinyProfile, rows, [template]) })),
  ),
  today: '2026-02-03',
  minute: 600,
  readOnly: false,
  basePath: '/passage/a1',
});
const started: AnyEvent = {
  type: 'DeliverableStarted',
  data: { id: 'LI-1', templateId: 'note-d-essai', title: 'Note Aurore', accountId: 'C0001' },
};
const saved = (values: object): AnyEvent => ({ type: 'DeliverableSaved', data: { id: 'LI-1', values } });
const viewed = (collection: string, id: string): AnyEvent => ({
  type: 'RecordViewed',
  data: { collection, id, place: 'fiche' },
});
const sent: AnyEvent[] = [
  {
    type: 'MailSent',
    data: {
      id: 'ME-1',
      fromDraft: false,
      content: {
        to: [{ name: 'Direction', email: 'dominique@essai.example' }],
        cc: [],
        subject: 'Note',
        body: '',
        attachments: [{ kind: 'deliverable', id: 'LI-1' }],
        inReplyTo: null,
        relatedTo: null,
      },
    },
  },
  { type: 'DeliverableHandedOver', data: { id: 'LI-1', version: 1, mailId: 'ME-1' } },
];
const written = {
  budget: 123_450,
  client: [{ collection: 'accounts', id: 'C0002' }],
  concurrents: [
    { id: 'l1', cells: { nom: 'Nous', prix: 1_000 } },
    {
      id: 'l2',
      cells: { prix: 2_550, preuve: [{ link: null, title: 'Étude', place: 'page 3', on: '2026-01-08' }] },
    },
  ],
  synthese: richTextOf('Le prix baisse.'),
};
const page = (desk: DeskView, search = '') => deliverablePage(desk, 'LI-1', new URLSearchParams(search));

describe('a deliverable being written', () => {
  it('saves what differs from what the server holds, everything when that is not known', () => {
    const deliverable = given(started, saved(written)).world.tables.deliverables.changed.get('LI-1');
    if (!deliverable) throw new Error('no deliverable');
    const before = contentOf(template, deliverable);
    const next = withValue(template, withValue(template, before, 'objet', 'Aurore'), 'budget', null);
    expect(changesOf(template, next, before)).toEqual({ values: { objet: 'Aurore', budget: null } });
    expect(changesOf(template, before, before)).toEqual({ values: {} });
    const whole = changesOf(template, next, null);
    expect(whole).toMatchObject({ title: 'Note Aurore', accountId: 'C0001', files: [] });
    expect(changesOf(template, next, null, new Set(['objet']))).toEqual({ values: { objet: 'Aurore' } });
    expect(Object.keys(whole.values)).toEqual(
      template.sections.flatMap(({ fields }) => fields.map(({ id }) => id)),
    );
  });

  it('keeps what another tab wrote beside what was written here', () => {
    const before = page(given(started, saved({ budget: 1 })))?.content;
    if (!before) throw new Error('no content');
    const theirs = withValue(template, { ...before, title: 'Leur titre' }, 'budget', 2);
    const mine = withValue(template, withValue(template, before, 'objet', 'Aurore'), 'budget', 3);
    const kept = mergedContent(template, theirs, mine, new Set(['objet']));
    expect(kept).toMatchObject({ title: 'Leur titre', values: { objet: 'Aurore', budget: 2 } });
    expect(mergedContent(template, theirs, before, new Set(['budget'])).values.budget).toBe(1);
  });

  it('is the same text whatever the order things were typed in', () => {
    const one = given(started, saved({ budget: 1 }), saved({ objet: 'A' }));
    const other = given(started, saved({ objet: 'A' }), saved({ budget: 1 }));
    expect(JSON.stringify(page(one)?.content)).toBe(JSON.stringify(page(other)?.content));
  });

  it('hides the hints unless coached, and counts what is missing for who is', () => {
    const desk = given(started, saved(written));
    expect(page(desk)?.template.sections.some((section) => 'hint' in section)).toBe(false);
    const [context, figures, analysis] = template.sections;
    if (!context || !figures || !analysis) throw new Error('three parts');
    expect(missingIn(context, {}).map(({ message }) => message)).toEqual([
      '« Objet » est à remplir',
      '« Client concerné » est à remplir',
    ]);
    const [table] = missingIn(figures, { concurrents: [{ id: 'l1', cells: { prix: 3 } }] }).map(
      ({ message }) => message,
    );
    expect(table).toBe('« Concurrents » : 1 ligne sur 2 attendues');
    expect(missingIn(figures, written as never).map(({ message }) => message)).toEqual([
      '« Concurrents », ligne 2 : nom à remplir',
    ]);
    expect(missingIn(analysis, written as never).map(({ message }) => message)).toEqual([
      '« Synthèse » : 3 mots sur 10 attendus',
    ]);
  });
});

describe('a deliverable read', () => {
  it('prints labels, units, names of records, sources with their place, and totals', () => {
    const desk = given(started, saved(written));
    const deliverable = desk.world.tables.deliverables.changed.get('LI-1');
    const paper = deliverable && deliverablePaper(desk, deliverable, null);
    const fields = paper?.sections.flatMap((section) => section.fields) ?? [];
    const field = (id: string) => fields.find((one) => one.id === id);
    expect(paper).toMatchObject({ title: 'Note Aurore', purpose: 'Note d’essai', stamp: 'Brouillon' });
    expect(field('budget')).toMatchObject({ lines: [[{ text: '1\u202f234,50\u00a0€\u00a0HT' }]] });
    expect(field('client')).toMatchObject({ lines: [[{ text: 'Boutique Seconde', path: 'clients/C0002' }]] });
    expect(field('concurrents')).toMatchObject({
      totals: ['', '35,50\u00a0€', ''],
      rows: [
        [[[{ text: 'Nous' }]], [[{ text: '10,00\u00a0€' }]], []],
        [[], [[{ text: '25,50\u00a0€' }]], [[{ text: 'Étude' }, { text: ', page 3 (08/01/2026)' }]]],
      ],
    });
  });

  it('shows a version as it left, and no version that does not exist', () => {
    const desk = given(started, saved({ objet: 'Avant' }), ...sent, saved({ objet: 'Après' }));
    const text = (search: string) => JSON.stringify(page(desk, search)?.paper);
    expect(text('version=1')).toContain('Avant');
    expect(text('version=1')).not.toContain('Après');
    expect(text('vue=lecture')).toContain('Après');
    expect(page(desk)?.paper).toBeNull();
    expect(page(desk, 'version=2')).toBeNull();
    expect(page({ ...desk, readOnly: true })?.paper?.stamp).toBe('Brouillon');
    const unchanged = given(started, saved({ objet: 'Avant' }), ...sent);
    expect(page({ ...unchanged, readOnly: true })).toMatchObject({ version: 1, paper: { stamp: null } });
  });
});

describe('choosing a record', () => {
  const labels = (desk: DeskView, search: string) =>
    recordChoices(desk.world, new URLSearchParams(search)).map(({ label }) => label);

  it('offers those of the field’s collections that hold what is typed', () => {
    expect(labels(given(), 'c=accounts&q=bout')).toEqual(['Boutique Seconde']);
    expect(labels(given(), 'c=inconnue')).toEqual([]);
  });

  it('offers to cite what was really opened, the latest first', () => {
    const desk = given(viewed('accounts', 'C0001'), viewed('products', 'ART-2'), viewed('accounts', 'C0001'));
    expect(labels(desk, 'ouvertes')).toEqual(['Atelier Premier', 'ART-2 – Article second']);
    expect(labels(desk, 'ouvertes&q=second')).toEqual(['ART-2 – Article second']);
    expect(labels(given(), 'ouvertes')).toEqual([]);
  });
});
