import { FileJson, FileSpreadsheet, Printer, Upload } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Card, Page } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import type { Column } from '~/ui/table/column';
import { SimpleTable } from '~/ui/table/simple-table';
import { formatCount, nbsp } from '~/ui/typography/format';
import { GridSection } from './grid-section';
import type { ModalityView, ReferentialPage } from './referential-page';
import { ResetWording } from './reset-wording';
import { RuleCard } from './rule-card';
import { SettingsForm } from './settings-form';

interface ReferentialViewProps {
  page: ReferentialPage;
  mayImport: boolean;
  saved: boolean;
}

/** A certification's grid, to read on screen or on paper. */
export const ReferentialView = ({ page, mayImport, saved }: ReferentialViewProps) => (
  <Page>
    <PageHeader
      title={page.title}
      breadcrumbs={
        <Breadcrumbs items={[{ label: 'Référentiels', to: '/referentiels' }, { label: page.title }]} />
      }
      subtitle={nbsp(
        `Code ${page.code} · édition ${page.version} · ${countsOf(page)} · ${page.certifier ?? 'certificateur non indiqué'}`,
      )}
      status={<WordingStatus page={page} />}
      actions={
        <>
          <Button icon={<Printer />} onPress={() => window.print()}>
            Imprimer
          </Button>
          <LinkButton to={`/referentiels/${page.code}/grille.xlsx`} download icon={<FileSpreadsheet />}>
            Exporter en XLSX
          </LinkButton>
          <LinkButton to={`/referentiels/${page.code}/case.json`} download icon={<FileJson />}>
            Exporter en CASE
          </LinkButton>
          {mayImport && !page.own && (
            <LinkButton
              to={`/referentiels/importer?${new URLSearchParams({ code: page.code }).toString()}`}
              icon={<Upload />}
            >
              Importer une rédaction
            </LinkButton>
          )}
        </>
      }
    />
    <Summary page={page} />
    {page.notes.length > 0 && (
      <Card title="À savoir">
        <ul className="list-disc pl-5">
          {page.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Card>
    )}
    {page.blocks.map((block) => (
      <GridSection key={block.code} block={block} single={page.counts.blocks === null} />
    ))}
    <RuleCard rule={page.rule} />
    {mayImport && <SettingsForm settings={page.rule.settings} saved={saved} />}
    <Modalities page={page} />
    <Observability page={page} />
    {mayImport && page.worded > 0 && <ResetWording worded={page.worded} />}
  </Page>
);

const countsOf = ({ counts }: ReferentialPage): string =>
  [
    counts.blocks === null ? null : formatCount(counts.blocks, 'bloc'),
    formatCount(counts.competences, 'compétence'),
    formatCount(counts.criteria, 'critère'),
  ]
    .filter((part) => part !== null)
    .join(', ');

const WordingStatus = ({ page }: { page: ReferentialPage }) =>
  page.own ? (
    <StatusBadge tone="info">Importé par le centre</StatusBadge>
  ) : page.worded > 0 ? (
    <StatusBadge tone="info">{formatCount(page.worded, 'texte du centre', 'textes du centre')}</StatusBadge>
  ) : null;

const Summary = ({ page }: { page: ReferentialPage }) => (
  <nav aria-label="Sommaire" className="no-print rounded border border-line bg-surface p-3 text-table">
    <ul className="flex flex-col gap-1">
      {page.blocks.map((block) => (
        <li key={block.code} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <a href={`#bloc-${block.code}`} className="font-medium">
            {page.counts.blocks === null ? 'Compétences' : `Bloc ${block.code}`}
          </a>
          {block.activities
            .flatMap((activity) => activity.competences)
            .map((competence) => (
              <a key={competence.code} href={`#competence-${competence.code}`} title={competence.title}>
                {competence.code}
              </a>
            ))}
        </li>
      ))}
      <li className="flex flex-wrap gap-x-3">
        <a href="#regle">Règle de décision</a>
        <a href="#modalites">Modalités</a>
        <a href="#observer">Où cela se voit</a>
      </li>
    </ul>
  </nav>
);

const modalityColumns: Column<ModalityView>[] = [
  {
    key: 'modalite',
    header: 'Modalité',
    render: (one) => (
      <>
        {one.label}
        {one.note && <span className="block text-small text-soft">{one.note}</span>}
      </>
    ),
  },
  { key: 'nature', header: 'Nature', render: (one) => one.kind },
  { key: 'couvre', header: 'Couvre', render: (one) => one.covers },
  { key: 'ou', header: 'Où', render: (one) => one.where },
  { key: 'langues', header: 'Langues', render: (one) => one.languages },
  { key: 'productions', header: 'Productions', render: (one) => one.deliverables.join(' · ') || '—' },
];

const Modalities = ({ page }: { page: ReferentialPage }) => (
  <Card title="Modalités, langues et aménagements" id="modalites">
    <div className="flex flex-col gap-4">
      <SimpleTable
        caption="Modalités d’évaluation"
        columns={modalityColumns}
        rows={page.modalities}
        rowKey={(one) => one.label}
      />
      <DescriptionList
        items={[
          { label: 'Langues', value: page.languages ?? 'Le certificateur n’en dit rien.' },
          {
            label: 'Aménagements',
            value: page.accommodations && (
              <>
                <p>{page.accommodations.note}</p>
                {page.accommodations.possible.length > 0 && (
                  <ul className="list-disc pl-5">
                    {page.accommodations.possible.map((one) => (
                      <li key={one}>{one}</li>
                    ))}
                  </ul>
                )}
              </>
            ),
          },
        ]}
      />
    </div>
  </Card>
);

const Observability = ({ page }: { page: ReferentialPage }) => (
  <Card title="Où cela se voit" id="observer">
    <SimpleTable
      caption="Façons d’observer"
      columns={[
        { key: 'facon', header: 'Façon d’observer', render: (one) => one.word },
        { key: 'sens', header: 'Le critère…', render: (one) => one.meaning },
        { key: 'nombre', header: 'Critères', align: 'end', render: (one) => one.count },
      ]}
      rows={page.observability}
      rowKey={(one) => one.word}
    />
  </Card>
);
