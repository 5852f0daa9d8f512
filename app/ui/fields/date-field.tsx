import { useRef } from 'react';
import { CalendarDays } from 'lucide-react';
import { formatCivilDate } from '~/ui/typography/format';
import { parseCivilDate } from '~/ui/typography/parse';
import { ParsedInput, type ParsedFieldProps } from './parsed-input';

export interface DateFieldProps extends ParsedFieldProps<string> {
  /** 'YYYY-MM-DD': limits of the calendar, and the year understood when only "21/11" is typed. */
  min?: string;
  max?: string;
}

/** A day typed as jj/mm/aaaa or picked in the browser's calendar; its value is 'YYYY-MM-DD'. */
export function DateField({ min, max, ...field }: DateFieldProps) {
  const year = (field.value ?? field.defaultValue ?? min)?.slice(0, 4);
  return (
    <ParsedInput
      field={{ width: 'sm', placeholder: 'jj/mm/aaaa', ...field }}
      parse={(text) => parseCivilDate(text, year ? Number(year) : undefined)}
      format={(date) => formatCivilDate(date)}
      complaint="Écrivez une date qui existe, par exemple 21/11/2026."
      inputMode="text"
      align="start"
      after={(set, current) => (
        <CalendarButton label="Ouvrir le calendrier" value={current} min={min} max={max} onPick={set} />
      )}
    />
  );
}

function CalendarButton(props: {
  label: string;
  value: string | null;
  min?: string;
  max?: string;
  onPick: (date: string | null) => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="control-button"
        aria-label={props.label}
        onClick={() => {
          try {
            picker.current?.showPicker();
          } catch {
            picker.current?.focus();
          }
        }}
      >
        <CalendarDays aria-hidden="true" />
      </button>
      <input
        ref={picker}
        type="date"
        className="control-picker"
        tabIndex={-1}
        aria-hidden="true"
        value={props.value ?? ''}
        min={props.min}
        max={props.max}
        onChange={(event) => props.onPick(event.target.value || null)}
      />
    </>
  );
}
