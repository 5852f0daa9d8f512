import { formatMoney, formatNumber } from '~/ui/typography/format';
import { parseDecimal, parseMoney } from '~/ui/typography/parse';
import { ParsedInput, type ParsedFieldProps } from './parsed-input';

export interface NumberFieldProps extends ParsedFieldProps<number> {
  /** Shown after the figure; also say it in the label or the help. */
  unit?: string;
  /** Arrow keys stop there; out-of-range figures are not refused here. */
  min?: number;
  max?: number;
  /** For the arrow keys. Default 1. */
  step?: number;
  maxDecimals?: number;
}

/** A number with a French comma; ↑ ↓ step it. */
export function NumberField({
  unit,
  min = -Infinity,
  max = Infinity,
  step = 1,
  maxDecimals = 6,
  ...field
}: NumberFieldProps) {
  return (
    <ParsedInput
      field={{ width: 'sm', ...field }}
      parse={parseDecimal}
      format={(value) => formatNumber(value, { maxDecimals })}
      complaint="Écrivez un nombre, par exemple 12,5."
      inputMode="decimal"
      unit={unit}
      onStep={(direction, current) =>
        Math.min(max, Math.max(min, Number(((current ?? 0) + direction * step).toFixed(6))))
      }
    />
  );
}

export interface MoneyFieldProps extends ParsedFieldProps<number> {
  /** Default "€". */
  unit?: string;
}

/** An amount typed in euros ("1 234,56", "1234.56", "1 234,56 €"); its value is integer cents. */
export function MoneyField({ unit = '€', ...field }: MoneyFieldProps) {
  return (
    <ParsedInput
      field={{ width: 'sm', ...field }}
      parse={parseMoney}
      format={(cents) => formatMoney(cents, { unit: false })}
      complaint="Écrivez un montant en euros, par exemple 1 234,56."
      inputMode="decimal"
      unit={unit}
    />
  );
}

/** A percentage; its value is in points (5.5 for 5,5 %). */
export function PercentField(field: ParsedFieldProps<number>) {
  return (
    <ParsedInput
      field={{ width: 'sm', ...field }}
      parse={parseDecimal}
      format={(points) => formatNumber(points, { maxDecimals: 4 })}
      complaint="Écrivez un pourcentage, par exemple 5,5."
      inputMode="decimal"
      unit="%"
    />
  );
}
