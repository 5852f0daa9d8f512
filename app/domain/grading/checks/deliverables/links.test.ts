import { describe, expect, it } from 'vitest';
import { change, check, handed, planCheck, planned } from '#tests/support/note-sitting';

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

  it('may be any of the records wanted', () =>
    expect(
      handed().says(check('links: [{field: client, label: a, to: {collection: accounts}}]')).verdict,
    ).toBe('met'));

  it('may stand in a column, and have to name every record', () => {
    const all = planCheck(
      'links: [{field: actions.clients, label: les clients visés, to: {collection: accounts}, all: true}]',
    );
    const visits = (...clients: string[][]) =>
      planned({ actions: clients.map((links) => ({ action: 'Visiter', clients: links })) }).says(all);
    expect(visits(['accounts C0001'], ['accounts C0002']).verdict).toBe('met');
    expect(visits(['accounts C0002', 'accounts C0001'], []).verdict).toBe('met');
    expect(visits(['accounts C0001'])).toMatchObject({
      verdict: 'not-met',
      reason: 'Les clients visés : il manque C0002.',
      missing: 'les clients visés C0002',
    });
    expect(planned({}).says(all)).toMatchObject({
      reason: 'Les clients visés : ce n’est pas renseigné.',
    });
  });
});
