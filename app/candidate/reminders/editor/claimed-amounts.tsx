import type { ReminderContent } from '~/domain/crm/reminders/records';
import { DateField } from '~/ui/fields/date-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { MoneyField } from '~/ui/fields/number-fields';
import { LineTotals } from '~/ui/lines/line-totals';
import { Money } from '~/ui/typography/values';
import { PenaltyCalculator } from './penalty-calculator';

interface ClaimedAmountsProps {
  value: ReminderContent;
  onChange: (changes: Partial<ReminderContent>) => void;
}

/** What the reminder claims, typed by its writer; only the sum is made by the tool. */
export function ClaimedAmounts({ value, onChange }: ClaimedAmountsProps) {
  const { principalCents, penaltiesCents, indemnityCents } = value;
  const sum = (principalCents ?? 0) + (penaltiesCents ?? 0) + (indemnityCents ?? 0);
  return (
    <div className="grid gap-3">
      <FormGrid>
        <MoneyField
          name="principal"
          label="Principal TTC"
          value={principalCents}
          onChange={(cents) => onChange({ principalCents: cents })}
        />
        <div className="grid gap-1">
          <MoneyField
            name="penalites"
            label="Pénalités de retard"
            value={penaltiesCents}
            onChange={(cents) => onChange({ penaltiesCents: cents })}
          />
          <div>
            <PenaltyCalculator
              onAdd={(cents) => onChange({ penaltiesCents: (penaltiesCents ?? 0) + cents })}
            />
          </div>
        </div>
        <MoneyField
          name="indemnite"
          label="Indemnité de recouvrement"
          value={indemnityCents}
          onChange={(cents) => onChange({ indemnityCents: cents })}
        />
        <DateField
          name="nouveau-delai"
          label="Nouveau délai de paiement"
          value={value.newDueOn}
          onChange={(newDueOn) => onChange({ newDueOn })}
        />
      </FormGrid>
      <LineTotals items={[{ label: 'Total réclamé', value: <Money cents={sum} />, strong: true }]} />
    </div>
  );
}
