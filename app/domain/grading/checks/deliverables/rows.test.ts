import { describe, expect, it } from 'vitest';
import { change, check, GOOD, handed, planCheck, planned } from '#tests/support/note-sitting';

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

describe('the rows of a plan', () => {
  const ACTIONS = [
    { action: 'Appeler', rang: 1, clients: ['accounts C0001'] },
    { action: 'Visiter', rang: 2, clients: ['accounts C0001', 'accounts C0002'] },
  ];
  const says = (body: string, actions: readonly object[] = ACTIONS) =>
    planned({ actions }).says(planCheck(`rows: [{table: actions, label: les actions, ${body}}]`));

  it.each([
    ['by: rang, expect: [{row: 2}]', 'met'],
    ['by: rang, expect: [{row: 3}]', 'not-met'],
    ['by: clients, expect: [{row: C0002}]', 'met'],
    ['by: clients, expect: [{row: C0003}]', 'not-met'],
    ['by: clients, expect: [{row: C0001}, {row: C0001}]', 'met'],
    ['by: clients, expect: [{row: C0001}, {row: C0001}, {row: C0001}]', 'partly-met'],
    ["by: rang, expect: [{each: {collection: accounts}, row: '2'}]", 'partly-met'],
    ['by: action, expect: [{row: Visiter, cells: [{field: clients.id, label: a, equals: C0002}]}]', 'met'],
    [
      'by: action, expect: [{row: Appeler, cells: [{field: clients.id, label: a, equals: C0002}]}]',
      'not-met',
    ],
    ['count: {atMost: 2}', 'met'],
  ])('%s: %s', (body, verdict) => expect(says(body).verdict).toBe(verdict));

  it.each<[string, string, readonly object[]]>([
    ['count: {atMost: 1}', 'Les actions : 2 lignes, 1 au plus.', ACTIONS],
    ['count: {atLeast: 1}', 'Les actions : 0 ligne, 1 au moins.', []],
    [
      'by: action, noOthers: true, expect: [{row: Appeler}]',
      'Les actions : la ligne 2 n’a pas lieu d’être.',
      ACTIONS,
    ],
    ['every: [{field: rang, label: le rang, filled: true}]', 'Les actions : aucune ligne n’est remplie.', []],
    [
      'by: action, enough: 2, expect: [{row: Appeler}, {row: Écrire, label: le courrier}]',
      'Les actions : 1 ligne juste sur 2 attendues. Les actions : il manque le courrier.',
      ACTIONS,
    ],
    [
      'by: action, enough: 3, expect: [{row: Appeler}, {row: Visiter}]',
      'Les actions : 2 lignes justes sur 3 attendues.',
      ACTIONS,
    ],
  ])('%s says « %s »', (body, reason, actions) => expect(says(body, actions).reason).toBe(reason));

  it('cite the row by its name when its cell is empty, or by its first', () => {
    const dated = '{field: pour, label: la date, filled: true}';
    const action = { field: 'versions.0.values.actions.1.cells.action', text: 'Visiter' };
    const ofRow = says(`by: action, expect: [{row: Visiter, cells: [${dated}]}]`);
    expect(ofRow).toMatchObject({ verdict: 'not-met', missing: 'la date (« Visiter »)' });
    expect(ofRow.evidence[0]).toMatchObject(action);
    expect(says('by: action, expect: [{row: Visiter}]').evidence[0]).toMatchObject(action);
    const ranked = says('by: rang, every: [{field: pour, label: la date, filled: true}]');
    expect(ranked.evidence[0]).toMatchObject({ field: 'versions.0.values.actions.0.cells.rang', text: '1' });
    expect(ranked.reason).toBe('Les actions, ligne 1 : la date : ce n’est pas renseigné.');
    expect(says(`every: [${dated}]`).evidence[0]).toMatchObject({ text: 'Appeler' });
    expect(says('every: [{field: rang, label: le rang, equals: 1}]').evidence[0]).toMatchObject({
      field: 'versions.0.values.actions.1.cells.rang',
      text: '2',
    });
  });

  it('the template begins with count once something is changed in them', () => {
    const rows = (jalons: readonly object[]) =>
      planned({ jalons }).says(planCheck('rows: [{table: jalons, label: a, count: {atLeast: 1}}]')).verdict;
    expect(rows([{ nom: 'Début', note: 'à préparer' }, { nom: 'Bilan' }])).toBe('not-met');
    expect(rows([{ nom: 'Début', note: 'fait' }])).toBe('met');
    expect(rows([{ nom: 'Bilan', note: null }])).toBe('not-met');
    expect(rows([{ nom: ' ', note: '' }])).toBe('not-met');
  });
});
