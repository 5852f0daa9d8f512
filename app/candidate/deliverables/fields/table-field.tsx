import { useMemo, useState } from 'react';
import type { CellValue, Row, Source } from '~/domain/crm/deliverables/records';
import type { RecordLink } from '~/domain/crm/agenda/records';
import type { TableField as TableTemplate, TemplateColumn } from '~/domain/crm/deliverables/template';
import { SquarePen } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { LineGrid, type LineColumn } from '~/ui/lines/line-grid';
import { Dialog } from '~/ui/overlays/dialog';
import { formatCount, formatMoney, formatNumber } from '~/ui/typography/format';
import { columnHeader } from '../reading/column-header';
import { ChoicesField } from './choices-field';
import { GroupFrame } from './group-frame';
import { LinksField } from './links-field';
import { useRecordWords } from './record-words';
import { SourcesField } from './sources-field';

interface TableFieldProps {
  id: string;
  field: TableTemplate;
  value: readonly Row[];
  onChange: (rows: Row[]) => void;
  error?: string | null;
}

/** Widths that let twelve columns be read by scrolling rather than squeezed. */
const widths: Record<TemplateColumn['kind'], string> = {
  text: '12rem',
  longText: '17rem',
  number: '7rem',
  money: '8rem',
  date: '8rem',
  choice: '10rem',
  link: '12rem',
  source: '12rem',
};

const asList = <T,>(cell: CellValue | undefined): readonly T[] =>
  Array.isArray(cell) ? (cell as unknown as T[]) : [];
const textOf = (cell: CellValue | undefined): string => (typeof cell === 'string' ? cell : '');
const figureOf = (cell: CellValue | undefined): number | null => (typeof cell === 'number' ? cell : null);

const withCell = (row: Row, columnId: string, cell: CellValue): Row => ({
  ...row,
  cells: { ...row.cells, [columnId]: cell },
});

export const nextRowId = (rows: readonly Row[]): string => {
  const highest = rows.reduce((most, { id }) => Math.max(most, Number(/^l(\d+)$/.exec(id)?.[1] ?? 0)), 0);
  return `l${highest + 1}`;
};

/** Rows written in place; links, sources and several answers open over the table. */
export function TableField({ id, field, value, onChange, error }: TableFieldProps) {
  const { wordsFor } = useRecordWords();
  const [open, setOpen] = useState<{ rowId: string; columnId: string } | null>(null);
  const columns = useMemo(
    () =>
      field.columns.map((column): LineColumn<Row> => {
        const base = { key: column.id, header: columnHeader(column), width: widths[column.kind] };
        const get = (row: Row) => row.cells[column.id];
        switch (column.kind) {
          case 'text':
          case 'longText':
            return {
              ...base,
              kind: column.kind,
              get: (row) => textOf(get(row)),
              set: (row, text) =>
                withCell(row, column.id, text.slice(0, column.kind === 'text' ? 1_000 : 3_000)),
            };
          case 'number': {
            const { decimals } = column;
            return {
              ...base,
              kind: 'number',
              get: (row) => figureOf(get(row)),
              set: (row, figure) =>
                withCell(row, column.id, figure === null ? null : Number(figure.toFixed(decimals))),
            };
          }
          case 'money':
            return {
              ...base,
              kind: 'money',
              get: (row) => figureOf(get(row)),
              set: (row, cents) => withCell(row, column.id, cents),
            };
          case 'date':
            return {
              ...base,
              kind: 'date',
              get: (row) => textOf(get(row)) || null,
              set: (row, date) => withCell(row, column.id, date),
            };
          case 'choice':
            if (!column.multiple) {
              return {
                ...base,
                kind: 'choice',
                options: [
                  { value: '', label: '' },
                  ...column.options.map(({ id: option, label }) => ({ value: option, label })),
                ],
                get: (row) => asList<string>(get(row))[0] ?? '',
                set: (row, option) => withCell(row, column.id, option === '' ? [] : [option]),
              };
            }
        }
        return {
          ...base,
          kind: 'computed',
          align: 'start',
          fills: true,
          render: (row) => {
            const summary = cellSummary(column, get(row), (link) => wordsFor(link).label);
            return (
              <button
                type="button"
                className="line-input line-opener"
                aria-haspopup="dialog"
                aria-label={`${column.label}, ligne ${value.indexOf(row) + 1}`}
                title={summary ?? undefined}
                onClick={() => setOpen({ rowId: row.id, columnId: column.id })}
              >
                <span className={summary === null ? 'text-soft' : undefined}>
                  {summary ?? (column.kind === 'source' ? 'Citer…' : 'Choisir…')}
                </span>
                <SquarePen aria-hidden="true" />
              </button>
            );
          },
        };
      }),
    [field, value, wordsFor],
  );
  const edited = value.find(({ id: rowId }) => rowId === open?.rowId);
  const editedColumn = field.columns.find(({ id: columnId }) => columnId === open?.columnId);
  const totals = Object.fromEntries(
    field.columns.flatMap((column) => {
      if (!('total' in column) || !column.total) return [];
      const sum = value.reduce((all, row) => all + (figureOf(row.cells[column.id]) ?? 0), 0);
      return [
        [
          column.id,
          column.kind === 'money'
            ? formatMoney(Math.round(sum))
            : formatNumber(Number(sum.toFixed(column.decimals))),
        ],
      ];
    }),
  );
  return (
    <GroupFrame
      id={id}
      label={field.label}
      help={field.help}
      error={error}
      expected={field.required || field.minRows > 0}
    >
      <LineGrid
        label={field.label}
        columns={columns}
        rows={value}
        onChange={(rows) => onChange(withOwnIds(rows))}
        rowKey={(row) => row.id}
        newRow={() => ({ id: nextRowId(value), cells: {} })}
        duplicateRow={(row) => ({ ...row, id: nextRowId(value) })}
        addLabel={`Ajouter ${field.rowLabel}`}
        empty={`Aucune ligne. Ajoutez ${field.rowLabel}, ou collez depuis un tableur.`}
        totals={Object.keys(totals).length > 0 ? totals : undefined}
      />
      <Dialog
        open={edited !== undefined && editedColumn !== undefined}
        onClose={() => setOpen(null)}
        title={editedColumn && edited ? `${editedColumn.label}, ligne ${value.indexOf(edited) + 1}` : ''}
        footer={
          <Button variant="primary" onPress={() => setOpen(null)}>
            Revenir au tableau
          </Button>
        }
      >
        {edited && editedColumn && (
          <CellEditor
            column={editedColumn}
            cell={edited.cells[editedColumn.id]}
            onChange={(cell) =>
              onChange(value.map((row) => (row === edited ? withCell(row, editedColumn.id, cell) : row)))
            }
          />
        )}
      </Dialog>
    </GroupFrame>
  );
}

/** Rows pasted or duplicated at once may bear the same id: later ones get their own. */
function withOwnIds(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.reduce<Row[]>((own, row) => {
    const kept = seen.has(row.id) ? { ...row, id: nextRowId([...rows, ...own]) } : row;
    seen.add(kept.id);
    return [...own, kept];
  }, []);
}

/** What a cell that opens says of its content; null when it is empty. */
function cellSummary(
  column: TemplateColumn,
  cell: CellValue | undefined,
  nameOf: (link: RecordLink) => string,
): string | null {
  if (column.kind === 'choice') {
    const labels = asList<string>(cell).map(
      (id) => column.options.find((option) => option.id === id)?.label ?? id,
    );
    return labels.join(', ') || null;
  }
  if (column.kind === 'link') return asList<RecordLink>(cell).map(nameOf).join(', ') || null;
  const sources = asList<Source>(cell);
  const [first] = sources;
  if (!first) return null;
  if (sources.length > 1) return formatCount(sources.length, 'source');
  return first.link ? nameOf(first.link) : first.title || 'Source à compléter';
}

function CellEditor({
  column,
  cell,
  onChange,
}: {
  column: TemplateColumn;
  cell: CellValue | undefined;
  onChange: (cell: CellValue) => void;
}) {
  const frame = { label: column.label, hideLabel: true, help: column.help };
  if (column.kind === 'choice')
    return (
      <ChoicesField {...frame} options={column.options} value={asList<string>(cell)} onChange={onChange} />
    );
  if (column.kind === 'link')
    return (
      <LinksField
        {...frame}
        collections={column.collections}
        multiple={column.multiple}
        value={asList<RecordLink>(cell)}
        onChange={onChange}
      />
    );
  return column.kind === 'source' ? (
    <SourcesField
      {...frame}
      startsBlank
      multiple={column.multiple}
      value={asList<Source>(cell)}
      onChange={onChange}
    />
  ) : null;
}
