import { forwardRef } from 'react';
import { Search } from 'lucide-react';
import { FieldFrame, useFieldIds, type FieldProps } from './field-frame';

export interface SearchFieldProps extends FieldProps {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  placeholder?: string;
}

/** A search input; label hidden unless `hideLabel={false}`. The browser's cross and Escape clear it. */
export const SearchField = forwardRef<HTMLInputElement, SearchFieldProps>(function SearchField(props, ref) {
  const field = { hideLabel: true, width: 'md' as const, ...props };
  const ids = useFieldIds(field);
  return (
    <FieldFrame field={field} ids={ids}>
      <span className="control-group control-search">
        <Search aria-hidden="true" />
        <input
          ref={ref}
          id={ids.controlId}
          className="control"
          type="search"
          name={props.name}
          value={props.value}
          defaultValue={props.defaultValue}
          onChange={(event) => props.onChange?.(event.target.value)}
          placeholder={props.placeholder ?? props.label}
          autoComplete="off"
          spellCheck={false}
          disabled={props.disabled}
          {...ids.control}
        />
      </span>
    </FieldFrame>
  );
});
