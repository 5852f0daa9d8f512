import { useState } from 'react';
import { CalendarPlus, FileDown, Receipt, Send } from 'lucide-react';
import { AccountLink } from '~/candidate/accounts/account-link';
import { useConsult } from '~/candidate/desk/use-consult';
import { useDesk } from '~/candidate/desk/desk-context';
import { acknowledgementPaper } from '~/candidate/papers/order-paper';
import { paperPath } from '~/candidate/papers/paper-path';
import { PaperView } from '~/candidate/papers/paper-view';
import { PaperWithSide } from '~/candidate/papers/paper-with-side';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { Menu } from '~/ui/overlays/menu';
import { formatCivilDate } from '~/ui/typography/format';
import { OrderEditor } from './editor/order-editor';
import { OrderFollowUp } from './order-follow-up';
import type { OrderPage } from './order-page';
import { orderStatusWords } from './order-words';
import { PlanFollowUp } from './plan-follow-up';

export function OrderScreen(page: OrderPage) {
  return page.confirmedOn === null && page.cancelled === null ? (
    <OrderEditor key={page.id} {...page} />
  ) : (
    <SettledOrder {...page} />
  );
}

/** A confirmed or cancelled order: it is read and followed. */
function SettledOrder(page: OrderPage) {
  const { basePath, readOnly } = useDesk();
  const [planning, setPlanning] = useState(false);
  useConsult({ type: 'ViewRecord', fields: { collection: 'orders', id: page.id, place: 'fiche' } });
  const { label, tone } = orderStatusWords[page.status];
  const compose = `${basePath}/messages/nouveau?pj=acknowledgement:${page.id}${page.content.contactId ? `&a=${page.content.contactId}` : ''}`;
  const isConfirmed = page.confirmedOn !== null && page.cancelled === null;
  return (
    <Page>
      <PageHeader
        title={`Commande ${page.id}`}
        status={<StatusBadge tone={tone}>{label}</StatusBadge>}
        breadcrumbs={
          <Breadcrumbs items={[{ label: 'Commandes', to: `${basePath}/commandes` }, { label: page.id }]} />
        }
        subtitle={
          <>
            <AccountLink account={page.account} />
            {page.content.customerReference && ` · sa référence : ${page.content.customerReference}`}
          </>
        }
        actions={
          isConfirmed && (
            <>
              <LinkButton
                to={`${paperPath(basePath, 'acknowledgement', page.id)}/pdf`}
                download
                icon={<FileDown />}
              >
                PDF
              </LinkButton>
              {!readOnly && (
                <>
                  <Menu
                    label="Autres actes"
                    align="end"
                    items={[
                      {
                        id: 'facture',
                        label: 'Préparer une facture',
                        icon: <Receipt />,
                        to: `${basePath}/factures/nouvelle?commande=${page.id}`,
                      },
                      ...(page.acknowledgedOn
                        ? [
                            {
                              id: 'renvoyer',
                              label: 'Renvoyer l’accusé de réception',
                              icon: <Send />,
                              to: compose,
                            },
                          ]
                        : []),
                    ]}
                  />
                  <Button
                    variant={page.acknowledgedOn ? 'primary' : 'secondary'}
                    icon={<CalendarPlus />}
                    onPress={() => setPlanning(true)}
                  >
                    Planifier une étape
                  </Button>
                  {!page.acknowledgedOn && (
                    <LinkButton to={compose} variant="primary" icon={<Send />}>
                      Envoyer l’accusé de réception
                    </LinkButton>
                  )}
                </>
              )}
            </>
          )
        }
      />
      {page.cancelled && (
        <Notice tone="warning" title={`Annulée le ${formatCivilDate(page.cancelled.on)}`} announce={false}>
          {page.cancelled.reason}
        </Notice>
      )}
      <PaperWithSide side={<OrderFollowUp page={page} />}>
        {page.parties && (
          <PaperView paper={acknowledgementPaper(page.parties, { ...page, ...page.content }, page.today)} />
        )}
      </PaperWithSide>
      <PlanFollowUp page={page} open={planning} onClose={() => setPlanning(false)} />
    </Page>
  );
}
