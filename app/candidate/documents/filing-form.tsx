import { useState } from 'react';
import { Link, useNavigate } from '@remix-run/react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { useToast } from '~/ui/feedback/toast';
import { NumberField } from '~/ui/fields/number-fields';
import { SelectField } from '~/ui/fields/select-field';
import { TextField } from '~/ui/fields/text-field';
import { useReadOnly } from '~/ui/frame/read-only';
import { Card } from '~/ui/layout/blocks';
import { Markdown } from '~/ui/markdown/markdown';
import { useDesk } from '../desk/desk-context';
import { useCommand } from '../desk/use-command';
import { useConsult } from '../desk/use-consult';
import { useKeptForm } from '../desk/use-kept-form';
import type { DocumentsPage, OpenDocument } from './documents-page';

export interface FilingFormProps {
  document: OpenDocument;
  folders: DocumentsPage['folders'];
  procedure: DocumentsPage['procedure'];
}

/** Names a document, puts it in a folder, says how long it is kept. The company's own rule is at hand. */
export function FilingForm({ document, folders, procedure }: FilingFormProps) {
  const { basePath } = useDesk();
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  const toast = useToast();
  const { run, pending, refusal } = useCommand();
  const { values, change, restored, reset } = useKeptForm(`classement-${document.id}`, {
    name: document.name,
    folder: document.folder ?? '',
    retentionYears: document.retentionYears,
  });
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : null);

  async function file() {
    const accepted = await run('FileDocument', { id: document.id, ...values });
    if (accepted === undefined) return;
    reset();
    toast({ message: `« ${values.name} » est classé.` });
    if (document.folder === null && document.nextToFile)
      void navigate(`${basePath}/documents/${encodeURIComponent(document.nextToFile)}?dossier=a-classer`);
  }
  return (
    <Card title={document.folder === null ? 'Classer ce document' : 'Classement'}>
      <form
        className="flex flex-col gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void file();
        }}
      >
        {procedure && <Procedure procedure={procedure} />}
        {restored && (
          <Notice tone="info" title="Saisie retrouvée">
            Ce classement n’avait pas été enregistré.
          </Notice>
        )}
        {refusal && !refusal.field && (
          <Notice tone="danger" title="Document non classé">
            {refusal.message}
          </Notice>
        )}
        <TextField
          name="document-nom"
          label="Nom du document"
          value={values.name}
          onChange={(name) => change({ name })}
          error={errorOf('name')}
        />
        <SelectField
          name="document-dossier"
          label="Dossier"
          placeholder="Choisir un dossier"
          value={values.folder}
          onChange={(folder) => change({ folder })}
          error={errorOf('folder')}
          options={folders.map(({ path, label }) => ({
            value: path,
            label: label === path ? label : `${label} (${path})`,
          }))}
        />
        <NumberField
          name="document-conservation"
          label="Durée de conservation"
          unit="ans"
          min={0}
          help="Vide : sans durée"
          value={values.retentionYears}
          onChange={(retentionYears) => change({ retentionYears })}
          error={errorOf('retentionYears')}
        />
        {!readOnly && (
          <div className="flex justify-end">
            <Button type="submit" variant="primary" pending={pending}>
              {document.folder === null ? 'Classer' : 'Changer le classement'}
            </Button>
          </div>
        )}
      </form>
    </Card>
  );
}

function Procedure({ procedure }: { procedure: NonNullable<DocumentsPage['procedure']> }) {
  const { basePath } = useDesk();
  const [open, setOpen] = useState(false);
  // Unfolding the rule is reading the document.
  useConsult(
    open
      ? { type: 'ViewRecord', fields: { collection: 'documents', id: procedure.id, place: 'classement' } }
      : null,
  );
  return (
    <details
      className="rounded border border-line bg-sunken px-3 py-2"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="cursor-pointer text-table font-semibold">{procedure.name}</summary>
      <div className="mt-2 max-h-80 overflow-y-auto text-table">
        <Markdown source={procedure.text} headingLevel={3} />
      </div>
      <p className="mt-2 text-small">
        <Link
          to={`${basePath}/documents/${encodeURIComponent(procedure.id)}`}
          className="text-accent underline"
        >
          Ouvrir le document
        </Link>
      </p>
    </details>
  );
}
