import { useState } from 'react';
import { Link, useNavigate } from '@remix-run/react';
import { useAct } from '~/candidate/desk/use-act';
import { useConsult } from '~/candidate/desk/use-consult';
import { useDesk } from '~/candidate/desk/desk-context';
import { useDraft } from '~/candidate/desk/use-draft';
import { DraftNotices, DraftStatusLine } from '~/candidate/editor/draft-state';
import { EditorWithPreview } from '~/candidate/editor/editor-with-preview';
import { letterPaper } from '~/candidate/papers/letter-paper';
import type { ReminderContent } from '~/domain/crm/reminders/records';
import { Button } from '~/ui/buttons/button';
import { TextArea } from '~/ui/fields/text-area';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useToast } from '~/ui/feedback/toast';
import { Card } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { SideBySide } from '~/candidate/invoices/side-by-side';
import { ClaimsTable } from '../claims-table';
import { EarlierSteps } from '../earlier-steps';
import type { ReminderPage } from '../reminder-page';
import { reminderLevelWords } from '../reminder-words';
import { ClaimedAmounts } from './claimed-amounts';
import { LetterFields } from './letter-fields';
import { ReminderHeadFields } from './reminder-head-fields';
import { SendReminder } from './send-reminder';

/** A reminder being written: invoices, amounts claimed, letter or call report; earlier steps stay beside. */
export function ReminderEditorScreen(page: ReminderPage) {
  const { basePath, readOnly } = useDesk();
  const act = useAct();
  const navigate = useNavigate();
  const toast = useToast();
  const [problem, setProblem] = useState<string | null>(null);
  useConsult({ type: 'ViewRecord', fields: { collection: 'reminders', id: page.id, place: 'brouillon' } });
  const draft = useDraft<ReminderContent>({
    id: page.id,
    revision: page.revision,
    initial: page.content,
    save: (id, content, baseRevision) => ({ type: 'SaveReminder', fields: { id, baseRevision, content } }),
  });
  const { value } = draft;
  const set = (changes: Partial<ReminderContent>) => draft.change({ ...value, ...changes });

  async function remove() {
    await draft.flush();
    const answer = await act('DeleteReminderDraft', { id: page.id });
    if (!answer.accepted) return setProblem(answer.rejection.message);
    draft.discard();
    navigate(`${basePath}/relances`);
    toast({
      message: 'Brouillon supprimé.',
      onUndo: () =>
        void act('CreateReminder', { content: value }).then((restored) => {
          if (restored.accepted && restored.id) navigate(`${basePath}/relances/${restored.id}`);
        }),
    });
  }

  const buyer = (value.contactId && page.partiesByContact[value.contactId]) || page.parties?.buyer;
  const paper =
    page.parties && buyer && value.channel !== 'phone'
      ? letterPaper({ ...page.parties, buyer }, value, { id: page.id, date: page.today, isDraft: true })
      : null;

  return (
    <EditorWithPreview about={`reminder:${page.id}`} paper={paper}>
      {(toggle) => ({
        head: (
          <>
            <PageHeader
              title={reminderLevelWords[value.level]}
              status={<StatusBadge>Brouillon</StatusBadge>}
              breadcrumbs={
                <Breadcrumbs
                  items={[{ label: 'Relances', to: `${basePath}/relances` }, { label: page.account.name }]}
                />
              }
              subtitle={
                <>
                  <Link to={`${basePath}/clients/${page.account.id}`} className="underline">
                    {page.account.name}
                  </Link>{' '}
                  · {!readOnly && <DraftStatusLine draft={draft} />}
                </>
              }
              actions={
                <>
                  {!readOnly && (
                    <Button variant="quiet" onPress={() => void remove()}>
                      Supprimer le brouillon
                    </Button>
                  )}
                  {paper && toggle}
                  {!readOnly && <SendReminder page={page} draft={draft} onRefused={setProblem} />}
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
          <SideBySide side={<EarlierSteps page={page} />}>
            <Card title="Relance">
              <ReminderHeadFields page={page} value={value} onChange={set} />
            </Card>
            <Card title="Factures concernées" flush>
              <ClaimsTable
                rows={page.claims}
                chosen={value.invoiceIds}
                onChange={(invoiceIds) => set({ invoiceIds })}
                readOnly={readOnly}
              />
            </Card>
            <Card title="Montants réclamés">
              <ClaimedAmounts value={value} onChange={set} />
            </Card>
            {value.channel === 'phone' ? (
              <Card title="Compte rendu de l’appel">
                <TextArea
                  name="compte-rendu"
                  label="Ce qui a été dit"
                  hideLabel
                  rows={8}
                  value={value.body}
                  onChange={(body) => set({ body })}
                  maxLength={20_000}
                />
              </Card>
            ) : (
              <Card title="Texte">
                <LetterFields value={value} onChange={set} />
              </Card>
            )}
          </SideBySide>
        ),
      })}
    </EditorWithPreview>
  );
}
