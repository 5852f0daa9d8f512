import { TextField, type TextFieldProps } from '~/ui/fields/text-field';

/** What a form is given to show and change: part of a record, and the refusal of the last save, by field. */
export interface RecordForm<Values> {
  values: Values;
  change: (changes: Partial<Values>) => void;
  error: (field: string) => string | undefined;
}

/** One line of text of a record: its key there, its name in the form, and its words. */
export interface TextOf<Key extends string> extends Pick<
  TextFieldProps,
  'label' | 'type' | 'required' | 'inputMode' | 'suggestions' | 'help'
> {
  key: Key;
  name: string;
}

interface TextFieldsProps<Key extends string, Values extends Record<Key, string>> {
  texts: readonly TextOf<Key>[];
  form: RecordForm<Values>;
}

/** Several texts of one record, each with its own refusal. */
export function TextFields<Key extends string, Values extends Record<Key, string>>({
  texts,
  form,
}: TextFieldsProps<Key, Values>) {
  return texts.map(({ key, ...field }) => (
    <TextField
      key={key}
      {...field}
      value={form.values[key]}
      onChange={(text) => form.change({ [key]: text } as Partial<Values>)}
      error={form.error(key)}
    />
  ));
}
