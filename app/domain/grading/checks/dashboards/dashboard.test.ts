import { describe, expect, it } from 'vitest';
import { gradedSitting } from '#tests/support/graded-sitting';

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
    expect(says(board(), '{kind: dashboard, shared: true}')).toMatchObject({
      verdict: 'not-met',
      missing: 'l’envoi du tableau de bord',
    });
  });
});
