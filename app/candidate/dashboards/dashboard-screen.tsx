import { useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { Plus, Printer, Send } from 'lucide-react';
import { useDesk } from '~/candidate/desk/desk-context';
import { EditorHead } from '~/candidate/editor/editor-head';
import { useDeleteDraft } from '~/candidate/editor/use-delete-draft';
import { useDraftEditor } from '~/candidate/editor/use-draft-editor';
import { mostTiles } from '~/domain/crm/dashboards/choices';
import type { DashboardContent, Tile } from '~/domain/crm/dashboards/records';
import { cx } from '~/ui/class-names';
import { Button } from '~/ui/buttons/button';
import { TextArea } from '~/ui/fields/text-area';
import { TextField } from '~/ui/fields/text-field';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useToast } from '~/ui/feedback/toast';
import { Card, Page } from '~/ui/layout/blocks';
import { Menu } from '~/ui/overlays/menu';
import { formatCivilDate } from '~/ui/typography/format';
import type { DashboardPage } from './dashboard-page';
import { TileCard } from './tile-card';
import { TileEditor } from './tile-editor';
import { changed, duplicated, moved, newTile } from './tiles';
import { useTileFigures } from './use-tile-figures';

/** A dashboard: tiles the writer composes over the company's figures, a comment on each and on the whole. */
export function DashboardScreen(page: DashboardPage) {
  const { basePath, readOnly } = useDesk();
  const navigate = useNavigate();
  const toast = useToast();
  const [editing, setEditing] = useState<string | null>(null);
  const editor = useDraftEditor<DashboardContent>(page, {
    action: 'SaveDashboard',
    collection: 'dashboards',
    place: 'fiche',
  });
  const { draft, value, set, setProblem } = editor;
  const remove = useDeleteDraft(editor, {
    id: page.id,
    section: 'tableaux-de-bord',
    remove: 'DeleteDashboard',
    create: 'CreateDashboard',
    done: 'Tableau de bord supprimé.',
  });
  const { tiles } = value;
  const figuresFor = useTileFigures(page.id, page.figures, tiles);
  const setTiles = (next: Tile[]) => set({ tiles: next });
  const edited = tiles.find(({ id }) => id === editing);

  function add() {
    const tile = newTile(tiles, page.today);
    setTiles([...tiles, tile]);
    setEditing(tile.id);
  }
  function removeTile(id: string) {
    const before = tiles;
    setTiles(tiles.filter((tile) => tile.id !== id));
    toast({ message: 'Tuile retirée.', onUndo: () => setTiles(before) });
  }
  async function share() {
    if (!(await draft.flush()))
      return setProblem(
        'La dernière modification n’est pas enregistrée : corrigez-la avant de transmettre le tableau.',
      );
    navigate(`${basePath}/messages/nouveau?pj=dashboard:${page.id}`);
  }
  return (
    <Page>
      <EditorHead
        editor={editor}
        title={value.title || 'Tableau de bord sans titre'}
        status={
          page.sharedOn && (
            <StatusBadge tone="success">Transmis le {formatCivilDate(page.sharedOn)}</StatusBadge>
          )
        }
        section={{ label: 'Tableaux de bord', path: 'tableaux-de-bord' }}
        name={value.title || 'Sans titre'}
        about={`Chiffres au ${formatCivilDate(page.today)}`}
        actions={
          <>
            <Button icon={<Printer />} onPress={() => window.print()} allowReadOnly>
              Imprimer
            </Button>
            {!readOnly && (
              <>
                <Menu
                  label="Autres actes"
                  items={[
                    {
                      id: 'supprimer',
                      label: 'Supprimer le tableau de bord',
                      danger: true,
                      onSelect: () => void remove(),
                    },
                  ]}
                />
                <Button
                  variant="primary"
                  icon={<Send />}
                  onPress={() => void share()}
                  disabled={tiles.length === 0}
                >
                  Transmettre par message
                </Button>
              </>
            )}
          </>
        }
      />
      <div className="no-print">
        <TextField
          name="titre"
          label="Titre du tableau de bord"
          value={value.title}
          onChange={(title) => set({ title })}
          maxLength={160}
          width="lg"
        />
      </div>
      {tiles.length === 0 ? (
        <EmptyState
          title="Aucun indicateur"
          action={
            !readOnly && (
              <Button variant="primary" icon={<Plus />} onPress={add}>
                Ajouter un indicateur
              </Button>
            )
          }
        >
          Ajoutez un indicateur, choisissez sa période et sa présentation, puis commentez-le.
        </EmptyState>
      ) : (
        <>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,24rem),1fr))] gap-4">
            {tiles.map((tile, index) => (
              <TileCard
                key={tile.id}
                tile={tile}
                view={figuresFor(tile)}
                readOnly={readOnly}
                isFirst={index === 0}
                isLast={index === tiles.length - 1}
                onEdit={() => setEditing(tile.id)}
                onMove={(by) => setTiles(moved(tiles, tile.id, by))}
                onDuplicate={() => setTiles(duplicated(tiles, tile.id))}
                onRemove={() => removeTile(tile.id)}
              />
            ))}
          </div>
          {!readOnly && (
            <div className="no-print">
              <Button icon={<Plus />} onPress={add} disabled={tiles.length >= mostTiles}>
                Ajouter un indicateur
              </Button>
              {tiles.length >= mostTiles && (
                <span className="text-small text-soft">
                  {' '}
                  Un tableau de bord s’arrête à {mostTiles} indicateurs.
                </span>
              )}
            </div>
          )}
        </>
      )}
      <div className={cx(value.comment === '' && 'no-print')}>
        <Card title="Commentaire d’ensemble">
          <div className="no-print">
            <TextArea
              name="commentaire"
              label="Commentaire d’ensemble"
              hideLabel
              rows={5}
              value={value.comment}
              onChange={(comment) => set({ comment })}
              maxLength={5_000}
            />
          </div>
          <p className="print-only whitespace-pre-line">{value.comment}</p>
        </Card>
      </div>
      {edited && (
        <TileEditor
          page={page}
          tile={edited}
          view={figuresFor(edited)}
          onChange={(changes) => setTiles(changed(tiles, edited.id, changes))}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}
