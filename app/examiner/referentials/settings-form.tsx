import { Form, useNavigation } from '@remix-run/react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { FormActions } from '~/ui/fields/form-layout';
import { SelectField } from '~/ui/fields/select-field';
import { Card } from '~/ui/layout/blocks';
import type { SettingView } from './rule-view';

interface SettingsFormProps {
  settings: readonly SettingView[];
  saved: boolean;
}

/** What the certifier leaves open, for the centre's admin to settle. */
export function SettingsForm({ settings, saved }: SettingsFormProps) {
  const pending = useNavigation().formData?.get('intent') === 'settings';
  if (settings.length === 0) return null;
  return (
    <Card title="Réglages du centre" className="no-print" id="reglages">
      <Form method="post" preventScrollReset className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="settings" />
        <p className="text-soft">
          Le certificateur laisse ces points ouverts. Vos choix changent les propositions, jamais les
          décisions déjà prises.
        </p>
        {saved && <Notice tone="success">Réglages enregistrés.</Notice>}
        {settings.map((setting) => (
          <SelectField
            key={setting.name}
            name={setting.name}
            label={setting.label}
            help={setting.note}
            width="lg"
            defaultValue={setting.value}
            options={setting.options}
          />
        ))}
        <FormActions>
          <Button type="submit" variant="primary" pending={pending}>
            Enregistrer les réglages
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}
