import { useId, useState } from 'react';
import { latePenaltyForDays } from '~/domain/crm/reminders/penalties';
import { Button } from '~/ui/buttons/button';
import { MoneyField, NumberField, PercentField } from '~/ui/fields/number-fields';
import { SelectField } from '~/ui/fields/select-field';
import { Popover } from '~/ui/overlays/popover';
import { Stack } from '~/ui/layout/blocks';
import { formatMoney } from '~/ui/typography/format';

interface PenaltyCalculatorProps {
  /** Adds a computed amount to the penalties of the reminder. */
  onAdd: (cents: number) => void;
}

/** Arithmetic on figures the writer enters; it knows neither the invoice, nor the rate, nor the days. */
export function PenaltyCalculator({ onAdd }: PenaltyCalculatorProps) {
  const id = useId();
  const [base, setBase] = useState<number | null>(null);
  const [rate, setRate] = useState<number | null>(null);
  const [days, setDays] = useState<number | null>(null);
  const [dayBase, setDayBase] = useState('365');
  const [result, setResult] = useState<number | null>(null);
  const complete = base !== null && rate !== null && days !== null && days >= 0;
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setResult(null);
    };
  return (
    <Popover label="Calculer des pénalités" trigger="Calculer des pénalités">
      <div className="w-[min(21rem,76vw)]">
        <Stack gap={3}>
          <p className="field-help">Montant × taux annuel × jours ÷ base</p>
          <div className="grid grid-cols-2 gap-2">
            <MoneyField
              id={`${id}-m`}
              label="Montant TTC impayé"
              width="full"
              value={base}
              onChange={changed(setBase)}
            />
            <PercentField
              id={`${id}-t`}
              label="Taux annuel"
              width="full"
              value={rate}
              onChange={changed(setRate)}
            />
            <NumberField
              id={`${id}-j`}
              label="Jours de retard"
              width="full"
              unit="jours"
              min={0}
              value={days}
              onChange={changed(setDays)}
            />
            <SelectField
              id={`${id}-b`}
              label="Base"
              value={dayBase}
              onChange={changed(setDayBase)}
              options={[
                { value: '365', label: '365 jours' },
                { value: '360', label: '360 jours' },
              ]}
            />
          </div>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <Button
              size="sm"
              disabled={!complete}
              onPress={() => complete && setResult(latePenaltyForDays(base, rate, days, Number(dayBase)))}
            >
              Calculer
            </Button>
            <output className="tabular font-semibold" aria-live="polite">
              {result === null ? '' : formatMoney(result)}
            </output>
            <Button
              size="sm"
              variant="primary"
              aria-label="Ajouter aux pénalités"
              disabled={result === null}
              onPress={() => result !== null && onAdd(result)}
            >
              Ajouter
            </Button>
          </div>
        </Stack>
      </div>
    </Popover>
  );
}
