import { AccountPicker } from '~/candidate/accounts/account-picker';
import {
  measureRules,
  type Dimension,
  type FilterField,
  type Measure,
} from '~/domain/crm/dashboards/measures';
import { chartTypes, dimensions, measures } from '~/domain/crm/dashboards/choices';
import type { Tile } from '~/domain/crm/dashboards/records';
import { Button } from '~/ui/buttons/button';
import { DateField } from '~/ui/fields/date-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { MoneyField } from '~/ui/fields/number-fields';
import { SelectField } from '~/ui/fields/select-field';
import { TextArea } from '~/ui/fields/text-area';
import { TextField } from '~/ui/fields/text-field';
import { Stack } from '~/ui/layout/blocks';
import { Drawer } from '~/ui/overlays/drawer';
import type { DashboardPage } from './dashboard-page';
import { chartWords, dimensionWords, filterWords, measureWords } from './measure-words';
import { periodPresets } from './period-presets';
import { TileFigures } from './tile-figures';
import type { TileView } from './tile-view';

interface TileEditorProps {
  page: DashboardPage;
  tile: Tile;
  view: TileView | 'waiting' | 'failed';
  onChange: (changes: Partial<Tile>) => void;
  onClose: () => void;
}

/** Edits a tile beside its own preview; every change shows at once and is kept. */
export function TileEditor({ page, tile, view, onChange, onClose }: TileEditorProps) {
  const rule = measureRules[tile.measure];
  const presets = periodPresets(page.today);
  return (
    <Drawer
      open
      onClose={onClose}
      title={tile.title || 'Indicateur'}
      footer={
        <Button variant="primary" onPress={onClose}>
          Terminer
        </Button>
      }
    >
      <Stack>
        <div className="rounded border border-line bg-surface p-3">
          <TileFigures tile={tile} view={view} headingLevel={3} />
        </div>
        <TextField
          name="titre-tuile"
          label="Titre"
          value={tile.title}
          onChange={(title) => onChange({ title })}
          maxLength={120}
        />
        <SelectField
          name="mesure"
          label="Indicateur"
          value={tile.measure}
          onChange={(value) => onChange(withMeasure(tile, value as Measure))}
          options={measures.map((value) => ({ value, label: measureWords[value].label }))}
        />
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            name="repartition"
            label="Répartition"
            value={tile.dimension}
            onChange={(value) => onChange({ dimension: value as Dimension })}
            options={dimensions.map((value) => ({
              value,
              label: dimensionWords[value].label,
              disabled: !rule.dimensions.includes(value),
            }))}
          />
          <SelectField
            name="forme"
            label="Présentation"
            value={tile.chart}
            onChange={(value) => onChange({ chart: value as Tile['chart'] })}
            options={chartTypes.map((value) => ({ value, label: chartWords[value] }))}
          />
          <DateField name="du" label="Du" value={tile.from} onChange={(from) => from && onChange({ from })} />
          <DateField name="au" label="Au" value={tile.to} onChange={(to) => to && onChange({ to })} />
        </div>
        <div className="flex flex-wrap gap-1" role="group" aria-label="Périodes usuelles">
          {presets.map(({ label, from, to }) => (
            <Button
              key={label}
              size="sm"
              aria-pressed={tile.from === from && tile.to === to}
              onPress={() => onChange({ from, to })}
            >
              {label}
            </Button>
          ))}
        </div>
        <FilterFields page={page} tile={tile} onChange={onChange} />
        {(rule.unit === 'cents' || tile.measure === 'target-achievement') && (
          <MoneyField
            name="objectif"
            label="Objectif à comparer"
            value={tile.targetCents}
            onChange={(cents) => onChange({ targetCents: cents })}
            help={
              tile.measure === 'target-achievement' && page.hasObjectives
                ? 'Vide : les objectifs mensuels de l’entreprise. Rempli : remplace leur total.'
                : 'Facultatif : l’écart est alors affiché.'
            }
          />
        )}
        <TextArea
          name="commentaire-tuile"
          label="Commentaire"
          rows={4}
          value={tile.comment}
          onChange={(comment) => onChange({ comment })}
          maxLength={3_000}
        />
      </Stack>
    </Drawer>
  );
}

/** Another measure keeps what still has a meaning for it. */
function withMeasure(tile: Tile, measure: Measure): Partial<Tile> {
  const rule = measureRules[measure];
  return {
    measure,
    ...(!rule.dimensions.includes(tile.dimension) && { dimension: 'none' as const }),
    ...(tile.filter && !rule.filters.includes(tile.filter.field) && { filter: null }),
    ...(rule.unit !== 'cents' && measure !== 'target-achievement' && { targetCents: null }),
  };
}

function FilterFields({ page, tile, onChange }: Pick<TileEditorProps, 'page' | 'tile' | 'onChange'>) {
  const rule = measureRules[tile.measure];
  const { filter } = tile;
  const choices = filter && filter.field !== 'account' ? page.choices[filter.field] : [];
  return (
    <FormGrid>
      <SelectField
        name="filtre"
        label="Limité à"
        value={filter?.field ?? ''}
        onChange={(field) =>
          onChange({ filter: field === '' ? null : { field: field as FilterField, value: '' } })
        }
        options={[
          { value: '', label: 'Toute l’entreprise' },
          ...Object.entries(filterWords).map(([value, label]) => ({
            value,
            label,
            disabled: !rule.filters.includes(value as FilterField),
          })),
        ]}
      />
      {filter?.field === 'account' ? (
        <AccountPicker
          name="valeur"
          label="Client"
          value={
            filter.value === ''
              ? null
              : { value: filter.value, label: page.accountNames[filter.value] ?? filter.value, hint: '' }
          }
          onChange={(choice) => onChange({ filter: { field: 'account', value: choice?.value ?? '' } })}
        />
      ) : (
        filter && (
          <SelectField
            name="valeur"
            label={filterWords[filter.field]}
            placeholder="Choisir"
            value={filter.value}
            onChange={(value) => onChange({ filter: { field: filter.field, value } })}
            options={choices}
          />
        )
      )}
    </FormGrid>
  );
}
