import { Link } from '@remix-run/react';
import {
  CalendarClock,
  FileText,
  HandCoins,
  Mail,
  PackageCheck,
  Receipt,
  ShoppingCart,
  TriangleAlert,
  UserPlus,
} from 'lucide-react';
import { useConsult } from '~/candidate/desk/use-consult';
import { useDesk } from '~/candidate/desk/desk-context';
import { orderStatusWords } from '~/candidate/orders/order-words';
import { LinkButton } from '~/ui/buttons/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Card, Stack } from '~/ui/layout/blocks';
import { KeyFigures } from '~/ui/layout/key-figures';
import { Timeline } from '~/ui/layout/timeline';
import { SimpleTable, type SimpleTableProps } from '~/ui/table/simple-table';
import { formatCount, formatMoney } from '~/ui/typography/format';
import { CivilDate, Money } from '~/ui/typography/values';
import type { AccountCredit, CreditInvoice, CreditOrder } from './account-credit';
import type { HistoryEntry } from './account-history';
import { historyKinds, type HistoryKind } from './history-kinds';
import type { AccountContact } from './account-page';

const icons: Record<HistoryKind, JSX.Element> = {
  devis: <FileText />,
  commande: <ShoppingCart />,
  livraison: <PackageCheck />,
  facture: <Receipt />,
  reglement: <HandCoins />,
  relance: <TriangleAlert />,
  message: <Mail />,
  activite: <CalendarClock />,
};

export function HistoryView({ accountId, entries }: { accountId: string; entries: readonly HistoryEntry[] }) {
  useConsult({ type: 'ViewRecord', fields: { collection: 'accounts', id: accountId, place: 'historique' } });
  return (
    <Card title="Historique">
      <Timeline
        label="Historique du compte"
        kinds={historyKinds}
        entries={entries.map(({ detail, ...entry }) => ({
          ...entry,
          icon: icons[entry.kind],
          body: detail && <span className="whitespace-pre-line">{detail}</span>,
        }))}
        pageSize={30}
        empty="Rien ne s’est encore passé avec ce compte."
      />
    </Card>
  );
}

export function ContactsView({
  accountId,
  contacts,
}: {
  accountId: string;
  contacts: readonly AccountContact[];
}) {
  const { basePath, readOnly } = useDesk();
  useConsult({ type: 'ViewRecord', fields: { collection: 'accounts', id: accountId, place: 'contacts' } });
  const add = !readOnly && (
    <LinkButton
      to={`${basePath}/contacts/nouveau?compte=${accountId}`}
      icon={<UserPlus />}
      variant={contacts.length === 0 ? 'primary' : 'secondary'}
    >
      Ajouter un contact
    </LinkButton>
  );
  if (contacts.length === 0)
    return (
      <EmptyState title="Aucun contact" action={add || undefined}>
        Les personnes à joindre chez ce client apparaissent ici.
      </EmptyState>
    );
  return (
    <Card title="Contacts" actions={add} flush>
      <SimpleTable
        caption="Contacts du compte"
        rows={contacts}
        rowKey={(contact) => contact.id}
        columns={[
          {
            key: 'nom',
            header: 'Nom',
            render: (contact) => <Link to={`${basePath}/contacts/${contact.id}`}>{contact.name}</Link>,
          },
          { key: 'fonction', header: 'Fonction', render: (contact) => contact.role },
          { key: 'telephone', header: 'Téléphone', nowrap: true, render: (contact) => contact.phone },
          {
            key: 'messagerie',
            header: 'Messagerie',
            render: (contact) =>
              contact.email && (
                <Link to={`${basePath}/messages/nouveau?a=${contact.id}`}>{contact.email}</Link>
              ),
          },
          {
            key: 'langue',
            header: 'Langue',
            render: (contact) => (contact.language === 'en' ? 'Anglais' : 'Français'),
          },
          {
            key: 'opposition',
            header: 'Prospection',
            render: (contact) => (contact.optOut ? <StatusBadge tone="warning">Opposé</StatusBadge> : ''),
          },
        ]}
      />
    </Card>
  );
}

const invoiceColumns: SimpleTableProps<CreditInvoice>['columns'] = [
  { key: 'numero', header: 'Facture', render: (row) => <Link to={row.to}>{row.number}</Link> },
  { key: 'date', header: 'Émise le', nowrap: true, render: (row) => <CivilDate value={row.issuedOn} /> },
  { key: 'echeance', header: 'Échéance', nowrap: true, render: (row) => <CivilDate value={row.dueOn} /> },
  {
    key: 'retard',
    header: 'Retard',
    align: 'end',
    render: (row) => (row.daysLate > 0 ? formatCount(row.daysLate, 'jour') : '—'),
  },
  {
    key: 'etat',
    header: 'À savoir',
    render: (row) =>
      row.note === 'disputed' ? (
        <StatusBadge tone="danger">En litige</StatusBadge>
      ) : row.note === 'promised' ? (
        <StatusBadge tone="info">
          Promis pour le <CivilDate value={row.promisedOn} />
        </StatusBadge>
      ) : (
        ''
      ),
  },
  { key: 'solde', header: 'Reste dû', align: 'end', render: (row) => <Money cents={row.balanceCents} /> },
];

const orderColumns: SimpleTableProps<CreditOrder>['columns'] = [
  { key: 'numero', header: 'Commande', render: (row) => <Link to={row.to}>{row.id}</Link> },
  { key: 'recue', header: 'Reçue le', nowrap: true, render: (row) => <CivilDate value={row.receivedOn} /> },
  {
    key: 'etat',
    header: 'État',
    render: (row) => (
      <StatusBadge tone={orderStatusWords[row.status].tone}>{orderStatusWords[row.status].label}</StatusBadge>
    ),
  },
  { key: 'total', header: 'Total TTC', align: 'end', render: (row) => <Money cents={row.totalCents} /> },
];

export function CreditView({ accountId, credit }: { accountId: string; credit: AccountCredit }) {
  useConsult({ type: 'ViewScreen', fields: { screen: 'account-credit', about: accountId } });
  const { availableCents, averageDelayDays } = credit;
  const habit =
    averageDelayDays === null
      ? 'aucun règlement sur douze mois'
      : `${formatCount(credit.paymentsCounted, 'règlement')} sur douze mois`;
  return (
    <Stack>
      {credit.blocked && (
        <Notice tone="danger" title="Commandes bloquées par la comptabilité">
          {credit.riskNote}
        </Notice>
      )}
      {!credit.blocked && credit.riskNote && (
        <Notice tone="warning" title="Note de risque" announce={false}>
          {credit.riskNote}
        </Notice>
      )}
      <KeyFigures
        items={[
          { label: 'Factures impayées', value: <Money cents={credit.unpaidCents} />, detail: 'TTC' },
          {
            label: 'Commandes à facturer',
            value: <Money cents={credit.openOrdersCents} />,
            detail: 'confirmées, TTC, acomptes déduits',
          },
          {
            label: 'Encours',
            value: <Money cents={credit.outstandingCents} />,
            detail:
              credit.creditLimitCents === null
                ? 'sans plafond'
                : `plafond ${formatMoney(credit.creditLimitCents)}`,
          },
          {
            label: 'Disponible',
            value: availableCents === null ? '—' : <Money cents={availableCents} />,
            ...(availableCents !== null &&
              availableCents < 0 && { tone: 'danger' as const, detail: 'plafond dépassé' }),
          },
          {
            label: 'En retard',
            value: <Money cents={credit.overdueCents} />,
            ...(credit.overdueCents > 0 && { tone: 'warning' as const, detail: 'échéance passée' }),
          },
          {
            label: 'Retard moyen de règlement',
            value: averageDelayDays === null ? '—' : formatCount(averageDelayDays, 'jour'),
            detail: habit,
          },
        ]}
      />
      {credit.onAccountCents > 0 && (
        <Notice tone="info">
          {formatMoney(credit.onAccountCents)} sont conservés sur le compte du client et ne sont pas déduits
          de l’encours.
        </Notice>
      )}
      <Card title="Factures à payer" flush>
        <SimpleTable
          caption="Factures à payer"
          columns={invoiceColumns}
          rows={credit.invoices}
          rowKey={(row) => row.id}
          empty="Aucune facture impayée."
        />
      </Card>
      <Card title="Commandes en cours" flush>
        <SimpleTable
          caption="Commandes en cours"
          columns={orderColumns}
          rows={credit.orders}
          rowKey={(row) => row.id}
          empty="Aucune commande en cours."
        />
      </Card>
    </Stack>
  );
}
