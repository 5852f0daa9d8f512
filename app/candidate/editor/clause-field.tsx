import { TextArea } from '~/ui/fields/text-area';
import { Menu } from '~/ui/overlays/menu';

interface ClauseFieldProps {
  name: string;
  label: string;
  rows: number;
  maxLength: number;
  /** What may be inserted. The list neither chooses nor fills the gaps. */
  clauses: readonly string[];
  /** Tells the menus of several such fields apart. */
  menuLabel?: string;
  value: string;
  onChange: (text: string) => void;
}

/** The text with a clause after what is already written. */
export const withClause = (text: string, clause: string): string =>
  text.trim() === '' ? clause : `${text.trimEnd()}\n${clause}`;

/** A text to which ready-made clauses can be added. */
export function ClauseField({ clauses, menuLabel = 'Insérer une clause', ...field }: ClauseFieldProps) {
  const { value, onChange } = field;
  return (
    <div className="grid gap-1">
      <TextArea {...field} />
      <div>
        <Menu
          label={menuLabel}
          size="sm"
          variant="quiet"
          align="start"
          items={clauses.map((clause, index) => ({
            id: String(index),
            label: clause,
            onSelect: () => onChange(withClause(value, clause)),
          }))}
        />
      </div>
    </div>
  );
}
