import { useNavigate } from '@remix-run/react';
import { refusalAbout, useCommand } from '~/candidate/desk/use-command';
import { useDesk } from '~/candidate/desk/desk-context';
import { useKeptForm } from '~/candidate/desk/use-kept-form';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { FormActions } from '~/ui/fields/form-layout';
import { Card, Page, Stack } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { ContactFields } from './contact-fields';
import type { NewContactPage } from './contact-page';

export function NewContactScreen({ blank, account }: NewContactPage) {
  const { basePath } = useDesk();
  const navigate = useNavigate();
  const { run, pending, refusal } = useCommand();
  const { values, change, restored, reset } = useKeptForm(`nouveau-contact-${account.id}`, blank);
  const back = `${basePath}/clients/${account.id}?vue=contacts`;
  const create = async () => {
    const id = await run('CreateContact', { content: values });
    if (!id) return;
    reset();
    navigate(back);
  };
  return (
    <Page narrow>
      <PageHeader
        title="Nouveau contact"
        breadcrumbs={
          <Breadcrumbs items={[{ label: account.name, to: back }, { label: 'Nouveau contact' }]} />
        }
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Card>
          <Stack>
            {restored && (
              <Notice
                title="Saisie retrouvée"
                action={
                  <Button size="sm" onPress={reset}>
                    Repartir de zéro
                  </Button>
                }
              >
                Le contact que vous aviez commencé est revenu.
              </Notice>
            )}
            <ContactFields form={{ values, change, error: refusalAbout(refusal) }} />
            {refusal && <Notice tone="danger">{refusal.message}</Notice>}
            <FormActions>
              <LinkButton to={back}>Revenir à la fiche</LinkButton>
              <Button type="submit" variant="primary" pending={pending}>
                Ajouter le contact
              </Button>
            </FormActions>
          </Stack>
        </Card>
      </form>
    </Page>
  );
}
