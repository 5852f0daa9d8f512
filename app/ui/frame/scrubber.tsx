import { useEffect, useState } from 'react';
import { Link, useNavigate } from '@remix-run/react';
import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from 'lucide-react';
import { formatNumber } from '~/ui/typography/format';

export interface ScrubberProps {
  /** From `first` to `total`. */
  position: number;
  /** 0 (before the first event) unless told. */
  first?: number;
  total: number;
  hrefFor: (position: number) => string;
  /** What this position is: "10 h 42 · Devis envoyé". */
  label?: string;
  /** Positions worth stopping at, drawn on the line. */
  marks?: readonly number[];
}

/** Moves through the past: first, previous, next, last, and a slider that goes where it is left. */
export function Scrubber({ position, first = 0, total, hrefFor, label, marks }: ScrubberProps) {
  const navigate = useNavigate();
  const [dragged, setDragged] = useState(position);
  useEffect(() => setDragged(position), [position]);
  const step = (target: number, name: string, Icon: typeof ChevronLeft) => {
    const off = target < first || target > total || target === position;
    return off ? (
      <span className="btn btn-quiet btn-icon btn-sm" aria-disabled="true">
        <Icon aria-hidden="true" />
      </span>
    ) : (
      <Link
        className="btn btn-quiet btn-icon btn-sm"
        to={hrefFor(target)}
        aria-label={name}
        preventScrollReset
      >
        <Icon aria-hidden="true" />
      </Link>
    );
  };
  const go = () => {
    if (dragged !== position) navigate(hrefFor(dragged), { preventScrollReset: true });
  };
  return (
    <div className="scrubber">
      {step(first, 'Premier événement', ChevronFirst)}
      {step(position - 1, 'Événement précédent', ChevronLeft)}
      <input
        type="range"
        min={first}
        max={total}
        value={dragged}
        list={marks ? 'reperes' : undefined}
        aria-label="Événement du journal"
        aria-valuetext={`${formatNumber(dragged)} sur ${formatNumber(total)}${label && dragged === position ? `, ${label}` : ''}`}
        onChange={(event) => setDragged(Number(event.target.value))}
        onPointerUp={go}
        onKeyUp={go}
      />
      {marks && (
        <datalist id="reperes">
          {marks.map((mark) => (
            <option key={mark} value={mark} />
          ))}
        </datalist>
      )}
      {step(position + 1, 'Événement suivant', ChevronRight)}
      {step(total, 'Dernier événement', ChevronLast)}
      <span className="scrubber-text tabular">
        {formatNumber(dragged)} sur {formatNumber(total)}
        {label && dragged === position ? ` · ${label}` : ''}
      </span>
    </div>
  );
}
