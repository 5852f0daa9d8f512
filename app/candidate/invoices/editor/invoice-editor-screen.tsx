import { AccountLink } from '~/candidate/accounts/account-link';
import { useDesk } from '~/candidate/desk/desk-context';
import { invoicePaper } from '~/candidate/papers/invoice-paper';
import type { InvoiceContent } from '~/domain/crm/invoices/records';
import { Button } from '~/ui/buttons/button';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Card, Columns } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { DepositsField } from './deposits-field';
import { EditorHead } from '~/candidate/editor/editor-head';
import { useDeleteDraft } from '~/candidate/editor/use-delete-draft';
import { useDraftEditor } from '~/candidate/editor/use-draft-editor';
import { EditorWithPreview } from '~/candidate/editor/editor-with-preview';
import { InvoiceHeadFields } from './invoice-head-fields';
import { InvoiceLines } from './invoice-lines';
import type { DraftInvoicePage } from '../invoice-page';
import { invoiceTypeWords } from '../invoice-words';
import { IssueInvoice } from './issue-invoice';
import { MentionFields } from './mention-fields';
import { OrderBeside } from '../order-beside';

/** A draft invoice: everything typed is kept; issuing numbers and freezes it. */
export function InvoiceEditorScreen(page: DraftInvoicePage) {
  const { readOnly } = useDesk();
  const editor = useDraftEditor<InvoiceContent>(page, {
    action: 'SaveInvoice',
    collection: 'invoices',
    place: 'brouillon',
  });
  const { draft, value, set, setProblem } = editor;
  const remove = useDeleteDraft(editor, {
    id: page.id,
    section: 'factures',
    remove: 'DeleteInvoiceDraft',
    create: 'CreateInvoice',
    done: 'Brouillon supprimé.',
  });

  const paper = page.parties && {
    ...page.parties,
    today: page.today,
    original: page.originals.find(({ id }) => id === value.correctsInvoiceId) ?? null,
    cited: page.deposits.map(({ invoiceId, name, issuedOn }) => ({ id: invoiceId, number: name, issuedOn })),
  };

  return (
    <EditorWithPreview
      about={`invoice:${page.id}`}
      paper={paper && invoicePaper(paper, { ...value, number: null, issuedOn: null })}
    >
      {(toggle) => ({
        head: (
          <EditorHead
            editor={editor}
            title={invoiceTypeWords[value.type]}
            status={<StatusBadge>Brouillon</StatusBadge>}
            section={{ label: 'Factures', path: 'factures' }}
            name={page.name}
            about={<AccountLink account={page.account} />}
            actions={
              <>
                {!readOnly && (
                  <Button variant="quiet" onPress={() => void remove()}>
                    Supprimer le brouillon
                  </Button>
                )}
                {toggle}
                {!readOnly && <IssueInvoice page={page} draft={draft} onRefused={setProblem} />}
              </>
            }
          />
        ),
        form: (
          <>
            <Columns side={<Beside page={page} />}>
              <Card title="En-tête">
                <InvoiceHeadFields page={page} value={value} onChange={set} />
              </Card>
            </Columns>
            <Card title="Lignes">
              <InvoiceLines value={value} onChange={set} />
            </Card>
            <Card title="Acomptes à déduire">
              <DepositsField
                known={page.deposits}
                value={value.deposits}
                onChange={(deposits) => set({ deposits })}
              />
            </Card>
            <Card title="Mentions">
              <MentionFields value={value.mentions} onChange={(mentions) => set({ mentions })} />
            </Card>
          </>
        ),
      })}
    </EditorWithPreview>
  );
}

function Beside({ page }: { page: DraftInvoicePage }) {
  return (
    <>
      <Card title="Client">
        <DescriptionList
          items={[
            { label: 'Code', value: page.account.id },
            { label: 'SIREN', value: page.account.siren },
            { label: 'N° de TVA', value: page.account.vatNumber },
          ]}
        />
      </Card>
      {page.order && (
        <Card title="Commande d’origine">
          <OrderBeside order={page.order} />
        </Card>
      )}
    </>
  );
}
