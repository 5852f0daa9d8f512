import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { Card } from '~/ui/layout/blocks';
import { formatFileSize } from '~/ui/typography/format';
import { useDesk } from '../desk/desk-context';
import { UploadFile } from '../files/upload-file';
import type { DeliverablePage } from './deliverable-page';

interface AnnexesCardProps {
  files: DeliverablePage['files'];
  value: readonly string[];
  onAdd: (fileId: string) => void;
  onRemove: (fileId: string) => void;
}

/** Files of the candidate joined to the document: sent in here, or chosen among those already sent in. */
export function AnnexesCard({ files, value, onAdd, onRemove }: AnnexesCardProps) {
  const { basePath } = useDesk();
  const others = files.filter(({ id }) => !value.includes(id));
  return (
    <Card title="Fichiers joints au livrable">
      <div className="stack text-table">
        {value.length > 0 && (
          <ul className="flex flex-col gap-1">
            {value.map((id) => {
              const name = files.find((file) => file.id === id)?.name ?? id;
              return (
                <li key={id} className="flex items-center gap-2">
                  <Link to={`${basePath}/fichiers/${id}`} className="min-w-0 flex-1 truncate underline">
                    {name}
                  </Link>
                  <button
                    type="button"
                    className="rounded p-1 hover:bg-hover"
                    aria-label={`Retirer ${name}`}
                    onClick={() => onRemove(id)}
                  >
                    <X aria-hidden="true" className="size-4" />
                  </button>
                </li>
              );
            })}
          </ul>
        )}
        <UploadFile onAdded={onAdd} outlivesPage />
        {others.length > 0 && (
          <details>
            <summary className="cursor-pointer">Joindre un fichier déjà envoyé</summary>
            <div className="choices pt-2">
              {others.map((file) => (
                <CheckboxField
                  key={file.id}
                  label={`${file.name} (${formatFileSize(file.size)})`}
                  value={false}
                  onChange={() => onAdd(file.id)}
                />
              ))}
            </div>
          </details>
        )}
      </div>
    </Card>
  );
}
