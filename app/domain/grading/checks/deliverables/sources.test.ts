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

  it('name what is wrong with the right record, wherever else it is cited', () => {
    const alpha = (place: string) =>
      check(
        `sources: {expect: [{label: le tarif, record: {collection: documents, where: {id: tarif-alpha}}, place: ['${place}']}]}`,
      );
    const twice = change({ sources: ['documents tarif-alpha, page 7'] });
    expect(handed(twice).says(alpha('page 7')).verdict).toBe('met');
    expect(handed(twice).says(alpha('page 7')).evidence).toContainEqual(
      expect.objectContaining({ field: 'versions.0.values.sources.0' }),
    );
    const unplaced = handed(change({ concurrents: [], sources: ['documents tarif-alpha'] }));
    const finding = unplaced.says(alpha('page 7').replace('{expect', '{placed: false, expect'));
    expect(finding).toMatchObject({
      verdict: 'partly-met',
      reason: 'Source le tarif : l’endroit indiqué manque.',
      missing: 'l’endroit juste dans le tarif',
    });
    expect(finding.evidence[0]).toMatchObject({ text: 'Document « Tarif Alpha »' });
  });
});

describe('what a source is asked', () => {
  const study = { title: 'Étude de marché', place: 'p. 4', on: '2026-01-15' };
  const NOTHING = 'opened: false, placed: false';
  const says = (body: string, values: Record<string, unknown> = {}, read?: readonly string[]) =>
    handed({ ...change({ concurrents: [], ...values }), ...(read && { read }) }).says(
      check(`sources: {${body}}`),
    );

  it.each<[string, Record<string, unknown>, string]>([
    ['atLeast: 1', { sources: [study] }, 'met'],
    [NOTHING, { sources: ['documents tarif-alpha'] }, 'met'],
    ['dated: true', { sources: [study] }, 'met'],
    ['dated: true', { sources: [study, { ...study, title: 'Autre', on: null }] }, 'partly-met'],
    ['placed: true', { sources: [{ ...study, place: ' ' }] }, 'partly-met'],
    // The same source cited twice is one source.
    ['atLeast: 2', { sources: [study, { ...study, title: 'ÉTUDE de marché', place: 'p. 5' }] }, 'partly-met'],
    [`in: [concurrents], ${NOTHING}`, { sources: [study] }, 'not-met'],
    [`in: [concurrents.preuve], ${NOTHING}`, { concurrents: [{ nom: 'A', preuve: study }] }, 'met'],
    [`in: [concurrents], ${NOTHING}`, { concurrents: [{ nom: 'A', preuve: study }] }, 'met'],
    [`in: [sources], everyRow: true, ${NOTHING}`, { concurrents: [{ nom: 'A' }] }, 'met'],
    [`everyRow: true, ${NOTHING}`, { sources: [study] }, 'met'],
    [
      'expect: [{label: a, title: [étude], record: {collection: documents}}]',
      { sources: [study] },
      'partly-met',
    ],
    // What the candidate opened matters only for the company's own records.
    ['expect: [{label: a, title: [étude de marché]}]', { sources: [study] }, 'met'],
  ])('%s of %j: %s', (body, values, verdict) => expect(says(body, values, []).verdict).toBe(verdict));

  it.each<[string, Record<string, unknown>, string]>([
    [
      'atLeast: 3',
      { sources: [study, 'documents tarif-alpha, page 1'] },
      '2 sources différentes, 3 au moins.',
    ],
    [
      'dated: true',
      { sources: ['documents tarif-alpha, p. 1'] },
      'Une source ne donne pas la date : document « Tarif Alpha ».',
    ],
    [
      'placed: true',
      { sources: [{ title: '' }] },
      'Une source ne donne pas l’endroit précis : une source sans titre.',
    ],
    [
      'placed: true',
      { sources: [{ title: 'Étude' }] },
      'Une source ne donne pas l’endroit précis : « Étude ».',
    ],
    ['in: [concurrents]', {}, 'Aucune source n’est citée.'],
  ])('%s of %j says « %s »', (body, values, reason) => {
    const finding = says(body, values);
    expect(finding.reason).toBe(reason);
    expect(finding.evidence.some(({ kind }) => kind === 'passage')).toBe('sources' in values);
  });

  it('cites the source that was not opened', () => {
    const unread = says('atLeast: 1', {}, []);
    expect(unread.missing).toBe('la lecture de document « Tarif Alpha »');
    expect(unread.evidence[0]).toMatchObject({ text: 'Document « Tarif Alpha », page 2' });
  });

  it.each<[string, readonly object[], string]>([
    ['concurrents.prix', [{ nom: 'A', prix: 1, preuve: study }], 'met'],
    ['concurrents.prix', [{ nom: 'A', prix: 1 }], 'partly-met'],
    ['concurrents.prix', [{ nom: 'A' }], 'met'],
    ['budget', [{ nom: 'A' }], 'met'],
  ])('a claim in %s of %j, supported in the table: %s', (field, concurrents, verdict) =>
    expect(
      says(`in: [sources], claims: [{field: ${field}, source: concurrents.preuve, label: le prix}]`, {
        concurrents,
        budget: null,
        sources: [study],
      }).verdict,
    ).toBe(verdict),
  );
});
