import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tinyProfile, tinyRows, tinySeed } from '#fixtures/companies/tiny';
import { evolve } from '../../attempt/journal';
import { decide } from '../../attempt/perform';
import { findOptional } from '../../attempt/table';
import type { AnyEvent } from '../../attempt/vocabulary';
import { companyBase, initialWorld, type World } from '../../attempt/world';
import { completeFields } from '../../scenario/play/complete-fields';
import { loadTemplate } from '../../scenario/package/templates';
import { plainText, type RichText } from './rich-text';

const file = 'fixtures/scenarios/mini/templates/note-d-essai.yaml';
const source = readFileSync(file, 'utf8');
const { template } = loadTemplate(source, file);
if (!template) throw new Error('the template of the mini scenario does not load');

const stamp = { at: 0, companyDate: '2026-02-03', companyMinute: 600, actor: 'candidate' } as const;
const start = (): World =>
  [{ type: 'AttemptStarted', data: { timeFactor: 1 } }].reduce(
    after,
    initialWorld(tinySeed({}, { base: companyBase(tinyProfile, tinyRows(), [template]) })),
  );
function after(world: World, event: AnyEvent): World {
  return evolve(world, { ...stamp, ...event, seq: world.seq + 1 });
}
const given = (...events: AnyEvent[]): World => events.reduce(after, start());
const when = (world: World, type: string, fields: object) =>
  decide(
    world,
    {
      type,
      actor: 'candidate',
      fields: completeFields(type, fields as Record<string, unknown>, {
        profile: world.profile,
        tables: world.tables,
        templates: world.templates,
        today: stamp.companyDate,
      }),
    },
    stamp,
  );
const eventsOf = (decision: ReturnType<typeof when>): readonly AnyEvent[] => {
  if (!decision.accepted) throw new Error(decision.rejection.message);
  return decision.events;
};
const refusal = (decision: ReturnType<typeof when>) => (decision.accepted ? null : decision.rejection);

const started: AnyEvent = {
  type: 'DeliverableStarted',
  data: { id: 'LI-1', templateId: 'note-d-essai', title: 'Note d’essai', accountId: null },
};
const saved = (values: object, more: object = {}): AnyEvent => ({
  type: 'DeliverableSaved',
  data: { id: 'LI-1', values, ...more },
});
const mail = (over: object = {}) => ({
  content: {
    to: [{ name: 'Direction', email: 'direction@essai.example' }],
    cc: [{ name: 'Client', email: 'client@essai.example' }],
    subject: 'Note',
    body: 'Voici la note.',
    attachments: [{ kind: 'deliverable', id: 'LI-1' }],
    ...over,
  },
});
const deliverable = (world: World) => findOptional(world.tables.deliverables, 'LI-1');

describe('a deliverable', () => {
  it('starts from a template of the scenario, with its title and its first rows', () => {
    const decision = when(start(), 'StartDeliverable', { templateId: 'note-d-essai' });
    expect(eventsOf(decision)).toEqual([started]);
    expect(deliverable(given(started))).toMatchObject({
      values: { concurrents: [{ id: 'l1', cells: { nom: 'Nous' } }] },
      revision: 0,
      versions: [],
    });
    expect(refusal(when(start(), 'StartDeliverable', { templateId: 'swot' }))).toMatchObject({
      code: 'not-found',
      field: 'templateId',
    });
  });

  it('keeps what is typed field by field, and empties a field with null', () => {
    const world = given(started, saved({ objet: 'Aurore', budget: 12_000 }), saved({ budget: null }));
    expect(deliverable(world)?.values).toMatchObject({ objet: 'Aurore' });
    expect(deliverable(world)?.values).not.toHaveProperty('budget');
    expect(deliverable(world)?.revision).toBe(2);
  });

  it('refuses a save that started from another revision', () => {
    const world = given(started, saved({ objet: 'Aurore' }));
    const decision = when(world, 'SaveDeliverable', {
      id: 'LI-1',
      baseRevision: 0,
      values: { objet: 'Autre' },
    });
    expect(refusal(decision)?.code).toBe('conflict');
  });

  it('becomes a version each time it leaves by mail, and stays open', () => {
    const first = given(started, saved({ objet: 'Aurore' }));
    const sending = eventsOf(when(first, 'SendMail', mail()));
    expect(sending.map(({ type }) => type)).toEqual(['MailSent', 'DeliverableHandedOver']);
    const sent = sending.reduce(after, first);
    const corrected = after(sent, saved({ objet: 'Aurore, corrigé' }, { title: 'Note corrigée' }));
    const again = eventsOf(when(corrected, 'SendMail', mail())).reduce(after, corrected);
    expect(deliverable(again)?.versions).toMatchObject([
      {
        number: 1,
        title: 'Note d’essai',
        values: { objet: 'Aurore' },
        to: ['direction@essai.example', 'client@essai.example'],
      },
      { number: 2, title: 'Note corrigée', values: { objet: 'Aurore, corrigé' } },
    ]);
    expect(refusal(when(again, 'DeleteDeliverable', { id: 'LI-1' }))?.code).toBe('not-allowed');
  });

  it('does not leave empty, and can be deleted until it left', () => {
    const empty = given(started, saved({ concurrents: null }));
    expect(refusal(when(empty, 'SendMail', mail()))?.message).toContain('est vide');
    expect(eventsOf(when(empty, 'DeleteDeliverable', { id: 'LI-1' }))).toEqual([
      { type: 'DeliverableDeleted', data: { id: 'LI-1' } },
    ]);
  });
});

describe('values', () => {
  const save = (values: object) => when(given(started), 'SaveDeliverable', { id: 'LI-1', values });

  it('are written short by scripts', () => {
    const [event] = eventsOf(
      save({
        client: 'accounts C0001',
        budget: '1 234,50 €',
        avis: 'reserve',
        concurrents: [{ nom: 'Boutique Seconde', prix: '12,00 €', preuve: 'accounts C0002, notes' }],
        synthese: '## Constat\n\nLe prix baisse.\nVite.\n\n- un\n- deux\n\n1. d’abord',
        sources: [{ title: 'Étude sectorielle', place: 'page 12', on: '2026-01-08' }],
      }),
    );
    const { values } = event?.data as { values: Record<string, unknown> };
    expect(values).toMatchObject({
      client: [{ collection: 'accounts', id: 'C0001' }],
      budget: 123_450,
      avis: ['reserve'],
      concurrents: [
        {
          id: 'l1',
          cells: {
            nom: 'Boutique Seconde',
            prix: 1_200,
            preuve: [{ link: { collection: 'accounts', id: 'C0002' }, title: '', place: 'notes', on: null }],
          },
        },
      ],
      sources: [{ link: null, title: 'Étude sectorielle', place: 'page 12', on: '2026-01-08' }],
    });
    expect(plainText(values.synthese as RichText)).toBe(
      'Constat\nLe prix baisse.\nVite.\n- un\n- deux\n1. d’abord',
    );
  });

  it.each([
    [{ titre: 'x' }, 'values.titre', 'pas de champ « titre »'],
    [{ budget: 12.5 }, 'values.budget', '« Budget » : un montant est attendu, en centimes entiers.'],
    [{ taux: 12.34 }, 'values.taux', '1 décimale(s) au plus'],
    [{ echeance: '2026-02-30' }, 'values.echeance', 'cette date n’existe pas dans le calendrier'],
    [{ avis: ['oui'] }, 'values.avis', 'réponse « oui » inconnue ; au choix : favorable, reserve'],
    [{ avis: ['favorable', 'reserve'] }, 'values.avis', 'une seule réponse'],
    [{ client: [{ collection: 'quotes', id: 'DV-1' }] }, 'values.client', 'au choix : accounts'],
    [{ client: [{ collection: 'accounts', id: 'C9' }] }, 'values.client', 'la fiche C9 n’existe pas'],
    [
      { concurrents: [{ nom: 'A' }, { prix: 'cher' }] },
      'values.concurrents.1.prix',
      '« Concurrents », ligne 2, « Prix » : un montant est attendu',
    ],
    [{ concurrents: [{ marge: 3 }] }, 'values.concurrents.0.marge', 'la colonne « marge » n’existe pas'],
    [
      { synthese: { type: 'doc', content: [{ type: 'image' }] } },
      'values.synthese',
      'collez-le sans mise en forme',
    ],
    [
      {
        synthese: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link' }] }] }],
        },
      },
      'values.synthese',
      'mis en forme',
    ],
    [{ sources: [{ link: null, title: 3, place: '', on: null }] }, 'values.sources', 'une liste de sources'],
  ])('are refused at their field: %j', (values, field, message) => {
    const rejection = refusal(save(values));
    expect(rejection?.field).toBe(field);
    expect(rejection?.message).toContain(message);
  });

  it('refuse a formatted text nested without end, without following it', () => {
    let node: object = { type: 'paragraph' };
    for (let depth = 0; depth < 50_000; depth += 1) node = { type: 'blockquote', content: [node] };
    expect(refusal(save({ synthese: { type: 'doc', content: [node] } }))?.message).toContain('imbriquées');
  });
});

describe('a template', () => {
  const problems = (text: string) =>
    loadTemplate(text, 'templates/note-d-essai.yaml').issues.map(
      ({ line, path, message }) => `${line} ${path} ${message}`,
    );

  it('tells every problem at its line', () => {
    expect(problems(source.replace('id: objet', 'id: budget').replace('{nom: Nous}', '{prix: "3"}'))).toEqual(
      [
        '21 sections[1].fields[0].id champ « budget » écrit deux fois',
        expect.stringMatching(
          /^\d+ sections\[1\]\.fields\[2\]\.startRows\[0\]\.prix « prix » n’est pas une colonne de texte/,
        ),
      ],
    );
    expect(problems(source.replace('kind: money, label: Budget', 'kind: mony, label: Budget'))[0]).toContain(
      'vouliez-vous dire « money »',
    );
    expect(problems(source.replace('id: note-d-essai', 'id: autre'))[0]).toContain('le même que le fichier');
  });
});
