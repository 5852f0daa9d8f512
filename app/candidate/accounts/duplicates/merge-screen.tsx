import { useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { useDesk } from '~/candidate/desk/desk-context';
import { useCommand } from '~/candidate/desk/use-command';
import { useConsult } from '~/candidate/desk/use-consult';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { useToast } from '~/ui/feedback/toast';
import { FormActions } from '~/ui/fields/form-layout';
import { RadioGroup } from '~/ui/fields/radio-group';
import { Card, Page, Stack } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { formatCount } from '~/ui/typography/format';
import type { MergeChoice, MergeField, MergePage } from './merge-page';

type Side = 'first' | 'second';

/** The fuller of two values is the likelier: a choice to start from, never imposed. */
const startingSide = (kept: Side, choice: MergeChoice): Side => {
  const other: Side = kept === 'first' ? 'second' : 'first';
  return choice[kept].trim() === '' && choice[other].trim() !== '' ? other : kept;
};

export function MergeScreen({ first, second, choices }: MergePage) {
  const { basePath, readOnly } = useDesk();
  const navigate = useNavigate();
  const toast = useToast();
  const { run, pending, refusal } = useCommand();
  const [kept, setKept] = useState<Side>(first.records >= second.records ? 'first' : 'second');
  const [picked, setPicked] = useState<Partial<Record<MergeField, Side>>>({});
  const [confirming, setConfirming] = useState(false);
  useConsult({
    type: 'ViewRecord',
    fields: { collection: 'accounts', id: second.account.id, place: 'fusion' },
  });

  const records = { first, second };
  const other: Side = kept === 'first' ? 'second' : 'first';
  const sideOf = (choice: MergeChoice) => picked[choice.key] ?? startingSide(kept, choice);
  const merge = async () => {
    const changes = Object.fromEntries(
      choices
        .filter((choice) => sideOf(choice) === other)
        .map(({ key }) => [key, records[other].account[key]]),
    );
    const keptId = records[kept].account.id;
    const done = await run('MergeAccounts', { keptId, mergedId: records[other].account.id, changes });
    setConfirming(false);
    if (done === undefined) return;
    toast({ message: 'Les deux fiches n’en font plus qu’une.', tone: 'success' });
    navigate(`${basePath}/clients/${keptId}`);
  };

  return (
    <Page narrow>
      <PageHeader
        title="Fusionner deux fiches"
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: 'Clients', to: `${basePath}/clients` },
              { label: 'Doublons', to: `${basePath}/clients/doublons` },
              { label: 'Fusion' },
            ]}
          />
        }
        subtitle="Choisissez la fiche à garder, puis, champ par champ, la valeur qui reste."
      />
      <Stack>
        <Card title="Fiche à garder">
          <RadioGroup
            name="gardee"
            label="Fiche à garder"
            hideLabel
            value={kept}
            onChange={(side) => {
              setKept(side as Side);
              setPicked({});
            }}
            options={(['first', 'second'] as const).map((side) => ({
              value: side,
              label: `${records[side].account.name} (${records[side].account.id})`,
              help: `${formatCount(records[side].records, 'pièce')} à l’historique, créée le ${records[side].account.createdOn.split('-').reverse().join('/')}`,
            }))}
          />
        </Card>
        <Card title="Valeurs à garder">
          {choices.length === 0 && <p>Les deux fiches disent la même chose partout.</p>}
          <Stack>
            {choices.map((choice) => (
              <RadioGroup
                key={choice.key}
                name={`champ-${choice.key}`}
                label={choice.label}
                value={sideOf(choice)}
                onChange={(side) => setPicked({ ...picked, [choice.key]: side as Side })}
                options={(['first', 'second'] as const).map((side) => ({
                  value: side,
                  label: choice[side] === '' ? '(vide)' : choice[side],
                  help: records[side].account.id,
                }))}
              />
            ))}
          </Stack>
        </Card>
        {refusal && <Notice tone="danger">{refusal.message}</Notice>}
        {!readOnly && (
          <FormActions>
            <Button variant="primary" onPress={() => setConfirming(true)}>
              Fusionner les fiches
            </Button>
          </FormActions>
        )}
      </Stack>
      <ConfirmDialog
        open={confirming}
        title="Fusionner les fiches"
        confirmLabel="Fusionner les fiches"
        pending={pending}
        onConfirm={() => void merge()}
        onCancel={() => setConfirming(false)}
      >
        La fiche {records[other].account.id} ({records[other].account.name}) disparaît des listes. Ses
        contacts, devis, commandes, factures, relances et activités (
        {formatCount(records[other].records, 'pièce')}) passent sur la fiche {records[kept].account.id}. Cela
        ne peut pas être annulé.
      </ConfirmDialog>
    </Page>
  );
}
