import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '~/ui/buttons/icon-button';

export interface PlaceInReview {
  /** Among what the left pane shows, from 1; 0 when it is not one of them. */
  place: { rank: number; count: number };
  onStep: (by: 1 | -1) => void;
}

interface PaneHeaderProps extends PlaceInReview {
  code: string;
  title: string;
  children: ReactNode;
}

/** Top of the centre pane: what is looked at, and the way to the one before and the one after. */
export const PaneHeader = ({ code, title, place, onStep, children }: PaneHeaderProps) => (
  <header>
    <div className="flex items-center justify-between gap-2 text-small text-soft">
      <span className="tabular">{code}</span>
      <span className="flex items-center gap-1">
        <IconButton
          label="Précédent (K)"
          size="sm"
          icon={<ChevronUp />}
          onPress={() => onStep(-1)}
          disabled={place.rank <= 1}
        />
        {place.rank > 0 && <span className="tabular">{`${place.rank} sur ${place.count}`}</span>}
        <IconButton
          label="Suivant (J)"
          size="sm"
          icon={<ChevronDown />}
          onPress={() => onStep(1)}
          disabled={place.rank === place.count}
        />
      </span>
    </div>
    <h2 id="critere-titre" tabIndex={-1} className="scroll-mt-32 text-title font-semibold outline-none">
      {title}
    </h2>
    {children}
  </header>
);
