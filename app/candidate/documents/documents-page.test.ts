import { describe, expect, it } from 'vitest';
import { line, tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting } from '#tests/support/graded-sitting';
import { quoteContent } from '#tests/support/written-papers';
import { initialState, replay } from '~/domain/attempt/journal';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { initialWorld, type CompanyRows } from '~/domain/attempt/world';
import { parseListQuery } from '~/ui/table/list-query';
import { documentsPage, type DocumentsQuery } from './documents-page';

const document = (
  id: string,
  over: Partial<CompanyRows['documents'][number]> = {},
): CompanyRows['documents'][number] => ({
  id,
  name: id,
  folder: null,
  kind: 'received',
  format: 'text',
  content: '# Bon de commande',
  link: null,
  accountId: null,
  addedOn: '2026-02-03',
  retentionYears: null,
  ...over,
});
const desk: DeskView = {
  attemptId: 'a1',
  world: initialWorld(
    tinySeed({
      documents: [
        document('DO-1'),
        document('DO-2', { folder: 'Clients/Devis', retentionYears: 5 }),
        document('DO-3', {
          kind: 'reference',
          folder: 'Clients/Devis',
          name: 'Procédure de classement et de nommage',
          content: 'AAAA-MM-JJ_TYPE',
        }),
        document('DO-4', { accountId: 'C0001' }),
      ],
    }),
  ),
  today: '2026-02-03',
  minute: 510,
  readOnly: false,
  basePath: '/passage/a1',
};
const look = (query: Partial<DocumentsQuery> = {}) =>
  documentsPage(desk, {
    folder: null,
    documentId: null,
    list: parseListQuery(new URLSearchParams()),
    ...query,
  });

describe('the documents', () => {
  it('are counted folder by folder, and those to file apart', () => {
    expect(look()).toMatchObject({ total: 4, unfiled: 2, folders: [{ path: 'Clients/Devis', count: 2 }] });
    expect(look({ folder: 'a-classer' })?.list?.rows.map((row) => row.id)).toEqual(['DO-4', 'DO-1']);
    expect(look({ folder: 'Clients/Devis' })?.list?.total).toBe(2);
  });
  it('come with the company’s own filing rule', () => {
    expect(look({ documentId: 'DO-1' })?.procedure).toEqual({
      id: 'DO-3',
      name: 'Procédure de classement et de nommage',
      text: 'AAAA-MM-JJ_TYPE',
    });
  });
  it('lead to the next one to file, and leave standing documents to the management', () => {
    expect(look({ documentId: 'DO-1' })?.open).toMatchObject({
      canFile: true,
      nextToFile: 'DO-4',
      text: '# Bon de commande',
    });
    expect(look({ documentId: 'DO-3' })?.open?.canFile).toBe(false);
  });
  it('do not hold what does not exist', () => {
    expect(look({ documentId: 'DO-99' })).toBeNull();
  });
});

it('a file shows the paper as it left, whatever became of the record since', () => {
  const sitting = gradedSitting();
  const content = quoteContent({ subject: 'Première offre', lines: [line()] });
  const id = sitting.act('CreateQuote', { content });
  const attachments = [{ kind: 'quote', id }];
  const to = [{ name: 'Client', email: 'client@premier.example' }];
  const mail = { to, cc: [], subject: 'Devis', body: '', attachments, inReplyTo: null, relatedTo: null };
  sitting.act('SendMail', { draftId: null, content: mail });
  sitting.act('ReviseQuote', { id });
  sitting.act('SaveQuote', { id, baseRevision: null, content: { ...content, subject: 'Offre revue' } });
  const { world } = replay(
    initialState({ attemptId: 'a1', contentHash: 'c', seed: 1 }, tinySeed()),
    sitting.journal,
  );
  const query = { folder: null, documentId: 'DO-1', list: parseListQuery(new URLSearchParams()) };
  expect(documentsPage({ ...desk, world }, query)?.open?.paper).toMatchObject({
    title: `Devis n° ${id}`,
    subject: 'Première offre',
    stamp: null,
  });
});
