import { describe, expect, it } from 'vitest';
import { tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting, parseCheck, type GradedSitting } from '#tests/support/graded-sitting';

interface Line {
  text: string;
  tags?: string[];
  by?: 'candidate' | 'persona';
}
const said = (text: string, ...tags: string[]): Line => ({ text, tags });
const heard = (text: string, ...tags: string[]): Line => ({ text, tags, by: 'persona' });

const LINES: Line[] = [
  said('Bonjour, Camille Essai de la Maison d’Essai.', 'accroche'),
  heard('Je vous écoute.'),
  said('Combien de postes équipez-vous ?', 'decouverte'),
  said('Et pour quelle date ?', 'decouverte'),
  heard('Une douzaine, notre budget est de 4 800 € hors taxes.', 'budget'),
  said('Qu’est-ce qui vous semble cher ?', 'creuser-prix'),
  said('Le prix comprend la livraison et trois ans de garantie.', 'reponse-prix'),
  said('Voyons-nous jeudi à 10 h.', 'conclusion'),
];
const variables = { rdv: '2026-02-05', interesse: true, remise: 5 };

function hold(s: GradedSitting, lines: readonly Line[] = LINES, outcome: string | null = 'rendez-vous') {
  const id = s.act('StartCall', {
    direction: 'outgoing',
    dialogueId: 'prospection',
    accountId: 'C0001',
    contactId: null,
    personaName: 'Mme Morel',
  });
  lines.forEach(({ text, tags = [], by = 'candidate' }, index) =>
    s.act('SayCallLine', { id, lineId: `l${index}`, speaker: by, text, tags }),
  );
  if (outcome !== null) s.act('EndCall', { id, outcome, variables });
  return id;
}
function report(s: GradedSitting, text: string) {
  s.act('LogActivity', {
    content: {
      kind: 'call',
      subject: 'Appel Atelier Premier',
      accountId: 'C0001',
      contactId: null,
      relatedTo: null,
      dueOn: '2026-02-03',
      startMinute: 600,
      durationMinutes: 15,
      ownerId: 'adv',
      priority: 'normal',
    },
    report: text,
  });
}
const sitting = () => gradedSitting(tinySeed({}, { facts: { rdv: '2026-02-05' } }));
const held = (lines?: readonly Line[], outcome?: string | null) => {
  const s = sitting();
  hold(s, lines, outcome);
  return s;
};
const check = (body: string) => `{kind: dialogue, calls: {dialogueId: prospection}, ${body}}`;
const without = (tag: string) => LINES.filter(({ tags }) => !tags?.includes(tag));
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

  it('is judged on the best of several', () => {
    const s = held([]);
    hold(s);
    expect(s.says(DISCOVERY).verdict).toBe('met');
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
    expect(held([...LINES].reverse()).says(order).reason).toBe('La découverte vient avant l’accroche.');
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
    // What the other said is not the candidate's.
    expect(held().says(check('says: {states: [{label: le budget, amount: 480000}]}')).verdict).toBe(
      'not-met',
    );
  });
});

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
