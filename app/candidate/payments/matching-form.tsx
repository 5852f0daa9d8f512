import { useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { AccountPicker } from '~/candidate/accounts/account-picker';
import { useCommand } from '~/candidate/desk/use-command';
import { useDesk } from '~/candidate/desk/desk-context';
import { useKeptForm } from '~/candidate/desk/use-kept-form';
import { Button } from '~/ui/buttons/button';
import { FormActions } from '~/ui/fields/form-layout';
import { RadioGroup } from '~/ui/fields/radio-group';
import { TextField } from '~/ui/fields/text-field';
import { Notice } from '~/ui/feedback/notice';
import { useToast } from '~/ui/feedback/toast';
import { Card, Stack } from '~/ui/layout/blocks';
import { LineTotals } from '~/ui/lines/line-totals';
import { useAct } from '~/candidate/desk/use-act';
import { Money } from '~/ui/typography/values';
import { allocatedCents, allocationProblem, toggled, withAmount, type Allocation } from './allocations';
import { InvoiceSearch } from './invoice-search';
import { OpenInvoices } from './open-invoices';
import type { PaymentPage } from './payment-page';
import { remainderWords, type Remainder } from './payment-words';

interface Matching {
  accountId: string | null;
  allocations: Allocation[];
  remainder: Exclude<Remainder, 'none'> | null;
  note: string;
}
const remainderOptions = Object.entries(remainderWords).map(([value, { label, help }]) => ({
  value,
  label,
  help,
}));

/** Says which invoices a payment settles and what becomes of the rest. The tool searches what is typed, and proposes nothing. */
export function MatchingForm({ page }: { page: PaymentPage }) {
  const { readOnly } = useDesk();
  const navigate = useNavigate();
  const act = useAct();
  const toast = useToast();
  const { run, pending, refusal } = useCommand();
  const { line, account } = page;
  const form = useKeptForm<Matching>(`lettrage:${line.id}`, {
    accountId: account?.id ?? null,
    allocations: [],
    remainder: null,
    note: '',
  });
  const [problem, setProblem] = useState<string | null>(null);

  // Choices kept in this browser belong to the client they were made for.
  const isSameClient = account !== null && form.values.accountId === account.id;
  const allocations = isSameClient ? form.values.allocations : [];
  const used = allocatedCents(allocations);
  const left = line.amountCents - used;
  const set = (changes: Partial<Matching>) => {
    setProblem(null);
    form.change({ accountId: account?.id ?? null, allocations, ...changes });
  };
  const chooseClient = (id: string | null) => {
    setProblem(null);
    const params = new URLSearchParams({ ...(id && { client: id }), ...(page.search && { q: page.search }) });
    navigate(`?${params}`, { replace: true, preventScrollReset: true });
  };

  async function match() {
    if (!account) return setProblem('Choisissez le client qui a payé.');
    const { remainder, note } = form.values;
    const found = allocationProblem(
      allocations,
      line.amountCents,
      page.openInvoices,
      left > 0 ? remainder : null,
    );
    if (found) return setProblem(found);
    const matching = {
      accountId: account.id,
      allocations: allocations.map(({ invoiceId, amountCents }) => ({
        invoiceId,
        amountCents: amountCents ?? 0,
      })),
      remainder: left > 0 ? remainder : 'none',
      note,
    };
    if ((await run('MatchBankLine', { id: line.id, matching })) === undefined) return;
    form.reset();
    toast({ message: 'Règlement lettré.', onUndo: () => void act('UnmatchBankLine', { id: line.id }) });
  }

  return (
    <>
      {!readOnly && <InvoiceSearch page={page} onChoose={chooseClient} />}
      <Card title="Lettrage">
        <Stack>
          {form.restored && isSameClient && allocations.length > 0 && (
            <Notice title="Saisie retrouvée">
              Les affectations que vous aviez commencées sont revenues. Rien n’est encore lettré.
            </Notice>
          )}
          <AccountPicker
            name="client"
            label="Client qui a payé"
            required
            value={account && { value: account.id, label: account.name, hint: account.id }}
            onChange={(choice) => chooseClient(choice?.value ?? null)}
          />
          {account && (
            <OpenInvoices
              rows={page.openInvoices}
              allocations={allocations}
              onToggle={(invoice, on) =>
                set({ allocations: toggled(allocations, invoice, on, line.amountCents) })
              }
              onAmount={(invoiceId, amountCents) =>
                set({ allocations: withAmount(allocations, invoiceId, amountCents) })
              }
            />
          )}
          {account && (
            <LineTotals
              items={[
                { label: 'Reçu', value: <Money cents={line.amountCents} /> },
                { label: 'Affecté', value: <Money cents={used} /> },
                {
                  label: left < 0 ? 'Affecté en trop' : 'Reste à affecter',
                  value: <Money cents={Math.abs(left)} />,
                  strong: true,
                },
              ]}
            />
          )}
          {account && left > 0 && (
            <RadioGroup
              name="reste"
              label="Que devient le reste"
              options={remainderOptions}
              value={form.values.remainder}
              onChange={(value) => set({ remainder: value as Matching['remainder'] })}
            />
          )}
          {account && (
            <TextField
              name="note"
              label="Note"
              value={form.values.note}
              onChange={(note) => set({ note })}
              maxLength={600}
            />
          )}
          {(problem ?? refusal) && <Notice tone="danger">{problem ?? refusal?.message}</Notice>}
          {!readOnly && (
            <FormActions>
              <Button variant="primary" onPress={() => void match()} pending={pending} disabled={!account}>
                Lettrer le règlement
              </Button>
            </FormActions>
          )}
        </Stack>
      </Card>
    </>
  );
}
