import { describe, expect, it } from 'vitest';
import { change, check, GOOD, handed } from '#tests/support/note-sitting';

describe('sources', () => {
  const sources = check('sources: {atLeast: 2, everyRow: true}');

  it('must have been opened before the document left', () => {
    const s = handed();
    expect(s.says(sources).verdict).toBe('met');
    expect(s.says(sources).evidence.some(({ kind }) => kind === 'event')).toBe(true);
    expect(s.says(sources).evidence[0]).toMatchObject({ text: 'Document « Tarif Alpha », page 2' });
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
      reason: 'Une source ne donne pas l’endroit précis : document « Tarif Alpha ».',
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
