import type { ReactNode } from 'react';
import type { Tile } from '~/domain/crm/dashboards/records';
import { Button } from '~/ui/buttons/button';
import { Menu } from '~/ui/overlays/menu';
import { measureWords } from './measure-words';
import { TileFigures } from './tile-figures';
import type { TileView } from './tile-view';

interface TileCardProps {
  tile: Tile;
  view: TileView | 'waiting' | 'failed';
  readOnly: boolean;
  isFirst: boolean;
  isLast: boolean;
  onEdit: () => void;
  onMove: (by: -1 | 1) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** One tile on the board, with its comment under the figures. */
export function TileCard({
  tile,
  view,
  readOnly,
  isFirst,
  isLast,
  onEdit,
  onMove,
  onDuplicate,
  onRemove,
}: TileCardProps) {
  const name = tile.title || measureWords[tile.measure].label;
  const acts: ReactNode = !readOnly && (
    <div className="no-print flex justify-end gap-1">
      <Button size="sm" onPress={onEdit} aria-label={`Modifier ${name}`}>
        Modifier
      </Button>
      <Menu
        label={`Autres actes : ${name}`}
        size="sm"
        variant="quiet"
        items={[
          { id: 'avant', label: 'Placer avant', onSelect: () => onMove(-1), disabled: isFirst },
          { id: 'apres', label: 'Placer après', onSelect: () => onMove(1), disabled: isLast },
          { id: 'copie', label: 'Dupliquer', onSelect: onDuplicate },
          { id: 'retrait', label: 'Retirer', onSelect: onRemove, danger: true, separated: true },
        ]}
      >
        <span aria-hidden="true">⋯</span>
      </Menu>
    </div>
  );
  return (
    <div className="card grid content-start gap-2 break-inside-avoid p-4">
      <TileFigures tile={tile} view={view} headingLevel={2} />
      {tile.comment && <p className="whitespace-pre-line border-t border-line pt-2">{tile.comment}</p>}
      {acts}
    </div>
  );
}
