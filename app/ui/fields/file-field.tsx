import { useState, type DragEvent } from 'react';
import { Paperclip } from 'lucide-react';
import { cx } from '~/ui/class-names';
import { useReadOnly } from '~/ui/frame/read-only';
import { formatFileSize } from '~/ui/typography/format';
import { FieldFrame, useFieldIds, type FieldProps } from './field-frame';

export interface FileFieldProps extends FieldProps {
  /** As the native attribute: ".pdf,.xlsx". */
  accept?: string;
  multiple?: boolean;
  onChange?: (files: File[]) => void;
}

/** Picks files, or takes those dropped on it; names and sizes are shown. */
export function FileField(props: FileFieldProps) {
  const ids = useFieldIds(props);
  const locked = useReadOnly() || Boolean(props.readOnly) || Boolean(props.disabled);
  const [files, setFiles] = useState<File[]>([]);
  const [over, setOver] = useState(false);

  function take(list: FileList | null) {
    const next = Array.from(list ?? []);
    setFiles(next);
    props.onChange?.(next);
  }
  function drop(event: DragEvent<HTMLDivElement>) {
    event.preventDefault();
    setOver(false);
    const input = event.currentTarget.querySelector('input');
    if (locked || !input) return;
    input.files = event.dataTransfer.files;
    take(event.dataTransfer.files);
  }

  return (
    <FieldFrame field={props} ids={ids}>
      <div
        className={cx('file-drop', over && 'file-drop-over')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!locked);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={ids.controlId}
          type="file"
          name={props.name}
          accept={props.accept}
          multiple={props.multiple}
          required={props.required}
          disabled={locked}
          onChange={(event) => take(event.target.files)}
          {...ids.control}
        />
        {files.length > 0 && (
          <ul className="file-list">
            {files.map((file) => (
              <li key={`${file.name}-${file.lastModified}`}>
                <Paperclip aria-hidden="true" />
                {file.name} <span className="text-soft">{formatFileSize(file.size)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </FieldFrame>
  );
}
