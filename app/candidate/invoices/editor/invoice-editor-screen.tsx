import { useState } from 'react';
import { Link, useNavigate } from '@remix-run/react';
import { useAct } from '~/candidate/desk/use-act';
import { useConsult } from '~/candidate/desk/use-consult';
import { useDesk } from '~/candidate/desk/desk-context';
import { useDraft } from '~/candidate/desk/use-draft';
import { invoicePaper } from '~/candidate/papers/invoice-paper';
import type { InvoiceContent } from '~/domain/crm/invoices/records';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useToast } from '~/ui/feedback/toast';
import { Card, Columns } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { DepositsField } from './deposits-field';
import { DraftNotices, DraftStatusLine } from '../../editor/draft-state';
import { EditorWithPreview } from '../../editor/editor-with-preview';
import { InvoiceHeadFields } from './invoice-head-fields';
import { InvoiceLines } from './invoice-lines';
import type { DraftInvoicePage } from '../invoice-page';
import { invoiceTypeWords } from '../invoice-words';
import { IssueInvoice } from './issue-invoice';
import { MentionFields } from './mention-fields';
import { OrderBeside } from '../order-beside';

/** A draft invoice: everything typed is kept; issuing numbers and freezes it. */
export function InvoiceEditorScreen(page: DraftInvoicePage) {
  const { basePath, readOnly } = useDesk();
  const act = useAct();
  const navigate = useNavigate();
  const toast = useToast();
  const [problem, setProblem] = useState<string | null>(null);
  useConsult({ type: 'ViewRecord', fields: { collection: 'invoices', id: page.id, place: 'brouillon' } });
  const draft = useDraft<InvoiceContent>({
    id: page.id,
    revision: page.revision,
    initial: page.content,
    save: (id, content, baseRevision) => ({ type: 'SaveInvoice', fields: { id, baseRevision, content } }),
  });
  const { value } = draft;
  const set = (changes: Partial<InvoiceContent>) => draft.change({ ...value, ...changes });

  async function remove() {
    await draft.flush();
    const answer = await act('DeleteInvoiceDraft', { id: page.id });
    if (!answer.accepted) return setProblem(answer.rejection.message);
    draft.discard();
    navigate(`${basePath}/factures`);
    toast({
      message: 'Brouillon supprimé.',
      onUndo: () =>
        void act('CreateInvoice', { content: value }).then((restored) => {
          if (restored.accepted && restored.id) navigate(`${basePath}/factures/${restored.id}`);
        }),
    });
  }

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
          <>
            <PageHeader
              title={invoiceTypeWords[value.type]}
              status={<StatusBadge>Brouillon</StatusBadge>}
              breadcrumbs={
                <Breadcrumbs
                  items={[{ label: 'Factures', to: `${basePath}/factures` }, { label: page.name }]}
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
                  {toggle}
                  {!readOnly && <IssueInvoice page={page} draft={draft} onRefused={setProblem} />}
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
