import { Link } from '@remix-run/react';
import { Upload } from 'lucide-react';
import { LinkButton } from '~/ui/buttons/link-button';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import type { Column } from '~/ui/table/column';
import { SimpleTable } from '~/ui/table/simple-table';
import { formatCount } from '~/ui/typography/format';
import type { ReferentialRow } from './referential-list-page';

const columns: Column<ReferentialRow>[] = [
  {
    key: 'titre',
    header: 'Certification',
    render: (row) => <Link to={row.code}>{row.title}</Link>,
  },
  { key: 'code', header: 'Code', render: (row) => row.code },
  { key: 'version', header: 'Édition', render: (row) => row.version },
  { key: 'certificateur', header: 'Certificateur', render: (row) => row.certifier ?? 'Non indiqué' },
  { key: 'blocs', header: 'Blocs', align: 'end', render: (row) => row.blocks ?? 'Aucun' },
  { key: 'competences', header: 'Compétences', align: 'end', render: (row) => row.competences },
  { key: 'criteres', header: 'Critères', align: 'end', render: (row) => row.criteria },
  {
    key: 'redaction',
    header: 'Rédaction',
    render: (row) =>
      row.own
        ? 'Importé par le centre'
        : row.worded === 0
          ? 'Celle du logiciel'
          : formatCount(row.worded, 'texte du centre', 'textes du centre'),
  },
];

/** The grids a centre assesses with. */
export const ReferentialList = ({ rows, mayImport }: { rows: ReferentialRow[]; mayImport: boolean }) => (
  <Page>
    <PageHeader
      title="Référentiels"
      count={rows.length}
      subtitle="Ce que chaque certification demande d’observer, et la règle selon laquelle on décide."
      actions={
        mayImport && (
          <LinkButton to="importer" icon={<Upload />}>
            Importer
          </LinkButton>
        )
      }
    />
    <SimpleTable caption="Référentiels" columns={columns} rows={rows} rowKey={(row) => row.code} />
  </Page>
);
