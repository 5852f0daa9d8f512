import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import type { AttachedFile, FileCell } from '~/domain/crm/files/records';
import { applyListQuery, mapListPage, type ListField } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';
import { formatCount } from '~/ui/typography/format';

const fields: readonly ListField<AttachedFile>[] = [
  { key: 'nom', value: ({ name }) => name },
  { key: 'taille', kind: 'number', value: ({ size }) => size },
  { key: 'ajoute', kind: 'date', value: ({ addedOn }) => addedOn },
];

export const fileListPage = ({ world }: DeskView, query: ListQuery) => ({
  list: mapListPage(
    applyListQuery(
      list(world.tables.files),
      { ...query, sort: query.sort ?? { key: 'ajoute', direction: 'desc' } },
      fields,
    ),
    (file) => ({
      id: file.id,
      name: file.name,
      size: file.size,
      addedOn: file.addedOn,
      use: heldBy(world, file.id).map(({ label }) => label),
    }),
  ),
});
export type FileListPage = ReturnType<typeof fileListPage>;

/** What holds a file: deliverables and messages, with their address. */
function heldBy(world: World, id: string): { label: string; path: string }[] {
  const deliverables = list(world.tables.deliverables)
    .filter(
      ({ files, versions }) => files.includes(id) || versions.some((version) => version.files.includes(id)),
    )
    .map(({ id: deliverableId, title }) => ({ label: title, path: `livrables/${deliverableId}` }));
  const mails = list(world.tables.mails)
    .filter(({ attachments }) => attachments.some((one) => one.kind === 'file' && one.id === id))
    .map(({ id: mailId, subject }) => ({
      label: `Message « ${subject || 'sans objet'} »`,
      path: `messages/${mailId}`,
    }));
  return [...deliverables, ...mails];
}

const mostRows = 200;
const mostColumns = 30;

/** A file with what was read in it, ready to show: text, or each sheet as a grid. Null when there is none. */
export function filePage({ world }: DeskView, id: string) {
  const file = findOptional(world.tables.files, id);
  if (!file) return null;
  const { name, mediaType, size, addedOn, content, sha256 } = file;
  return {
    id,
    name,
    mediaType,
    size,
    addedOn,
    sha256,
    use: heldBy(world, id),
    summary:
      content.kind === 'workbook'
        ? formatCount(content.sheets.length, 'feuille')
        : content.pages === null
          ? formatCount(content.paragraphs.length, 'paragraphe')
          : formatCount(content.pages, 'page'),
    truncated: content.truncated,
    paragraphs: content.kind === 'text' ? content.paragraphs : null,
    sheets:
      content.kind === 'workbook'
        ? content.sheets.map(({ name: sheet, cells }) => ({ name: sheet, ...gridOf(cells) }))
        : null,
  };
}
export type FilePage = NonNullable<ReturnType<typeof filePage>>;

/** A cell's place, from 0. `B4` is column 1, row 3. */
export function placeOf(at: string): { column: number; row: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) - 1 };
}

const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);

/** The cells of a sheet as rows and columns, as far as a screen can show. */
function gridOf(cells: readonly FileCell[]) {
  const placed = cells.map((cell) => ({ ...placeOf(cell.at), cell }));
  const shown = placed.filter(({ column, row }) => column < mostColumns && row < mostRows);
  const columnCount = Math.max(0, ...shown.map(({ column }) => column + 1));
  const byRow = new Map<number, Map<number, FileCell>>();
  for (const { column, row, cell } of shown) {
    const line = byRow.get(row) ?? new Map<number, FileCell>();
    byRow.set(row, line.set(column, cell));
  }
  return {
    columns: Array.from({ length: columnCount }, (_, column) => letterOf(column)),
    rows: [...byRow.entries()]
      .sort(([a], [b]) => a - b)
      .map(([row, line]) => ({
        number: row + 1,
        cells: Array.from({ length: columnCount }, (_, column) => cellText(line.get(column))),
      })),
    cut: shown.length < placed.length,
  };
}

function cellText(cell: FileCell | undefined): { text: string; formula: string | null; isFigure: boolean } {
  if (!cell) return { text: '', formula: null, isFigure: false };
  const { value, formula } = cell;
  const text =
    typeof value === 'number'
      ? value.toLocaleString('fr-FR', { maximumFractionDigits: 6 })
      : typeof value === 'boolean'
        ? value
          ? 'VRAI'
          : 'FAUX'
        : (value ?? '');
  return { text, formula, isFigure: typeof value === 'number' };
}
