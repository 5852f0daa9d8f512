import {
  formatCivilDate,
  formatMoney,
  formatNumber,
  formatPercent,
  type CivilDateFormat,
  type MoneyFormat,
  type NumberFormat,
} from './format';

const missing = <span aria-label="non renseigné">—</span>;

/** An amount from integer cents; a dash when there is none. Tabular figures, never broken over two lines. */
export function Money({ cents, ...format }: { cents: number | null | undefined } & MoneyFormat) {
  if (cents === null || cents === undefined) return missing;
  return <span className="tabular whitespace-nowrap">{formatMoney(cents, format)}</span>;
}

/** A number; a dash when there is none. `unit` follows a no-break space. */
export function Num({
  value,
  unit,
  ...format
}: { value: number | null | undefined; unit?: string } & NumberFormat) {
  if (value === null || value === undefined) return missing;
  return (
    <span className="tabular whitespace-nowrap">
      {formatNumber(value, format)}
      {unit ? `\u00a0${unit}` : ''}
    </span>
  );
}

/** Percent points (`5.5` → "5,5 %"); a dash when there is none. */
export function Percent({ points, ...format }: { points: number | null | undefined } & NumberFormat) {
  if (points === null || points === undefined) return missing;
  return <span className="tabular whitespace-nowrap">{formatPercent(points, format)}</span>;
}

/** A civil date 'YYYY-MM-DD' in a `<time>`; a dash when there is none. */
export function CivilDate({
  value,
  format = 'short',
}: {
  value: string | null | undefined;
  format?: CivilDateFormat;
}) {
  if (!value) return missing;
  return (
    <time dateTime={value} className="tabular">
      {formatCivilDate(value, format)}
    </time>
  );
}
