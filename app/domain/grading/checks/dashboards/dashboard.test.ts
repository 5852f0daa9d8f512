import { describe, expect, it } from 'vitest';
import { tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting } from '#tests/support/graded-sitting';
import { chartTypes, dashboardContentSchema, type Tile } from '../../../crm/dashboards/records';

describe('a dashboard check', () => {
  const tile = (over: Record<string, unknown> = {}) => ({
    id: 't1',
    title: 'CA',
    measure: 'revenue',
    dimension: 'month',
    from: '2026-01-01',
    to: '2026-01-31',
    chart: 'line',
    filter: null,
    targetCents: null,
    comment: '',
    ...over,
  });
  const board = (over: Record<string, unknown> = {}) => ({
    title: 'Janvier',
    tiles: [tile()],
    comment:
      'Le CA est en retard de 6 500 € sur l’objectif, à cause de la rupture de stock. Je propose de relancer les devis.',
    ...over,
  });
  const check = `
kind: dashboard
tiles: [{label: le chiffre d’affaires par mois, measure: revenue, dimension: month, from: '2026-01-01', to: '2026-01-31'}]
comment:
  - {label: l’écart, amount: 650000}
  - {label: une cause, idea: [rupture stock]}
  - {label: une action, idea: [relancer devis, proposer*]}
`;
  const says = (content: Record<string, unknown>, yaml = check) => {
    const s = gradedSitting();
    s.act('CreateDashboard', { content });
    return s.says(yaml);
  };

  it('observes nothing without a dashboard', () =>
    expect(gradedSitting().says(check).verdict).toBe('not-observed'));
  it('is met by the right tile and a comment that explains', () => expect(says(board()).verdict).toBe('met'));

  it.each<[string, Record<string, unknown>]>([
    ['le chiffre d’affaires par mois', board({ tiles: [tile({ measure: 'growth' })] })],
    ['le chiffre d’affaires par mois', board({ tiles: [tile({ to: '2026-02-28' })] })],
    ['le chiffre d’affaires par mois', board({ tiles: [tile({ chart: 'pie' })] })],
    ['le chiffre d’affaires par mois', board({ tiles: [tile({ dimension: 'segment' })] })],
    ['l’écart', board({ comment: 'Rupture de stock : je propose de relancer les devis.' })],
    ['une cause', board({ comment: 'Écart de 6 500 €. Je propose de relancer les devis.' })],
    ['une action', board({ comment: 'Écart de 6 500 € dû à la rupture de stock.' })],
  ])('lacks %s', (missing, content) =>
    expect(says(content)).toMatchObject({ verdict: 'partly-met', missing }),
  );

  it('may look at the chart alone, and wants the board to have been sent', () => {
    const chart = `{kind: dashboard, tiles: [{label: le CA, measure: revenue, to: '2026-12-31'}], judges: [chart]}`;
    expect(says(board(), chart).verdict).toBe('met');
    expect(says(board({ tiles: [tile({ chart: 'pie' })] }), chart).verdict).toBe('not-met');
    const s = gradedSitting();
    const id = s.act('CreateDashboard', { content: board() });
    expect(s.says('{kind: dashboard, shared: true}')).toMatchObject({
      verdict: 'not-met',
      missing: 'l’envoi du tableau de bord',
      evidence: [{ kind: 'record', collection: 'dashboards', id }],
    });
    s.act('SendMail', {
      draftId: null,
      content: {
        to: [{ name: 'Direction', email: 'dominique@essai.example' }],
        cc: [],
        subject: 'Janvier',
        body: 'Le tableau de bord.',
        attachments: [{ kind: 'dashboard', id }],
        inReplyTo: null,
        relatedTo: null,
      },
    });
    expect(s.says('{kind: dashboard, shared: true}')).toMatchObject({
      verdict: 'met',
      reason: 'Le tableau de bord convient.',
    });
  });

  it('is asked of the board that suits best, among those it is about', () => {
    const s = gradedSitting();
    s.act('CreateDashboard', { content: board({ title: 'Essai', tiles: [] }) });
    const id = s.act('CreateDashboard', { content: board() });
    s.act('CreateDashboard', { content: board({ title: 'Essai', comment: '' }) });
    expect(s.says(check)).toMatchObject({ verdict: 'met', evidence: [{ id }, {}, {}, {}] });
    expect(s.says(check.replace('tiles:', 'on: {title: Essai}\ntiles:')).verdict).toBe('partly-met');
    const none = check.replace('tiles:', 'on: {title: Absent}\ntiles:');
    expect(s.says(none).verdict).toBe('not-observed');
    expect(s.says(none.replace('tiles:', 'observedWhen: {type: DashboardCreated}\ntiles:'))).toMatchObject({
      verdict: 'not-met',
      reason: 'Le tableau de bord attendu n’a pas été établi.',
    });
  });

  it('does not judge the boards the company had', () => {
    const content = dashboardContentSchema.parse(board());
    const old = {
      ...content,
      id: 'TB-1',
      createdOn: '2026-01-05',
      sharedOn: null,
      authorId: 'adv',
      revision: 1,
    };
    const s = gradedSitting(tinySeed({ dashboards: [old] }));
    expect(s.says(check).verdict).toBe('not-observed');
    s.act('SaveDashboard', { id: 'TB-1', baseRevision: 1, content: { ...content, title: 'Février' } });
    expect(s.says(check).verdict).toBe('met');
  });

  it.each<[Tile['dimension'], readonly Tile['chart'][]]>([
    ['none', ['figure', 'bar', 'horizontal-bar']],
    ['month', ['line', 'bar', 'stacked']],
    ['segment', ['bar', 'horizontal-bar', 'pie', 'stacked', 'pareto']],
    ['family', ['bar', 'horizontal-bar', 'pie', 'stacked', 'pareto']],
    ['salesperson', ['bar', 'horizontal-bar', 'stacked', 'pareto']],
    ['account', ['bar', 'horizontal-bar', 'pareto', 'table']],
    ['age', ['bar', 'horizontal-bar', 'stacked', 'table']],
  ])('%s is well drawn by %j alone', (dimension, suitable) => {
    const chart = '{kind: dashboard, tiles: [{label: les créances, measure: outstanding}], judges: [chart]}';
    const drawn = chartTypes.filter(
      (type) =>
        says(board({ tiles: [tile({ measure: 'outstanding', dimension, chart: type })] }), chart).verdict ===
        'met',
    );
    expect([...drawn].sort()).toEqual([...suitable].sort());
  });

  it.each<[string, string]>([
    ['dimension: [segment, month]', 'met'],
    ['dimension: segment', 'not-met'],
    ['dimension: segment, judges: [chart]', 'met'],
    ['where: {chart: line}', 'met'],
    ['where: {targetCents: 200000}', 'not-met'],
    ['where: {targetCents: 200000}, judges: [period, chart]', 'met'],
    ['where: {targetCents: null}', 'met'],
    ['charts: [pie]', 'not-met'],
    ["from: '2025-12-01', judges: [chart]", 'met'],
  ])('a tile of %s: %s', (body, verdict) => {
    const [wanted = '', judges] = body.split(', judges: ');
    const only = judges === undefined ? '' : `, judges: ${judges}`;
    expect(
      says(
        board(),
        `{kind: dashboard, tiles: [{label: le CA, measure: [growth, revenue], ${wanted}}]${only}}`,
      ).verdict,
    ).toBe(verdict);
  });

  it('may be content with some of the tiles, and names three faults', () => {
    const many = (more: string) =>
      `{kind: dashboard, ${more}tiles: [{label: le CA, measure: revenue}, {label: la marge, measure: gross-margin}, {label: le retard, measure: overdue}, {label: la croissance, measure: growth}, {label: le panier, measure: average-order}]}`;
    expect(says(board(), many('tilesAtLeast: 1, '))).toMatchObject({
      verdict: 'met',
      reason: 'Le tableau de bord montre ou dit le CA.',
    });
    expect(says(board(), many('')).reason).toBe(
      'Il manque l’indicateur : la marge. Il manque l’indicateur : le retard. Il manque l’indicateur : la croissance.',
    );
    expect(says(board({ tiles: [] }), many('')).verdict).toBe('not-met');
    const two = board({ tiles: [tile({ chart: 'pie' }), tile({ id: 't2', measure: 'gross-margin' })] });
    expect(says(two, many('tilesAtLeast: 2, '))).toMatchObject({ verdict: 'partly-met', missing: 'le CA' });
  });

  it('is a text too, to its last tile', () => {
    const twelve = Array.from({ length: 12 }, (_, i) =>
      tile({ id: `t${i}`, comment: i === 11 ? 'Rupture de stock.' : '' }),
    );
    const text =
      '{kind: text, texts: {collection: dashboards}, states: [{label: une cause, idea: [rupture stock]}]}';
    expect(says(board({ comment: '', tiles: twelve }), text).verdict).toBe('met');
    expect(says(board({ comment: '', tiles: twelve.slice(0, 11) }), text).verdict).toBe('not-met');
  });

  it('reads the comments of the tiles too, and asks nothing of what is optional', () => {
    const noted = board({ comment: '', tiles: [tile({ comment: 'Écart de 6 500 € : rupture de stock.' })] });
    const optional = check.replace('proposer*]', 'proposer*], optional: true');
    const finding = says(noted, optional);
    expect(finding.reason).toBe(
      'Le tableau de bord montre ou dit le chiffre d’affaires par mois, l’écart et une cause.',
    );
    expect(finding.evidence).toContainEqual(
      expect.objectContaining({ kind: 'passage', field: 'tiles.0.comment', text: '6 500 €' }),
    );
  });
});
