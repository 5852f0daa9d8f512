import { useState, type ReactNode } from 'react';
import { Pencil } from 'lucide-react';
import type { ActionName } from '~/domain/attempt/rooms';
import type { RecordForm } from '~/candidate/editor/text-fields';
import { useDesk } from '~/candidate/desk/desk-context';
import { refusalAbout, useCommand } from '~/candidate/desk/use-command';
import { useKeptForm } from '~/candidate/desk/use-kept-form';
import { Button } from '~/ui/buttons/button';
import { FormActions } from '~/ui/fields/form-layout';
import { Notice } from '~/ui/feedback/notice';
import { useToast } from '~/ui/feedback/toast';
import { Card, Stack } from '~/ui/layout/blocks';

interface EditableSectionProps<Values extends object> {
  title: string;
  /** Tells the kept typing of this section apart, e.g. "C0001-identite". */
  name: string;
  values: Values;
  /** The section as it is read. */
  children: ReactNode;
  fields: (form: RecordForm<Values>) => ReactNode;
  save: (values: Values) => { type: ActionName; fields: unknown };
}

/** A part of a record read in place, and edited in place: what is typed waits in this browser until it is saved or given up. */
export function EditableSection<Values extends object>(props: EditableSectionProps<Values>) {
  const { title, name, values, children, fields, save } = props;
  const { readOnly } = useDesk();
  const form = useKeptForm(name, values);
  const [opened, setOpened] = useState(false);
  const { run, pending, refusal, clear } = useCommand();
  const toast = useToast();
  const editing = !readOnly && (opened || form.restored);

  const leave = () => {
    form.reset();
    clear();
    setOpened(false);
  };
  const submit = async () => {
    const { type, fields: sent } = save(form.values);
    const saved = await run(type, sent);
    if (saved === undefined) return;
    leave();
    toast({ message: `${title} : modifications enregistrées.`, tone: 'success' });
  };

  return (
    <Card
      title={title}
      actions={
        !editing &&
        !readOnly && (
          <Button
            size="sm"
            variant="quiet"
            icon={<Pencil />}
            aria-label={`Modifier : ${title}`}
            onPress={() => {
              form.reset();
              setOpened(true);
            }}
          >
            Modifier
          </Button>
        )
      }
    >
      {editing ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Stack>
            {form.restored && (
              <Notice tone="info" title="Saisie retrouvée">
                Vous aviez commencé à modifier cette partie de la fiche. Enregistrez, ou abandonnez.
              </Notice>
            )}
            {fields({ values: form.values, change: form.change, error: refusalAbout(refusal) })}
            {refusal && <Notice tone="danger">{refusal.message}</Notice>}
            <FormActions>
              <Button onPress={leave}>Abandonner</Button>
              <Button type="submit" variant="primary" pending={pending}>
                Enregistrer
              </Button>
            </FormActions>
          </Stack>
        </form>
      ) : (
        children
      )}
    </Card>
  );
}
