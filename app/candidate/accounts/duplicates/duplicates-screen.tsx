import { useEffect } from 'react';
import { Form, Link } from '@remix-run/react';
import { useDesk, useDeskInside } from '~/candidate/desk/desk-context';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { SearchField } from '~/ui/fields/search-field';
import { Card, Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { SimpleTable } from '~/ui/table/simple-table';
import { formatNumber } from '~/ui/typography/format';
import { useLatest } from '~/ui/use-latest';
import { duplicateReasonWords } from '../account-words';
import type { DuplicatesPage } from './duplicates-page';
import { LookalikeTable } from './lookalike-table';

export function DuplicatesScreen({ subject, typed, likes, pairs }: DuplicatesPage) {
  const { basePath, readOnly } = useDesk();
  const { outbox } = useDeskInside();
  const query = subject ? subject.name : typed;
  // One search is one look: a refreshed page is not another.
  const results = useLatest(likes?.length ?? pairs?.total ?? 0);
  useEffect(() => {
    if (readOnly || !outbox) return;
    const filters = { recherche: 'doublons' };
    void outbox.act('SearchList', { screen: 'accounts', query, filters, results: results.current });
  }, [outbox, query, readOnly, results]);

  return (
    <Page>
      <PageHeader
        title="Doublons"
        breadcrumbs={
          <Breadcrumbs items={[{ label: 'Clients', to: `${basePath}/clients` }, { label: 'Doublons' }]} />
        }
        subtitle="Fiches qui désignent peut-être la même entreprise : même nom sans tenir compte de la forme juridique, nom proche, même SIREN, téléphone ou messagerie."
      />
      <Form method="get" role="search" className="flex flex-wrap items-end gap-2">
        <SearchField name="q" label="Nom, téléphone, messagerie ou SIREN" defaultValue={typed} />
        <Button type="submit" allowReadOnly>
          Chercher
        </Button>
        {(subject || typed) && (
          <LinkButton to="?" variant="quiet">
            Voir toutes les ressemblances
          </LinkButton>
        )}
      </Form>
      {subject && (
        <Notice>
          Fiches qui ressemblent à <Link to={`${basePath}/clients/${subject.id}`}>{subject.name}</Link> (
          {subject.id}).
        </Notice>
      )}
      {likes && (
        <Card flush>
          <LookalikeTable caption="Fiches ressemblantes" rows={likes} mergeWith={subject?.id} />
        </Card>
      )}
      {pairs && pairs.total === 0 && (
        <EmptyState title="Aucun doublon probable">
          Aucune fiche ne ressemble à une autre dans la base.
        </EmptyState>
      )}
      {pairs && pairs.total > 0 && (
        <Card title={`${formatNumber(pairs.total)} ressemblance${pairs.total > 1 ? 's' : ''}`} flush>
          <SimpleTable
            caption="Ressemblances de la base"
            rows={pairs.shown}
            rowKey={({ first, second }) => `${first.id} ${second.id}`}
            columns={[
              { key: 'premiere', header: 'Première fiche', render: ({ first }) => <Named row={first} /> },
              { key: 'seconde', header: 'Seconde fiche', render: ({ second }) => <Named row={second} /> },
              {
                key: 'raison',
                header: 'Ressemblance',
                render: ({ reasons }) => reasons.map((reason) => duplicateReasonWords[reason]).join(', '),
              },
              {
                key: 'acte',
                header: 'Acte',
                hideHeader: true,
                render: ({ first, second }) => (
                  <LinkButton size="sm" to={`${basePath}/clients/fusion?a=${first.id}&b=${second.id}`}>
                    Comparer
                  </LinkButton>
                ),
              },
            ]}
          />
        </Card>
      )}
    </Page>
  );
}

function Named({ row }: { row: { id: string; name: string; town: string } }) {
  const { basePath } = useDesk();
  return (
    <>
      <Link to={`${basePath}/clients/${row.id}`}>{row.name}</Link>
      <span className="block text-small text-soft">
        {row.id} · {row.town}
      </span>
    </>
  );
}
