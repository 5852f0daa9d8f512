import { useState } from 'react';
import { Link, useNavigate } from '@remix-run/react';
import { CalendarPlus, FileDown, FilePen, Send, ShoppingCart } from 'lucide-react';
import { AccountLink } from '~/candidate/accounts/account-link';
import { useCommand } from '~/candidate/desk/use-command';
import { useConsult } from '~/candidate/desk/use-consult';
import { useDesk } from '~/candidate/desk/desk-context';
import { orderStatusWords } from '~/candidate/orders/order-words';
import { paperPath } from '~/candidate/papers/paper-path';
import { PaperView } from '~/candidate/papers/paper-view';
import { PaperWithSide } from '~/candidate/papers/paper-with-side';
import { quotePaper } from '~/candidate/papers/quote-paper';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useToast } from '~/ui/feedback/toast';
import { RadioGroup } from '~/ui/fields/radio-group';
import { Card, Page, Stack } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { Dialog } from '~/ui/overlays/dialog';
import { CivilDate } from '~/ui/typography/values';
import { QuoteEditor } from './quote-editor';
import type { QuotePage } from './quote-page';
import { quoteStatusWords } from './quote-words';

export function QuoteScreen(page: QuotePage) {
  return page.sentOn === null ? (
    <QuoteEditor key={`${page.id}-${page.version}`} {...page} />
  ) : (
    <SentQuote {...page} />
  );
}

/** A quote that left: it is read, answered, revised, never edited. */
function SentQuote(page: QuotePage) {
  const { basePath, readOnly } = useDesk();
  const navigate = useNavigate();
  const toast = useToast();
  const { run, pending, refusal } = useCommand();
  const [asking, setAsking] = useState<'answer' | 'revise' | null>(null);
  const [answer, setAnswer] = useState<string>('');
  useConsult({ type: 'ViewRecord', fields: { collection: 'quotes', id: page.id, place: 'fiche' } });
  const { label, tone } = quoteStatusWords[page.status];
  const paper =
    page.parties &&
    quotePaper(
      {
        ...page.parties,
        id: page.id,
        version: page.version,
        accountId: page.account.id,
        date: page.sentOn ?? page.today,
        isDraft: false,
      },
      page.content,
    );
  const compose = `${basePath}/messages/nouveau?pj=quote:${page.id}${page.content.contactId ? `&a=${page.content.contactId}` : ''}`;
  const isAnswered = page.answer !== null;

  const revise = async () => {
    const done = await run('ReviseQuote', { id: page.id });
    setAsking(null);
    if (done !== undefined)
      toast({ message: `Version ${page.version + 1} ouverte : modifiez-la, puis envoyez-la.` });
  };
  const record = async () => {
    const done = await run('RecordQuoteAnswer', { id: page.id, answer });
    setAsking(null);
    if (done !== undefined) toast({ message: 'Réponse du client enregistrée.', tone: 'success' });
  };

  return (
    <Page>
      <PageHeader
        title={`Devis ${page.id}${page.version > 1 ? `, version ${page.version}` : ''}`}
        status={<StatusBadge tone={tone}>{label}</StatusBadge>}
        breadcrumbs={
          <Breadcrumbs items={[{ label: 'Devis', to: `${basePath}/devis` }, { label: page.id }]} />
        }
        subtitle={<AccountLink account={page.account} />}
        actions={
          <>
            <LinkButton to={`${paperPath(basePath, 'quote', page.id)}/pdf`} download icon={<FileDown />}>
              PDF
            </LinkButton>
            {!readOnly && (
              <>
                <LinkButton to={compose} icon={<Send />}>
                  Envoyer de nouveau
                </LinkButton>
                <LinkButton
                  to={`${basePath}/agenda?compte=${page.account.id}&lie=quotes:${page.id}`}
                  icon={<CalendarPlus />}
                >
                  Planifier la suite
                </LinkButton>
                {page.answer?.kind !== 'accepted' && (
                  <Button icon={<FilePen />} onPress={() => setAsking('revise')}>
                    Nouvelle version
                  </Button>
                )}
                {!isAnswered && <Button onPress={() => setAsking('answer')}>Enregistrer la réponse</Button>}
                <Button
                  variant="primary"
                  icon={<ShoppingCart />}
                  onPress={() => navigate(`${basePath}/commandes/nouvelle?devis=${page.id}`)}
                >
                  Saisir la commande
                </Button>
              </>
            )}
          </>
        }
      />
      {refusal && <Notice tone="danger">{refusal.message}</Notice>}
      {page.status === 'expired' && (
        <Notice tone="warning" announce={false}>
          La validité de ce devis est passée depuis le <CivilDate value={page.content.validUntil} />.
        </Notice>
      )}
      <PaperWithSide
        side={
          <Card title="Suivi">
            <DescriptionList
              columns={2}
              items={[
                { label: 'Préparé par', value: page.author },
                { label: 'Créé le', value: <CivilDate value={page.createdOn} /> },
                { label: 'Envoyé le', value: <CivilDate value={page.sentOn} /> },
                {
                  label: 'Réponse',
                  value: page.answer ? (
                    <>
                      {page.answer.kind === 'accepted' ? 'Accepté' : 'Refusé'} le{' '}
                      <CivilDate value={page.answer.on} />
                    </>
                  ) : (
                    'Pas encore reçue'
                  ),
                },
                {
                  label: 'Commandes',
                  value:
                    page.orders.length === 0
                      ? 'Aucune'
                      : page.orders.map((order) => (
                          <span key={order.id} className="block">
                            <Link to={`${basePath}/commandes/${order.id}`}>{order.id}</Link> ·{' '}
                            {orderStatusWords[order.status].label.toLowerCase()}
                          </span>
                        )),
                },
              ]}
            />
          </Card>
        }
      >
        {paper && <PaperView paper={paper} />}
      </PaperWithSide>
      <ConfirmDialog
        open={asking === 'revise'}
        title="Ouvrir une nouvelle version"
        confirmLabel="Ouvrir la version suivante"
        pending={pending}
        onConfirm={() => void revise()}
        onCancel={() => setAsking(null)}
      >
        Le devis {page.id} redevient un brouillon, en version {page.version + 1}. Le client garde la version{' '}
        {page.version} tant que vous ne lui envoyez pas la suivante.
      </ConfirmDialog>
      <Dialog
        open={asking === 'answer'}
        onClose={() => setAsking(null)}
        title="Réponse du client"
        size="sm"
        footer={
          <>
            <Button onPress={() => setAsking(null)}>Abandonner</Button>
            <Button
              variant="primary"
              pending={pending}
              disabled={answer === ''}
              onPress={() => void record()}
            >
              Enregistrer la réponse
            </Button>
          </>
        }
      >
        <Stack>
          <p>La réponse est définitive : elle ferme cette version du devis.</p>
          <RadioGroup
            name="reponse"
            label="Le client a"
            value={answer}
            onChange={setAnswer}
            options={[
              { value: 'accepted', label: 'accepté le devis' },
              { value: 'refused', label: 'refusé le devis' },
            ]}
          />
        </Stack>
      </Dialog>
    </Page>
  );
}
