import type { PaymentTerms } from '~/domain/crm/lines/records';
import { paymentMeans, paymentTermsWords } from '~/candidate/papers/payment-terms';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { NumberField } from '~/ui/fields/number-fields';
import { SelectField } from '~/ui/fields/select-field';

interface PaymentTermsFieldProps {
  /** Names the inputs of this page. */
  name: string;
  value: PaymentTerms | null;
  onChange: (value: PaymentTerms | null) => void;
  /** What no value means here. */
  emptyWords: string;
  readOnly?: boolean;
}

const blank: PaymentTerms = { days: 30, endOfMonth: false, dayOfMonth: null, means: 'transfer' };
const meansOptions = Object.entries(paymentMeans).map(([value, label]) => ({ value, label }));
const whole = (value: number | null, max: number) =>
  value === null ? null : Math.min(max, Math.max(0, Math.round(value)));

/** Payment terms as they are agreed: so many days, to the end of the month or not, by which means; or none. */
export function PaymentTermsField({ name, value, onChange, emptyWords, readOnly }: PaymentTermsFieldProps) {
  const change = (changes: Partial<PaymentTerms>) => onChange({ ...(value ?? blank), ...changes });
  return (
    <fieldset className="grid gap-2" disabled={readOnly}>
      <legend className="field-label mb-2">Conditions de règlement</legend>
      <div className="flex flex-wrap items-end gap-3">
        <NumberField
          name={`${name}-jours`}
          label="Délai en jours"
          width="xs"
          value={value?.days ?? null}
          onChange={(days) => (days === null ? onChange(null) : change({ days: whole(days, 180) ?? 0 }))}
          readOnly={readOnly}
        />
        <CheckboxField
          name={`${name}-fin-de-mois`}
          label="Fin de mois"
          value={value?.endOfMonth ?? false}
          onChange={(endOfMonth) =>
            change({ endOfMonth, dayOfMonth: endOfMonth ? (value?.dayOfMonth ?? null) : null })
          }
          disabled={readOnly}
        />
        {value?.endOfMonth && (
          <NumberField
            name={`${name}-le`}
            label="Jour du mois suivant"
            width="xs"
            value={value.dayOfMonth}
            onChange={(day) => change({ dayOfMonth: day === null || day < 1 ? null : whole(day, 28) })}
            readOnly={readOnly}
          />
        )}
        <SelectField
          name={`${name}-moyen`}
          label="Moyen"
          width="md"
          options={meansOptions}
          placeholder="—"
          value={value?.means ?? ''}
          onChange={(means) => means !== '' && change({ means: means as PaymentTerms['means'] })}
          readOnly={readOnly}
        />
      </div>
      <p className="field-help">{value ? `Soit : ${paymentTermsWords(value)}.` : emptyWords}</p>
    </fieldset>
  );
}
