import { Link } from '@remix-run/react';
import { Printer } from 'lucide-react';
import { AccountLink } from '~/candidate/accounts/account-link';
import { useConsult } from '~/candidate/desk/use-consult';
import { useDesk } from '~/candidate/desk/desk-context';
import { SideBySide } from '~/candidate/invoices/side-by-side';
import { paperPath } from '~/candidate/papers/paper-path';
import { PaperView } from '~/candidate/papers/paper-view';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Card, Page } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { formatCivilDate } from '~/ui/typography/format';
import { CivilDate, Money } from '~/ui/typography/values';
import { EarlierSteps } from './earlier-steps';
import type { ReminderPage } from './reminder-page';
import { reminderChannelWords, reminderLevelWords } from './reminder-words';

/** A reminder that left: its text, its figures, its answer. */
export function ReminderRecordScreen(page: ReminderPage) {
  const { basePath } = useDesk();
  const { content, claims } = page;
  useConsult({ type: 'ViewRecord', fields: { collection: 'reminders', id: page.id, place: 'fiche' } });
  const isCall = content.channel === 'phone';
  return (
    <Page>
      <PageHeader
        title={reminderLevelWords[content.level]}
        status={<StatusBadge tone="info">{reminderChannelWords[content.channel]}</StatusBadge>}
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: 'Relances', to: `${basePath}/relances` }, { label: page.account.name }]}
          />
        }
        subtitle={
          <>
            <AccountLink account={page.account} />
            {page.sentOn && ` · ${isCall ? 'appel du' : 'partie le'} ${formatCivilDate(page.sentOn)}`}
          </>
        }
        actions={
          !isCall && (
            <LinkButton to={paperPath(basePath, 'reminder', page.id)} icon={<Printer />}>
              Imprimer
            </LinkButton>
          )
        }
      />
      {page.answer && <Notice title="Réponse du client">{page.answer}</Notice>}
      <SideBySide side={<EarlierSteps page={page} />}>
        <Card title="Montants réclamés">
          <DescriptionList
            columns={2}
            items={[
              { label: 'Principal TTC', value: <Money cents={content.principalCents} /> },
              { label: 'Pénalités', value: <Money cents={content.penaltiesCents} /> },
              { label: 'Indemnité', value: <Money cents={content.indemnityCents} /> },
              { label: 'Nouveau délai', value: <CivilDate value={content.newDueOn} /> },
              {
                label: 'Factures',
                wide: true,
                value: claims
                  .filter(({ id }) => content.invoiceIds.includes(id))
                  .map(({ id, name, balanceCents }) => (
                    <span key={id} className="block">
                      <Link to={`${basePath}/factures/${id}`} className="underline">
                        {name}
                      </Link>
                      , reste dû aujourd’hui <Money cents={balanceCents} />
                    </span>
                  )),
              },
            ]}
          />
        </Card>
        {isCall || !page.paper ? (
          <Card title="Compte rendu de l’appel">
            <p className="whitespace-pre-line">{content.body}</p>
          </Card>
        ) : (
          <PaperView paper={page.paper} />
        )}
      </SideBySide>
    </Page>
  );
}
