import { useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { Send } from 'lucide-react';
import type { QuoteContent } from '~/domain/crm/quotes/records';
import { unfinishedLine } from '~/domain/crm/lines/unfinished';
import { AccountLink } from '~/candidate/accounts/account-link';
import { useAct } from '~/candidate/desk/use-act';
import { useDesk } from '~/candidate/desk/desk-context';
import { EditorHead } from '~/candidate/editor/editor-head';
import { useDraftEditor } from '~/candidate/editor/use-draft-editor';
import { EditorWithPreview } from '~/candidate/editor/editor-with-preview';
import { keptLines } from '~/candidate/lines/line-edits';
import { LineAdviceDrawer, type AdviceSubject } from '~/candidate/lines/line-advice-drawer';
import { PricedLines } from '~/candidate/lines/priced-lines';
import { useCatalogue } from '~/candidate/lines/use-catalogue';
import { quotePaper } from '~/candidate/papers/quote-paper';
import { Button } from '~/ui/buttons/button';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useToast } from '~/ui/feedback/toast';
import { Card } from '~/ui/layout/blocks';
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
  const [advised, setAdvised] = useState<AdviceSubject | null>(null);
  const [deleting, setDeleting] = useState(false);
  const editor = useDraftEditor<QuoteContent>(page, {
    action: 'SaveQuote',
    collection: 'quotes',
    place: 'brouillon',
  });
  const { draft, value, set, setProblem } = editor;

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
          <EditorHead
            editor={editor}
            title={`Devis ${page.id}`}
            status={
              <StatusBadge>
                {page.version > 1 ? `Brouillon de la version ${page.version}` : 'Brouillon'}
              </StatusBadge>
            }
            section={{ label: 'Devis', path: 'devis' }}
            name={page.id}
            about={<AccountLink account={page.account} />}
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
