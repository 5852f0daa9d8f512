import { useRef, useState } from 'react';
import { isBlank } from '~/domain/crm/deliverables/completeness';
import type { RichText } from '~/domain/crm/deliverables/rich-text';
import { loadedOnUse } from '~/ui/feedback/loaded-on-use';
import { FormattedText } from '../reading/formatted-text';
import { GroupFrame, type GroupProps } from './group-frame';
import type { RichTextEditorProps } from './rich-text-editor';

interface RichTextFieldProps extends Omit<GroupProps, 'children'> {
  value: RichText | null;
  onChange: (value: RichText | null) => void;
}

const loadEditor = () => import('./rich-text-editor').then((part) => part.RichTextEditor);
const Editor = loadedOnUse<RichTextEditorProps>(
  loadEditor,
  <p className="text-soft">Ouverture de l’éditeur…</p>,
);

/** Fetched as soon as the form is used, so that the first formatted field opens at once. */
export const prepareRichText = (): void => void loadEditor().catch(() => undefined);

/** A formatted text: read as it will print until one enters it, then written in place. */
export function RichTextField({ value, onChange, ...frame }: RichTextFieldProps) {
  const [writing, setWriting] = useState(false);
  const wasReading = useRef(true);
  return (
    <GroupFrame {...frame}>
      {writing ? (
        <Editor label={frame.label} value={value} onChange={onChange} takesFocus={wasReading.current} />
      ) : (
        <div
          className="control min-h-24 cursor-text border-strong bg-surface"
          role="textbox"
          aria-multiline="true"
          aria-label={frame.label}
          tabIndex={0}
          onFocus={() => setWriting(true)}
        >
          {isBlank(value) || value === null ? (
            <p className="text-soft">Écrivez ici.</p>
          ) : (
            <FormattedText document={value} headingLevel={3} />
          )}
        </div>
      )}
    </GroupFrame>
  );
}
