import { Link } from '@remix-run/react';
import { useDesk } from '~/candidate/desk/desk-context';
import { spacedSiren } from '~/candidate/papers/paper-parties';
import { LinkButton } from '~/ui/buttons/link-button';
import { SimpleTable } from '~/ui/table/simple-table';
import { formatCount } from '~/ui/typography/format';
import { accountKindWords, duplicateReasonWords } from '../account-words';
import type { Lookalike } from './duplicates-page';

interface LookalikeTableProps {
  caption: string;
  rows: readonly Lookalike[];
  /** The record they may duplicate: offers to merge with it. */
  mergeWith?: string;
}

/** Records that may be one company, with why. */
export function LookalikeTable({ caption, rows, mergeWith }: LookalikeTableProps) {
  const { basePath, readOnly } = useDesk();
  return (
    <SimpleTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty="Aucune fiche ressemblante."
      columns={[
        {
          key: 'nom',
          header: 'Fiche',
          render: (row) => (
            <>
              <Link to={`${basePath}/clients/${row.id}`}>{row.name}</Link>
              <span className="block text-small text-soft">
                {row.id} · {accountKindWords[row.kind]}
              </span>
            </>
          ),
        },
        { key: 'ville', header: 'Ville', render: (row) => row.town },
        {
          key: 'coordonnees',
          header: 'Coordonnées',
          render: (row) => (
            <>
              <span className="block">{row.phone}</span>
              <span className="block text-small text-soft">{row.email}</span>
            </>
          ),
        },
        { key: 'siren', header: 'SIREN', nowrap: true, render: (row) => spacedSiren(row.siren) },
        {
          key: 'pieces',
          header: 'Historique',
          nowrap: true,
          render: (row) => formatCount(row.records, 'pièce'),
        },
        {
          key: 'raison',
          header: 'Ressemblance',
          render: (row) => row.reasons.map((reason) => duplicateReasonWords[reason]).join(', '),
        },
        ...(mergeWith && !readOnly
          ? [
              {
                key: 'acte',
                header: 'Acte',
                hideHeader: true,
                render: (row: Lookalike) => (
                  <LinkButton size="sm" to={`${basePath}/clients/fusion?a=${mergeWith}&b=${row.id}`}>
                    Comparer et fusionner
                  </LinkButton>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
