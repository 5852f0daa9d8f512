import { Link } from '@remix-run/react';
import { AccountLink } from '~/candidate/accounts/account-link';
import { useAct } from '~/candidate/desk/use-act';
import { useCommand } from '~/candidate/desk/use-command';
import { useDesk } from '~/candidate/desk/desk-context';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { useToast } from '~/ui/feedback/toast';
import { Card, Stack } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { SimpleTable } from '~/ui/table/simple-table';
import { CivilDate, Money } from '~/ui/typography/values';
import type { PaymentPage } from './payment-page';
import { remainderWords } from './payment-words';

interface MatchedLineProps {
  page: PaymentPage;
  matching: NonNullable<PaymentPage['matching']>;
}

/** What a payment was used for. Unmatching gives everything back. */
export function MatchedLine({ page, matching }: MatchedLineProps) {
  const { basePath, readOnly } = useDesk();
  const act = useAct();
  const toast = useToast();
  const { run, pending, refusal } = useCommand();
  const { id } = page.line;

  async function unmatch() {
    if ((await run('UnmatchBankLine', { id })) === undefined) return;
    const { accountId, remainder, note } = matching;
    const allocations = matching.allocations.map(({ invoiceId, amountCents }) => ({
      invoiceId,
      amountCents,
    }));
    toast({
      message: 'Lettrage annulé.',
      onUndo: () => void act('MatchBankLine', { id, matching: { accountId, allocations, remainder, note } }),
    });
  }

  return (
    <Card
      title="Lettrage"
      actions={
        !readOnly && (
          <Button size="sm" onPress={() => void unmatch()} pending={pending}>
            Annuler le lettrage
          </Button>
        )
      }
    >
      <Stack>
        {refusal && <Notice tone="danger">{refusal.message}</Notice>}
        <DescriptionList
          items={[
            {
              label: 'Client',
              value: page.account && <AccountLink account={page.account} />,
            },
            { label: 'Lettré le', value: <CivilDate value={matching.on} /> },
            ...(matching.remainder === 'none'
              ? []
              : [
                  {
                    label: 'Reste',
                    value: (
                      <>
                        <Money cents={page.unusedCents} /> :{' '}
                        {remainderWords[matching.remainder].label.toLowerCase()}
                      </>
                    ),
                  },
                ]),
            { label: 'Note', value: matching.note },
          ]}
        />
        <SimpleTable
          caption="Factures réglées"
          rows={matching.allocations}
          rowKey={(row) => row.invoiceId}
          empty="Aucune facture : la somme entière est à suivre."
          columns={[
            {
              key: 'facture',
              header: 'Facture',
              render: (row) => (
                <Link to={`${basePath}/factures/${row.invoiceId}`} className="underline">
                  {row.name}
                </Link>
              ),
            },
            {
              key: 'montant',
              header: 'Montant affecté',
              align: 'end',
              render: (row) => <Money cents={row.amountCents} />,
            },
          ]}
        />
      </Stack>
    </Card>
  );
}
