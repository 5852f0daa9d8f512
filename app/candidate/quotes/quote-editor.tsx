import { useState } from 'react';
import { Link, useNavigate } from '@remix-run/react';
import { Send } from 'lucide-react';
import type { QuoteContent } from '~/domain/crm/quotes/records';
import { unfinishedLine } from '~/domain/crm/lines/unfinished';
import { useAct } from '~/candidate/desk/use-act';
import { useConsult } from '~/candidate/desk/use-consult';
import { useDesk } from '~/candidate/desk/desk-context';
import { useDraft } from '~/candidate/desk/use-draft';
import { DraftNotices, DraftStatusLine } from '~/candidate/editor/draft-state';
import { EditorWithPreview } from '~/candidate/editor/editor-with-preview';
import { keptLines } from '~/candidate/lines/line-edits';
import { LineAdviceDrawer, type AdviceSubject } from '~/candidate/lines/line-advice-drawer';
import { PricedLines } from '~/candidate/lines/priced-lines';
import { useCatalogue } from '~/candidate/lines/use-catalogue';
import { quotePaper } from '~/candidate/papers/quote-paper';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useToast } from '~/ui/feedback/toast';
import { Card } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { QuoteHeadFields, QuoteTermsFields } from './quote-fields';
import type { QuotePage } from './quote-page';

/** A draft quote, written like the paper: everything typed is kept; it becomes a sent quote with the mail that carries it. */
export function QuoteEditor(page: QuotePage) {
  const { basePath, readOnly } = useDesk();
  const act = useAct();
  const navigate = useNavigate();
  const toast = useToast();
  const catalogue = useCatalogue();
  const [problem, setProblem] = useState<string | null>(null);
  const [advised, setAdvised] = useState<AdviceSubject | null>(null);
  const [deleting, setDeleting] = useState(false);
  useConsult({ type: 'ViewRecord', fields: { collection: 'quotes', id: page.id, place: 'brouillon' } });
  const draft = useDraft<QuoteContent>({
    id: page.id,
    revision: page.revision,
    initial: page.content,
    save: (id, content, baseRevision) => ({ type: 'SaveQuote', fields: { id, baseRevision, content } }),
  });
  const { value } = draft;
  const set = (changes: Partial<QuoteContent>) => draft.change({ ...value, ...changes });

  async function send() {
    const lines = keptLines(value.lines);
    const unfinished =
      lines.length === 0 ? 'Saisissez au moins une ligne avant d’envoyer le devis.' : unfinishedLine(lines);
    if (unfinished) return setProblem(unfinished);
    if (lines.length < value.lines.length) set({ lines });
    if (!(await draft.flush()))
      return setProblem('Le devis n’est pas encore enregistré : réessayez dès que la connexion est revenue.');
    const to = value.contactId ? `&a=${value.contactId}` : '';
    navigate(`${basePath}/messages/nouveau?pj=quote:${page.id}${to}`);
  }
  async function remove() {
    await draft.flush();
    const answer = await act('DeleteQuoteDraft', { id: page.id });
    setDeleting(false);
    if (!answer.accepted) return setProblem(answer.rejection.message);
    draft.discard();
    toast({ message: `Brouillon ${page.id} supprimé.` });
    navigate(`${basePath}/devis`);
  }

  const paper =
    page.parties &&
    quotePaper(
      {
        ...page.parties,
        id: page.id,
        version: page.version,
        accountId: page.account.id,
        date: page.today,
        isDraft: true,
      },
      { ...value, lines: keptLines(value.lines) },
    );

  return (
    <EditorWithPreview about={`quote:${page.id}`} paper={paper}>
      {(toggle, shown) => ({
        head: (
          <>
            <PageHeader
              title={`Devis ${page.id}`}
              status={
                <StatusBadge>
                  {page.version > 1 ? `Brouillon de la version ${page.version}` : 'Brouillon'}
                </StatusBadge>
              }
              breadcrumbs={
                <Breadcrumbs items={[{ label: 'Devis', to: `${basePath}/devis` }, { label: page.id }]} />
              }
              subtitle={
                <>
                  <Link to={`${basePath}/clients/${page.account.id}`} className="underline">
                    {page.account.name}
                  </Link>
                  {!readOnly && (
                    <>
                      {' · '}
                      <DraftStatusLine draft={draft} />
                    </>
                  )}
                </>
              }
              actions={
                <>
                  {!readOnly && page.version === 1 && (
                    <Button variant="quiet" onPress={() => setDeleting(true)}>
                      Supprimer le brouillon
                    </Button>
                  )}
                  {toggle}
                  {!readOnly && (
                    <Button variant="primary" icon={<Send />} onPress={() => void send()}>
                      Envoyer par message
                    </Button>
                  )}
                </>
              }
            />
            <DraftNotices draft={draft} />
            {problem && (
              <Notice tone="danger" onClose={() => setProblem(null)}>
                {problem}
              </Notice>
            )}
          </>
        ),
        form: (
          <>
            <Card title="En-tête">
              <QuoteHeadFields value={value} onChange={set} contacts={page.contacts} />
            </Card>
            <Card title="Lignes">
              <PricedLines
                label="Lignes du devis"
                compact={shown}
                value={value}
                catalogue={catalogue}
                onChange={set}
                onAdvise={({ sku, quantity }) => sku && setAdvised({ sku, quantity })}
              />
            </Card>
            <Card title="Conditions">
              <QuoteTermsFields value={value} onChange={set} />
            </Card>
            <LineAdviceDrawer
              subject={advised}
              accountId={page.account.id}
              place="devis"
              onClose={() => setAdvised(null)}
            />
            <ConfirmDialog
              open={deleting}
              title="Supprimer le brouillon"
              confirmLabel="Supprimer le brouillon"
              danger
              onConfirm={() => void remove()}
              onCancel={() => setDeleting(false)}
            >
              Le devis {page.id} et tout ce que vous y avez saisi disparaissent.
            </ConfirmDialog>
          </>
        ),
      })}
    </EditorWithPreview>
  );
}
