import { useRef } from 'react';
import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import type { RecordLink } from '~/domain/crm/agenda/records';
import { useDesk } from '../../desk/desk-context';
import { GroupFrame, type GroupProps } from './group-frame';
import { RecordPicker } from './record-picker';
import { useRecordWords } from './record-words';

interface LinksFieldProps extends Omit<GroupProps, 'children'> {
  collections: readonly RecordLink['collection'][];
  multiple: boolean;
  value: readonly RecordLink[];
  onChange: (links: RecordLink[]) => void;
}

/** Records of the company a field refers to: each opens in another tab, and is taken off with its cross. */
export function LinksField({ collections, multiple, value, onChange, ...frame }: LinksFieldProps) {
  const { learn } = useRecordWords();
  const inside = useRef<HTMLDivElement>(null);
  // The control that was used is gone once the answer is there, or taken off: the keyboard goes on with what stands in its place.
  const keepFocus = (on: 'a' | 'input') =>
    requestAnimationFrame(() => inside.current?.querySelector<HTMLElement>(on)?.focus());
  return (
    <GroupFrame {...frame}>
      <div ref={inside} className="flex flex-col gap-1">
        {value.length > 0 && (
          <ul className="flex flex-col gap-1">
            {value.map((link) => (
              <LinkedRecord
                key={`${link.collection} ${link.id}`}
                link={link}
                onRemove={() => {
                  onChange(value.filter((one) => one !== link));
                  keepFocus('input');
                }}
              />
            ))}
          </ul>
        )}
        {(multiple || value.length === 0) && (
          <RecordPicker
            label={`Ajouter à « ${frame.label} »`}
            hideLabel
            among={collections}
            taken={value}
            onPick={(choice) => {
              learn(choice);
              onChange([...value, { collection: choice.collection, id: choice.id }]);
              if (!multiple) keepFocus('a');
            }}
          />
        )}
      </div>
    </GroupFrame>
  );
}

export function LinkedRecord({ link, onRemove }: { link: RecordLink; onRemove: () => void }) {
  const { basePath } = useDesk();
  const { label, hint, path } = useRecordWords().wordsFor(link);
  return (
    <li className="flex items-center gap-2 rounded border border-line bg-sunken px-2 py-1 text-table">
      <span className="min-w-0 flex-1">
        {path ? (
          <Link
            to={`${basePath}/${path}`}
            target="_blank"
            rel="noreferrer"
            className="underline"
            aria-label={`${label}, ouvrir dans un autre onglet`}
          >
            {label}
          </Link>
        ) : (
          label
        )}
        {hint && <span className="text-small text-soft"> · {hint}</span>}
      </span>
      <button
        type="button"
        className="rounded p-1 hover:bg-hover"
        aria-label={`Retirer ${label}`}
        onClick={onRemove}
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </li>
  );
}
