import { useState } from 'react';
import { Link, useNavigate } from '@remix-run/react';
import { Printer } from 'lucide-react';
import { AccountLink } from '~/candidate/accounts/account-link';
import { useDesk } from '~/candidate/desk/desk-context';
import { useAct } from '~/candidate/desk/use-act';
import { useConsult } from '~/candidate/desk/use-consult';
import { PaperView } from '~/candidate/papers/paper-view';
import { paperPath } from '~/candidate/papers/paper-path';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { loadedOnUse } from '~/ui/feedback/loaded-on-use';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useToast } from '~/ui/feedback/toast';
import { Page } from '~/ui/layout/blocks';
import { KeyFigures } from '~/ui/layout/key-figures';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { Menu, type MenuItem } from '~/ui/overlays/menu';
import { formatCivilDate, formatCount, formatMoney } from '~/ui/typography/format';
import { Money } from '~/ui/typography/values';
import { correctionOf } from '../invoice-content';
import type { IssuedInvoicePage } from '../invoice-page';
import { invoiceStatusWords, invoiceTypeWords, theInvoiceType } from '../invoice-words';
import { SideBySide } from '../side-by-side';
import { InvoiceFollowUp } from './invoice-follow-up';
import { SendInvoiceMenu } from './send-invoice-menu';

const DisputeDialog = loadedOnUse(() => import('./dispute-and-promise').then((part) => part.DisputeDialog));
const PromiseDialog = loadedOnUse(() => import('./dispute-and-promise').then((part) => part.PromiseDialog));

/** An issued invoice: the paper as it left, what was paid, credited, claimed. Nothing in it can be changed. */
export function InvoiceRecordScreen(page: IssuedInvoicePage) {
  const { basePath, readOnly } = useDesk();
  const act = useAct();
  const navigate = useNavigate();
  const toast = useToast();
  const [asking, setAsking] = useState<'dispute' | 'promise' | null>(null);
  useConsult({ type: 'ViewRecord', fields: { collection: 'invoices', id: page.id, place: 'fiche' } });

  const status = invoiceStatusWords[page.status];
  const isOwed = page.type !== 'credit-note' && page.type !== 'proforma';

  async function correct(type: 'credit-note' | 'corrective') {
    const answer = await act('CreateInvoice', { content: correctionOf(page.content, type) });
    if (answer.accepted && answer.id) navigate(`${basePath}/factures/${answer.id}`);
    else if (!answer.accepted) toast({ message: answer.rejection.message, tone: 'danger' });
  }
  async function clearDispute() {
    const answer = await act('ClearDispute', { id: page.id });
    if (!answer.accepted) toast({ message: answer.rejection.message, tone: 'danger' });
    else
      toast({
        message: 'Litige levé.',
        onUndo: () => void act('DisputeInvoice', { id: page.id, reason: page.dispute?.reason ?? '' }),
      });
  }

  const acts: MenuItem[] = [
    {
      id: 'avoir',
      label: 'Préparer un avoir',
      onSelect: () => void correct('credit-note'),
      disabled: !isOwed,
    },
    {
      id: 'rectifier',
      label: 'Préparer une facture rectificative',
      onSelect: () => void correct('corrective'),
      disabled: !isOwed,
    },
    page.dispute
      ? { id: 'litige', label: 'Lever le litige', onSelect: () => void clearDispute(), separated: true }
      : {
          id: 'litige',
          label: 'Signaler un litige',
          onSelect: () => setAsking('dispute'),
          disabled: !isOwed,
          separated: true,
        },
    {
      id: 'promesse',
      label: 'Noter une promesse de paiement',
      onSelect: () => setAsking('promise'),
      disabled: page.balanceCents === 0,
    },
    {
      id: 'relance',
      label: 'Préparer une relance',
      to: `${basePath}/relances/nouvelle?client=${page.account.id}&factures=${page.id}`,
      disabled: page.balanceCents === 0,
    },
  ];

  return (
    <Page>
      <PageHeader
        title={`${invoiceTypeWords[page.type]} ${page.name}`}
        status={<StatusBadge tone={status.tone}>{status.label}</StatusBadge>}
        breadcrumbs={
          <Breadcrumbs items={[{ label: 'Factures', to: `${basePath}/factures` }, { label: page.name }]} />
        }
        subtitle={
          <>
            <AccountLink account={page.account} />
            {page.issuedOn && ` · émise le ${formatCivilDate(page.issuedOn)}`}
            {page.orderId && (
              <>
                {' '}
                · commande{' '}
                <Link to={`${basePath}/commandes/${page.orderId}`} className="underline">
                  {page.orderId}
                </Link>
              </>
            )}
            {page.original && (
              <>
                {' '}
                · sur la facture{' '}
                <Link to={`${basePath}/factures/${page.original.id}`} className="underline">
                  {page.original.number ?? page.original.id}
                </Link>
              </>
            )}
            {page.sentOn ? ` · envoyée le ${formatCivilDate(page.sentOn)}` : ' · pas encore envoyée'}
          </>
        }
        actions={
          <>
            <LinkButton to={paperPath(basePath, 'invoice', page.id)} icon={<Printer />}>
              Imprimer
            </LinkButton>
            {!readOnly && <Menu label="Autres actes" items={acts} />}
            {!readOnly && (
              <SendInvoiceMenu id={page.id} contacts={page.contacts} again={page.sentOn !== null} />
            )}
          </>
        }
      />
      {page.replacement && (
        <Notice
          title={`Remplacée par ${page.replacement.name}`}
          action={
            <Link to={`${basePath}/factures/${page.replacement.id}`}>Ouvrir la facture rectificative</Link>
          }
        >
          Le solde est suivi sur la facture rectificative.
        </Notice>
      )}
      {page.dispute && (
        <Notice
          tone="warning"
          title={`En litige depuis le ${formatCivilDate(page.dispute.since)}`}
          announce={false}
        >
          {page.dispute.reason}
        </Notice>
      )}
      {page.promise && page.balanceCents > 0 && (
        <Notice title={`Paiement promis pour le ${formatCivilDate(page.promise.payOn)}`}>
          {formatMoney(page.promise.amountCents)}, promesse notée le {formatCivilDate(page.promise.madeOn)}.
        </Notice>
      )}
      {isOwed && <Figures page={page} />}
      <SideBySide side={isOwed ? <InvoiceFollowUp page={page} /> : null}>
        {page.paper && <PaperView paper={page.paper} />}
      </SideBySide>
      {asking === 'dispute' && (
        <DisputeDialog
          id={page.id}
          name={`${theInvoiceType[page.type]} ${page.name}`}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'promise' && (
        <PromiseDialog id={page.id} balanceCents={page.balanceCents} onClose={() => setAsking(null)} />
      )}
    </Page>
  );
}

function Figures({ page }: { page: IssuedInvoicePage }) {
  const credited = page.creditNotes.reduce((sum, note) => sum - note.toPayCents, 0);
  return (
    <KeyFigures
      items={[
        { label: 'À payer TTC', value: <Money cents={page.toPayCents} /> },
        { label: 'Encaissé', value: <Money cents={page.receivedCents} /> },
        ...(credited > 0 ? [{ label: 'Avoirs', value: <Money cents={credited} /> }] : []),
        { label: 'Reste dû', value: <Money cents={page.balanceCents} /> },
        {
          label: 'Échéance',
          value: page.dueOn ? formatCivilDate(page.dueOn) : '—',
          ...(page.daysLate > 0 && {
            detail: `${formatCount(page.daysLate, 'jour')} de retard`,
            tone: 'danger' as const,
          }),
        },
      ]}
    />
  );
}
