import { AccountLink } from '~/candidate/accounts/account-link';
import { useDesk } from '~/candidate/desk/desk-context';
import { EditorHead } from '~/candidate/editor/editor-head';
import { useDeleteDraft } from '~/candidate/editor/use-delete-draft';
import { useDraftEditor } from '~/candidate/editor/use-draft-editor';
import { EditorWithPreview } from '~/candidate/editor/editor-with-preview';
import { letterPaper } from '~/candidate/papers/letter-paper';
import type { ReminderContent } from '~/domain/crm/reminders/records';
import { Button } from '~/ui/buttons/button';
import { TextArea } from '~/ui/fields/text-area';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Card } from '~/ui/layout/blocks';
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
  const { readOnly } = useDesk();
  const editor = useDraftEditor<ReminderContent>(page, {
    action: 'SaveReminder',
    collection: 'reminders',
    place: 'brouillon',
  });
  const { draft, value, set, setProblem } = editor;
  const remove = useDeleteDraft(editor, {
    id: page.id,
    section: 'relances',
    remove: 'DeleteReminderDraft',
    create: 'CreateReminder',
    done: 'Brouillon supprimé.',
  });

  const buyer = (value.contactId && page.partiesByContact[value.contactId]) || page.parties?.buyer;
  const paper =
    page.parties && buyer && value.channel !== 'phone'
      ? letterPaper({ ...page.parties, buyer }, value, { id: page.id, date: page.today, isDraft: true })
      : null;

  return (
    <EditorWithPreview about={`reminder:${page.id}`} paper={paper}>
      {(toggle) => ({
        head: (
          <EditorHead
            editor={editor}
            title={reminderLevelWords[value.level]}
            status={<StatusBadge>Brouillon</StatusBadge>}
            section={{ label: 'Relances', path: 'relances' }}
            name={page.account.name}
            about={<AccountLink account={page.account} />}
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
