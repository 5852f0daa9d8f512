import { useEffect, useRef, useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { Eye, Send } from 'lucide-react';
import { missingIn } from '~/domain/crm/deliverables/completeness';
import type { FieldValue } from '~/domain/crm/deliverables/records';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useToast } from '~/ui/feedback/toast';
import { TextField } from '~/ui/fields/text-field';
import { Card } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { Menu } from '~/ui/overlays/menu';
import { AccountPicker } from '../accounts/account-picker';
import { useAct } from '../desk/use-act';
import { useConsult } from '../desk/use-consult';
import { useDesk } from '../desk/desk-context';
import { useDraft } from '../desk/use-draft';
import { DraftNotices, DraftStatusLine } from '../editor/draft-state';
import { AnnexesCard } from './annexes-card';
import {
  changesOf,
  headKeys,
  mergedContent,
  withValue,
  type DeliverableContent,
} from './deliverable-content';
import type { DeliverablePage } from './deliverable-page';
import { FieldEditor } from './fields/field-editor';
import { RecordWordsProvider } from './fields/record-words';
import { prepareRichText } from './fields/rich-text-field';
import { SectionPlan } from './section-plan';
import { VersionList } from './version-list';

/** A deliverable being written: its parts one after the other, kept as they are typed. */
export function DeliverableEditor(page: DeliverablePage) {
  const { id, template, versions, coached } = page;
  const { basePath } = useDesk();
  const act = useAct();
  const navigate = useNavigate();
  const toast = useToast();
  const [problem, setProblem] = useState<string | null>(null);
  const [account, setAccount] = useState(
    page.account && { value: page.account.id, label: page.account.label, hint: page.account.hint },
  );
  useConsult({ type: 'ViewRecord', fields: { collection: 'deliverables', id, place: 'fiche' } });
  // What this tab wrote, unless it took up what another page left: see `changesOf`.
  const touched = useRef(new Set<string>());
  const cameBack = useRef(false);
  const draft = useDraft<DeliverableContent>({
    id,
    revision: page.revision,
    initial: page.content,
    merge: (theirs, mine) =>
      cameBack.current ? mine : mergedContent(template, theirs, mine, touched.current),
    save: (savedId, content, baseRevision, known) => ({
      type: 'SaveDeliverable',
      fields: {
        id: savedId,
        baseRevision,
        ...changesOf(template, content, known, cameBack.current ? null : touched.current),
      },
    }),
  });
  const { value: content } = draft;
  const set = (changes: Partial<Pick<DeliverableContent, 'title' | 'accountId'>>) => {
    for (const key of Object.keys(changes)) touched.current.add(headKeys[key as keyof typeof headKeys]);
    draft.change({ ...content, ...changes });
  };
  const setField = (fieldId: string, value: FieldValue | null) => {
    touched.current.add(fieldId);
    draft.change(withValue(template, content, fieldId, value));
  };
  useEffect(() => {
    if (draft.restored) cameBack.current = true;
  });
  // A file may arrive while one types, or once the page is left: what is added is added to what is then written.
  const setFiles = (change: (files: readonly string[]) => readonly string[]) => {
    touched.current.add(headKeys.files);
    draft.change({ ...draft.latest, files: change(draft.latest.files) });
  };
  const refused = draft.status === 'refused' ? draft.problem : null;
  const errorOf = (fieldId: string) => (refused?.field?.split('.')[1] === fieldId ? refused.message : null);
  const title = content.title || template.title;

  /** Goes to a page that shows what the server holds, once it holds everything. */
  async function leaveFor(path: string, what: string) {
    if (await draft.flush()) return navigate(`${basePath}/${path}`);
    setProblem(`La dernière modification n’est pas enregistrée : ${what} attend qu’elle le soit.`);
  }
  const handOver = () => {
    const query = new URLSearchParams({ pj: `deliverable:${id}`, objet: title });
    if (content.accountId) query.set('lie', `accounts:${content.accountId}`);
    return leaveFor(`messages/nouveau?${query.toString()}`, 'l’envoi');
  };
  async function remove() {
    await draft.flush();
    const answer = await act('DeleteDeliverable', { id });
    if (!answer.accepted) return setProblem(answer.rejection.message);
    draft.discard();
    navigate(`${basePath}/livrables`);
    toast({
      message: 'Livrable supprimé.',
      onUndo: () => void restore(),
    });
  }
  async function restore() {
    const started = await act('StartDeliverable', {
      templateId: template.id,
      title,
      accountId: content.accountId,
    });
    if (!started.accepted || !started.id) return;
    const { title: _title, ...rest } = changesOf(template, content, null);
    await act('SaveDeliverable', { id: started.id, baseRevision: null, ...rest });
    navigate(`${basePath}/livrables/${started.id}`);
  }

  return (
    <RecordWordsProvider known={page.records} self={{ collection: 'deliverables', id }}>
      <div className="page @container">
        <PageHeader
          title={title}
          status={
            versions.length > 0 && (
              <StatusBadge tone="success">Transmis, version {versions.length}</StatusBadge>
            )
          }
          breadcrumbs={
            <Breadcrumbs items={[{ label: 'Livrables', to: `${basePath}/livrables` }, { label: title }]} />
          }
          subtitle={
            <>
              {template.purpose} <DraftStatusLine draft={draft} />
            </>
          }
          actions={
            <>
              <Menu
                label="Autres actes"
                items={[
                  {
                    id: 'supprimer',
                    label: 'Supprimer le livrable',
                    danger: true,
                    disabled: versions.length > 0,
                    onSelect: () => void remove(),
                  },
                ]}
              />
              <Button icon={<Eye />} onPress={() => void leaveFor(`livrables/${id}?vue=lecture`, 'l’aperçu')}>
                Aperçu et export
              </Button>
              <Button variant="primary" icon={<Send />} onPress={() => void handOver()}>
                Transmettre par message
              </Button>
            </>
          }
        />
        {/* The page is long: what must be decided stays in sight wherever one types. */}
        <div className="stack sticky top-14 z-10 empty:hidden">
          <DraftNotices draft={draft} />
          {problem && (
            <Notice tone="danger" onClose={() => setProblem(null)}>
              {problem}
            </Notice>
          )}
        </div>
        {/* The document takes the width it needs: its plan stands beside only where there is room for both. */}
        <div className="grid gap-4 @[66rem]:grid-cols-[minmax(0,1fr)_17rem] @[66rem]:grid-rows-[auto_1fr]">
          <div className="@[66rem]:sticky @[66rem]:top-14 @[66rem]:col-start-2">
            <SectionPlan template={template} values={content.values} coached={coached} />
          </div>
          {/* The editor of formatted texts comes with the first use of the form. */}
          <div
            className="stack @[66rem]:col-start-1 @[66rem]:row-span-2 @[66rem]:row-start-1"
            onFocusCapture={prepareRichText}
            onPointerEnter={prepareRichText}
          >
            <Card>
              <div className="grid gap-4 sm:grid-cols-2">
                <TextField
                  name="titre-livrable"
                  label="Titre"
                  value={content.title}
                  onChange={(text) => set({ title: text })}
                  maxLength={160}
                />
                <AccountPicker
                  name="compte-livrable"
                  label="Compte concerné"
                  value={account}
                  onChange={(choice) => {
                    setAccount(choice);
                    set({ accountId: choice?.value ?? null });
                  }}
                />
              </div>
            </Card>
            {template.sections.map((section) => (
              <Card key={section.id} id={section.id} title={section.title} className="scroll-mt-16">
                <div className="stack">
                  {section.help && <p className="text-table text-soft">{section.help}</p>}
                  {coached && section.hint && (
                    <Notice tone="info" title="Conseil">
                      {section.hint}
                    </Notice>
                  )}
                  {section.fields.map((field) => (
                    <FieldEditor
                      key={field.id}
                      field={field}
                      value={content.values[field.id]}
                      onChange={(value) => setField(field.id, value)}
                      error={errorOf(field.id)}
                    />
                  ))}
                  {coached && (
                    <StillMissing
                      messages={missingIn(section, content.values).map(({ message }) => message)}
                    />
                  )}
                </div>
              </Card>
            ))}
          </div>
          <div className="grid content-start gap-4 @[40rem]:grid-cols-2 @[66rem]:col-start-2 @[66rem]:grid-cols-1">
            <AnnexesCard
              files={page.files}
              value={content.files}
              onAdd={(fileId) => setFiles((files) => [...files.filter((one) => one !== fileId), fileId])}
              onRemove={(fileId) => setFiles((files) => files.filter((one) => one !== fileId))}
            />
            <VersionList page={page} />
          </div>
        </div>
      </div>
    </RecordWordsProvider>
  );
}

function StillMissing({ messages }: { messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <Notice tone="warning" title="Reste à compléter">
      <ul className="list-disc ps-5">
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
