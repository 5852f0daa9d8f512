import { useId, type ReactNode } from 'react';
import { Button } from '~/ui/buttons/button';
import { formatNumber } from '~/ui/typography/format';

export interface ProgressProps {
  label: string;
  /** Null when the length is not known. */
  value: number | null;
  max?: number;
  /** "reste 2 min" */
  detail?: ReactNode;
  onCancel?: () => void;
}

/** How far a long work is: bar, count, what is left, and a way to stop it. */
export function Progress({ label, value, max = 100, detail, onCancel }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <div className="progress-head">
        <label htmlFor={id}>{label}</label>
        <span className="tabular text-soft">
          {value !== null && `${formatNumber(value)} sur ${formatNumber(max)}`}
          {detail && <> · {detail}</>}
        </span>
      </div>
      <div className="progress-line">
        <progress id={id} max={max} value={value ?? undefined} />
        {onCancel && (
          <Button size="sm" onPress={onCancel}>
            Interrompre
          </Button>
        )}
      </div>
    </div>
  );
}
