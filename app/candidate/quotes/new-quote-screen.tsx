import { useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { AccountPicker } from '~/candidate/accounts/account-picker';
import { useCommand } from '~/candidate/desk/use-command';
import { useDesk } from '~/candidate/desk/desk-context';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { FormActions } from '~/ui/fields/form-layout';
import { Card, Page, Stack } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { blankQuote } from './blank-quote';
import type { NewQuotePage } from './quote-page';

/** A quote begins with its client; everything else is written in the editor. */
export function NewQuoteScreen({ account: known }: NewQuotePage) {
  const { basePath, readOnly } = useDesk();
  const navigate = useNavigate();
  const { run, pending, refusal } = useCommand();
  const [account, setAccount] = useState(known);
  const [missing, setMissing] = useState(false);
  const create = async () => {
    if (!account) return setMissing(true);
    const id = await run('CreateQuote', { content: blankQuote(account.value, null) });
    if (id) navigate(`${basePath}/devis/${id}`, { replace: true });
  };
  return (
    <Page narrow>
      <PageHeader
        title="Nouveau devis"
        breadcrumbs={
          <Breadcrumbs items={[{ label: 'Devis', to: `${basePath}/devis` }, { label: 'Nouveau' }]} />
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
            <AccountPicker
              name="client"
              label="Client ou prospect"
              required
              value={account}
              onChange={setAccount}
              error={missing && !account ? 'Choisissez le client ou le prospect du devis.' : undefined}
              help="Le devis reçoit son numéro à la création ; il reste un brouillon tant que vous ne l’envoyez pas."
            />
            {refusal && <Notice tone="danger">{refusal.message}</Notice>}
            <FormActions>
              <LinkButton to={`${basePath}/devis`}>Revenir à la liste</LinkButton>
              <Button type="submit" variant="primary" pending={pending} disabled={readOnly}>
                Préparer le devis
              </Button>
            </FormActions>
          </Stack>
        </Card>
      </form>
    </Page>
  );
}
