import type { FieldValue, Row, Source } from '~/domain/crm/deliverables/records';
import type { RecordLink } from '~/domain/crm/agenda/records';
import type { TemplateField } from '~/domain/crm/deliverables/template';
import { isRichText } from '~/domain/crm/deliverables/completeness';
import { DateField } from '~/ui/fields/date-field';
import { MoneyField, NumberField } from '~/ui/fields/number-fields';
import { SelectField } from '~/ui/fields/select-field';
import { TextArea } from '~/ui/fields/text-area';
import { TextField } from '~/ui/fields/text-field';
import { ChoicesField } from './choices-field';
import { LinksField } from './links-field';
import { RichTextField } from './rich-text-field';
import { SourcesField } from './sources-field';
import { TableField } from './table-field';

interface FieldEditorProps {
  field: TemplateField;
  value: FieldValue | undefined;
  onChange: (value: FieldValue | null) => void;
  error: string | null;
}

/** Anchor of a field on the page. */
export const fieldAnchor = (fieldId: string): string => `champ-${fieldId}`;

const asList = <T,>(value: FieldValue | undefined): readonly T[] =>
  Array.isArray(value) ? (value as unknown as T[]) : [];
const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
const figureOf = (value: FieldValue | undefined): number | null => (typeof value === 'number' ? value : null);

/** The control of a field, whatever its kind. */
export function FieldEditor({ field, value, onChange, error }: FieldEditorProps) {
  const plain = {
    id: fieldAnchor(field.id),
    label: field.label,
    help: helpOf(field),
    error,
    expected: field.required,
  };
  switch (field.kind) {
    case 'text':
      return (
        <TextField {...plain} value={textOf(value)} onChange={onChange} maxLength={1_000} width="full" />
      );
    case 'longText':
      return <TextArea {...plain} value={textOf(value)} onChange={onChange} maxLength={20_000} rows={3} />;
    case 'richText':
      return (
        <RichTextField
          {...plain}
          value={value !== undefined && isRichText(value) ? value : null}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <NumberField
          {...plain}
          value={figureOf(value)}
          onChange={(figure) => onChange(figure === null ? null : Number(figure.toFixed(field.decimals)))}
          unit={field.unit}
          maxDecimals={field.decimals}
        />
      );
    case 'money':
      return (
        <MoneyField
          {...plain}
          value={figureOf(value)}
          onChange={onChange}
          unit={field.unit ? `€ ${field.unit}` : undefined}
        />
      );
    case 'date':
      return <DateField {...plain} value={textOf(value) || null} onChange={onChange} width="sm" />;
    case 'choice':
      return field.multiple ? (
        <ChoicesField {...plain} options={field.options} value={asList<string>(value)} onChange={onChange} />
      ) : (
        <SelectField
          {...plain}
          width="lg"
          placeholder="Choisir"
          options={field.options.map((option) => ({ value: option.id, label: option.label }))}
          value={asList<string>(value)[0] ?? ''}
          onChange={(option) => onChange(option === '' ? null : [option])}
        />
      );
    case 'link':
      return (
        <LinksField
          {...plain}
          collections={field.collections}
          multiple={field.multiple}
          value={asList<RecordLink>(value)}
          onChange={onChange}
        />
      );
    case 'source':
      return (
        <SourcesField
          {...plain}
          multiple={field.multiple}
          value={asList<Source>(value)}
          onChange={onChange}
        />
      );
    case 'table':
      return (
        <TableField
          id={fieldAnchor(field.id)}
          field={field}
          value={asList<Row>(value)}
          onChange={onChange}
          error={error}
        />
      );
    default:
      return field satisfies never;
  }
}

const helpOf = (field: TemplateField): string | undefined => {
  const words =
    (field.kind === 'richText' || field.kind === 'longText') && field.minWords !== undefined
      ? `${field.minWords} mots au moins.`
      : '';
  return [field.help, words].filter(Boolean).join(' ') || undefined;
};
