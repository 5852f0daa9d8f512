import { useRef } from 'react';
import { Plus, Trash2 } from 'lucide-react';
import type { Source } from '~/domain/crm/deliverables/records';
import { Button } from '~/ui/buttons/button';
import { IconButton } from '~/ui/buttons/icon-button';
import { DateField } from '~/ui/fields/date-field';
import { TextField } from '~/ui/fields/text-field';
import { GroupFrame, type GroupProps } from './group-frame';
import { LinkedRecord } from './links-field';
import { RecordPicker } from './record-picker';
import { useRecordWords } from './record-words';

interface SourcesFieldProps extends Omit<GroupProps, 'children'> {
  multiple: boolean;
  value: readonly Source[];
  onChange: (sources: Source[]) => void;
  /** Shows a source to fill rather than a button to add one. */
  startsBlank?: boolean;
}

const blank: Source = { link: null, title: '', place: '', on: null };

/** Sources cited: a record the candidate opened or an outside title, and the exact place in it. */
export function SourcesField({ multiple, value: given, onChange, startsBlank, ...frame }: SourcesFieldProps) {
  const value = startsBlank && given.length === 0 ? [blank] : given;
  const change = (index: number, changes: Partial<Source>) =>
    onChange(value.map((source, at) => (at === index ? { ...source, ...changes } : source)));
  return (
    <GroupFrame {...frame}>
      {value.length > 0 && (
        <ol className="flex flex-col gap-2">
          {value.map((source, index) => (
            <li key={index} className="flex flex-col gap-2 rounded border border-line p-3">
              <SourceEditor
                source={source}
                title={value.length > 1 || multiple ? `Source ${index + 1}` : 'Source'}
                onChange={(changes) => change(index, changes)}
                onRemove={() => onChange(value.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ol>
      )}
      {(multiple || value.length === 0) && (
        <div>
          <Button
            size="sm"
            icon={<Plus aria-hidden="true" />}
            onPress={() => onChange([...value, blank])}
            aria-label={`Citer une source pour « ${frame.label} »`}
          >
            Citer une source
          </Button>
        </div>
      )}
    </GroupFrame>
  );
}

interface SourceEditorProps {
  source: Source;
  title: string;
  onChange: (changes: Partial<Source>) => void;
  onRemove: () => void;
}

function SourceEditor({ source, title, onChange, onRemove }: SourceEditorProps) {
  const { learn } = useRecordWords();
  const { link } = source;
  const place = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className="flex items-center justify-between gap-2">
        <span className="text-table font-medium">{title}</span>
        <IconButton
          size="sm"
          label={`Retirer : ${title}`}
          icon={<Trash2 aria-hidden="true" />}
          onPress={onRemove}
        />
      </div>
      {link ? (
        <ul>
          <LinkedRecord link={link} onRemove={() => onChange({ link: null })} />
        </ul>
      ) : (
        <div className="grid gap-3 sm:grid-cols-2">
          <RecordPicker
            label="Fiche ou document ouvert"
            among="opened"
            taken={[]}
            onPick={(choice) => {
              learn(choice);
              onChange({ link: { collection: choice.collection, id: choice.id }, title: '' });
              // The box goes once it is answered: the keyboard goes on with the place.
              requestAnimationFrame(() => place.current?.querySelector('input')?.focus());
            }}
          />
          <TextField
            label="Ou autre source"
            value={source.title}
            onChange={(text) => onChange({ title: text })}
            maxLength={200}
            help="Titre, éditeur ou site."
          />
        </div>
      )}
      <div ref={place} className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField
          label="Endroit précis"
          value={source.place}
          onChange={(place) => onChange({ place })}
          maxLength={200}
          help="Page, paragraphe ou ligne."
        />
        <DateField
          label="Date de la source"
          value={source.on}
          onChange={(on) => onChange({ on })}
          width="sm"
        />
      </div>
    </>
  );
}
