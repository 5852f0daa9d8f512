import { FilePlus2, Mail } from 'lucide-react';
import { Link } from '@remix-run/react';
import { useConsult } from '~/candidate/desk/use-consult';
import { useDesk } from '~/candidate/desk/desk-context';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page, Stack } from '~/ui/layout/blocks';
import { KeyFigures, type KeyFigure } from '~/ui/layout/key-figures';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { Tabs } from '~/ui/navigation/tabs';
import { Menu } from '~/ui/overlays/menu';
import { formatCivilDate, formatMoney } from '~/ui/typography/format';
import { Money } from '~/ui/typography/values';
import { accountKindWords, scoreWords } from '../account-words';
import type { AccountHeader, AccountPage, AccountView } from './account-page';
import { ContactsView, CreditView, HistoryView } from './account-views';
import { ConditionsSection } from './conditions-section';
import { ConsentSection, QualificationSection, RiskSection } from './follow-up-sections';
import { AddressSection, IdentitySection, NotesSection } from './identity-sections';

const viewWords: Record<AccountView, string> = {
  fiche: 'Fiche',
  contacts: 'Contacts',
  historique: 'Historique',
  encours: 'Encours',
};

export function AccountScreen(page: AccountPage) {
  const { basePath, readOnly } = useDesk();
  const { header, view, contacts, details, history, credit } = page;
  const isProspect = header.kind === 'prospect';
  const list = isProspect
    ? { label: 'Prospects', to: `${basePath}/prospects` }
    : { label: 'Clients', to: `${basePath}/clients` };
  const compose = `${basePath}/messages/nouveau${header.mainContactId ? `?a=${header.mainContactId}` : ''}`;
  return (
    <Page>
      <PageHeader
        title={header.name}
        breadcrumbs={<Breadcrumbs items={[list, { label: header.name }]} />}
        status={<Status header={header} />}
        subtitle={[header.id, header.segment, header.owner && `suivi par ${header.owner}`]
          .filter(Boolean)
          .join(' · ')}
        actions={
          !readOnly &&
          header.mergedInto === null && (
            <>
              <Menu
                label="Autres actes"
                align="end"
                items={[
                  {
                    id: 'doublons',
                    label: 'Chercher des doublons de ce compte',
                    to: `${basePath}/clients/doublons?compte=${header.id}`,
                  },
                  {
                    id: 'contact',
                    label: 'Ajouter un contact',
                    to: `${basePath}/contacts/nouveau?compte=${header.id}`,
                  },
                  {
                    id: 'commande',
                    label: 'Saisir une commande',
                    to: `${basePath}/commandes/nouvelle?client=${header.id}`,
                  },
                  {
                    id: 'agenda',
                    label: 'Planifier une activité',
                    to: `${basePath}/agenda?compte=${header.id}`,
                  },
                ]}
              />
              <LinkButton to={compose} icon={<Mail />}>
                Écrire
              </LinkButton>
              <LinkButton
                to={`${basePath}/devis/nouveau?client=${header.id}`}
                variant="primary"
                icon={<FilePlus2 />}
              >
                Nouveau devis
              </LinkButton>
            </>
          )
        }
      />
      {header.mergedInto && (
        <Notice tone="warning" title="Fiche fusionnée">
          Ce compte a été réuni avec un autre :{' '}
          <Link to={`${basePath}/clients/${header.mergedInto}`}>ouvrir la fiche conservée</Link>.
        </Notice>
      )}
      {header.kind === 'client' && <KeyFigures items={figuresOf(header, basePath)} />}
      <Tabs
        label="Parties de la fiche"
        items={(Object.keys(viewWords) as AccountView[]).map((key) => ({
          to: key === 'fiche' ? '?' : `?vue=${key}`,
          label: viewWords[key],
          current: key === view,
          ...(key === 'contacts' && { count: contacts.length }),
        }))}
      />
      {details && <DetailsView key={header.id} {...details} />}
      {view === 'contacts' && <ContactsView accountId={header.id} contacts={contacts} />}
      {history && <HistoryView accountId={header.id} entries={history} />}
      {credit && <CreditView accountId={header.id} credit={credit} />}
    </Page>
  );
}

function DetailsView({ account, choices }: NonNullable<AccountPage['details']>) {
  useConsult({ type: 'ViewRecord', fields: { collection: 'accounts', id: account.id, place: 'fiche' } });
  const qualification = <QualificationSection account={account} />;
  return (
    <div className="@container">
      <Stack>
        {account.kind === 'prospect' && qualification}
        <IdentitySection account={account} choices={choices} />
        <AddressSection account={account} />
        <ConditionsSection account={account} choices={choices} />
        <div className="grid items-start gap-4 @2xl:grid-cols-2">
          <NotesSection account={account} />
          <RiskSection account={account} />
        </div>
        <ConsentSection account={account} />
        {account.kind !== 'prospect' && qualification}
      </Stack>
    </div>
  );
}

function Status({ header }: { header: AccountHeader }) {
  return (
    <>
      <StatusBadge tone={header.kind === 'client' ? 'accent' : 'info'}>
        {accountKindWords[header.kind]}
      </StatusBadge>
      {header.kind === 'prospect' && header.score && (
        <StatusBadge tone={scoreWords[header.score].tone}>{scoreWords[header.score].label}</StatusBadge>
      )}
      {header.blocked && <StatusBadge tone="danger">Bloqué</StatusBadge>}
    </>
  );
}

function figuresOf(header: AccountHeader, basePath: string): KeyFigure[] {
  const { outstandingCents, creditLimitCents, overdueCents, turnoverCents, turnoverBeforeCents } = header;
  const isOver = creditLimitCents !== null && outstandingCents > creditLimitCents;
  const credit = `${basePath}/clients/${header.id}?vue=encours`;
  return [
    {
      label: 'Encours TTC',
      value: <Money cents={outstandingCents} />,
      to: credit,
      ...(isOver && { tone: 'danger' as const }),
      detail:
        creditLimitCents === null
          ? 'sans plafond'
          : `${isOver ? 'dépasse le plafond de' : 'sur'} ${formatMoney(creditLimitCents)}`,
    },
    {
      label: 'En retard TTC',
      value: <Money cents={overdueCents} />,
      ...(overdueCents > 0 && { tone: 'warning' as const, detail: 'échéance passée' }),
    },
    {
      label: 'Chiffre d’affaires HT, 12 mois',
      value: <Money cents={turnoverCents} />,
      detail: `${formatMoney(turnoverBeforeCents)} les 12 mois d’avant`,
    },
    {
      label: 'Dernier échange',
      value: header.lastContactOn ? formatCivilDate(header.lastContactOn) : '—',
      to: `${basePath}/clients/${header.id}?vue=historique`,
    },
  ];
}
