import { readFileSync } from 'node:fs';
import { tinyProfile, tinyRows, tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting, type GradedSitting } from './graded-sitting';
import { list } from '~/domain/attempt/table';
import { companyBase } from '~/domain/attempt/world';
import type { CompanyDocument } from '~/domain/crm/documents/records';
import { completeDeliverableValues } from '~/domain/scenario/authored/complete-deliverable';
import { loadTemplate } from '~/domain/scenario/package/templates';
import { planTemplate } from './plan-template';

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
    base: companyBase(tinyProfile, tinyRows(rows), [template, planTemplate]),
    facts: { clientId: 'C0001', budget: 240_000, prixAlpha: 11_900, direction: 'dominique@essai.example' },
  },
);

export const GOOD = {
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

export interface Work {
  templateId?: string;
  values?: Record<string, unknown>;
  read?: readonly string[];
  to?: string;
  at?: number;
}

/** Reads the tariffs, writes the note, hands it over. */
export function handOver(
  s: GradedSitting,
  { templateId = 'note-d-essai', values = GOOD, read = ['tarif-alpha', 'tarif-beta'], to, at }: Work = {},
) {
  for (const id of read) s.act('ViewRecord', { collection: 'documents', id, place: 'documents' });
  const id = s.act('StartDeliverable', { templateId, title: 'Note', accountId: null });
  save(s, id, values);
  send(s, id, to, at);
  return id;
}
export function save(s: GradedSitting, id: string, values: Record<string, unknown>) {
  const { templates, tables } = s.world();
  const started = list(tables.deliverables).find((one) => one.id === id);
  s.act('SaveDeliverable', {
    id,
    baseRevision: null,
    values: completeDeliverableValues(templates, started?.templateId, values),
  });
}
export function send(s: GradedSitting, id: string, email = 'dominique@essai.example', at?: number) {
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
export const sitting = () => gradedSitting(seed);
export const handed = (work?: Work) => {
  const s = sitting();
  handOver(s, work);
  return s;
};
/** The plan handed over with these values: every kind of column, and fields that ask for nothing. */
export const planned = (values: Record<string, unknown>) => handed({ templateId: 'plan-d-essai', values });
export const planCheck = (body: string) => `{kind: deliverable, template: plan-d-essai, ${body}}`;
export const check = (body: string) => `{kind: deliverable, template: note-d-essai, ${body}}`;
export const change = (over: Record<string, unknown>): Work => ({ values: { ...GOOD, ...over } });
