import { PenLine } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useReadOnly } from '~/ui/frame/read-only';
import { Card, Page } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { PageHeader } from '~/ui/layout/page-header';
import { Tabs } from '~/ui/navigation/tabs';
import type { Column } from '~/ui/table/column';
import { SimpleTable } from '~/ui/table/simple-table';
import { formatCivilDate, formatCount, formatMoney, formatPercent } from '~/ui/typography/format';
import { Money } from '~/ui/typography/values';
import { useDesk } from '../desk/desk-context';
import { useConsult } from '../desk/use-consult';
import { useCompose } from '../mailbox/compose/compose-context';
import { paymentTermsWords } from '../papers/payment-terms';
import type { CompanyPage, CompanyView, Objective } from './company-page';

const tabs: readonly { view: CompanyView; label: string }[] = [
  { view: 'identite', label: 'Identité' },
  { view: 'annuaire', label: 'Annuaire' },
  { view: 'conditions', label: 'Conditions de vente' },
  { view: 'objectifs', label: 'Objectifs' },
];

/** Entreprise: identity, directory, terms of sale, objectives. */
export function CompanyScreen({ page }: { page: CompanyPage }) {
  const { basePath } = useDesk();
  const { view, identity } = page;
  useConsult({ type: 'ViewScreen', fields: { screen: 'directory', about: view } });
  return (
    <Page>
      <PageHeader title={identity.name} subtitle={identity.activity} />
      <Tabs
        label="Entreprise"
        items={tabs.map((tab) => ({
          to: tab.view === 'identite' ? `${basePath}/entreprise` : `${basePath}/entreprise?vue=${tab.view}`,
          label: tab.label,
          current: tab.view === view,
        }))}
      />
      {view === 'identite' && <Identity identity={identity} />}
      {view === 'annuaire' && <Directory page={page} />}
      {view === 'conditions' && <Terms terms={page.terms} />}
      {view === 'objectifs' && <Objectives objectives={page.objectives} />}
    </Page>
  );
}

function Identity({ identity }: { identity: CompanyPage['identity'] }) {
  const { line1, line2, postcode, town, country } = identity.address;
  const address = [line1, line2, `${postcode} ${town}`, country].filter(Boolean);
  return (
    <Card>
      <DescriptionList
        columns={2}
        items={[
          { label: 'Raison sociale', value: identity.name },
          {
            label: 'Forme et capital',
            value: `${identity.legalForm} au capital de ${formatMoney(identity.shareCapitalCents)}`,
          },
          {
            label: 'Siège',
            value: address.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            )),
          },
          { label: 'RCS', value: `${identity.rcsTown} ${identity.siren}` },
          { label: 'SIREN', value: identity.siren },
          { label: 'SIRET', value: identity.siret },
          { label: 'TVA intracommunautaire', value: identity.vatNumber },
          { label: 'Code NAF', value: identity.nafCode },
          { label: 'Téléphone', value: identity.phone },
          { label: 'Messagerie', value: identity.email },
          { label: 'Site', value: identity.website },
          { label: 'IBAN', value: <span className="tabular">{identity.iban}</span> },
          { label: 'BIC', value: identity.bic },
        ]}
      />
    </Card>
  );
}

type StaffRow = CompanyPage['staff'][number];

function Directory({ page }: { page: CompanyPage }) {
  const readOnly = useReadOnly();
  const { compose } = useCompose();
  const columns: Column<StaffRow>[] = [
    {
      key: 'nom',
      header: 'Nom',
      render: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          {row.name}
          {row.id === page.self && <StatusBadge tone="accent">Vous</StatusBadge>}
        </span>
      ),
    },
    { key: 'fonction', header: 'Fonction', render: (row) => row.role },
    { key: 'role', header: 'S’occupe de', width: '32%', render: (row) => row.responsibilities },
    {
      key: 'remise',
      header: 'Remise autorisée',
      align: 'end',
      render: (row) => formatPercent(row.discountAuthorityPercent),
    },
    {
      key: 'joindre',
      header: 'Joindre',
      render: (row) => (
        <>
          <span className="block">{row.email}</span>
          <span className="tabular block text-small text-soft">{row.phone}</span>
        </>
      ),
    },
    {
      key: 'ecrire',
      header: <span className="visually-hidden">Écrire</span>,
      render: (row) =>
        row.id !== page.self &&
        !readOnly && (
          <Button
            size="sm"
            icon={<PenLine />}
            aria-label={`Écrire à ${row.name}`}
            onPress={() => compose({ to: [{ name: row.name, email: row.email }] })}
          >
            Écrire
          </Button>
        ),
    },
  ];
  return (
    <Card flush>
      <SimpleTable
        caption="Annuaire de l’entreprise"
        columns={columns}
        rows={page.staff}
        rowKey={(row) => row.id}
      />
    </Card>
  );
}

function Terms({ terms }: { terms: CompanyPage['terms'] }) {
  return (
    <Card>
      <DescriptionList
        columns={2}
        items={[
          { label: 'Règlement', value: paymentTermsWords(terms.payment) },
          { label: 'Validité d’un devis', value: formatCount(terms.quoteValidityDays, 'jour') },
          { label: 'Acompte d’un nouveau client', value: formatPercent(terms.depositPercent) },
          {
            label: 'Minimum de commande',
            value: terms.minimumOrderCents === 0 ? 'Aucun' : `${formatMoney(terms.minimumOrderCents)} HT`,
          },
          { label: 'Frais de port', value: `${formatMoney(terms.shippingCents)} HT` },
          {
            label: 'Franco de port',
            value: `à partir de ${formatMoney(terms.freeShippingFromCents)} HT de commande`,
          },
          {
            label: 'Pénalités de retard',
            value: `${formatPercent(terms.latePenaltyRatePercent)} l’an, sur ${terms.penaltyDayBase} jours`,
          },
          { label: 'Indemnité de recouvrement', value: formatMoney(terms.recoveryIndemnityCents) },
          { label: 'Escompte', value: terms.earlyPaymentDiscount, wide: true },
        ]}
      />
    </Card>
  );
}

const objectiveColumns: Column<Objective>[] = [
  { key: 'mois', header: 'Mois', render: (row) => formatCivilDate(row.month, 'month') },
  { key: 'qui', header: 'Pour', render: (row) => row.staffName || 'Toute l’entreprise' },
  {
    key: 'objectif',
    header: 'Chiffre d’affaires HT',
    align: 'end',
    render: (row) => <Money cents={row.revenueCents} />,
  },
];

function Objectives({ objectives }: { objectives: readonly Objective[] }) {
  return (
    <Card flush>
      {objectives.length === 0 ? (
        <EmptyState title="Aucun objectif fixé">
          La direction publie ici les objectifs de chiffre d’affaires du mois.
        </EmptyState>
      ) : (
        <SimpleTable
          caption="Objectifs de chiffre d’affaires"
          columns={objectiveColumns}
          rows={objectives}
          rowKey={(row) => `${row.month}-${row.staffName}`}
        />
      )}
    </Card>
  );
}
