import type { SheetColumn } from '~/domain/exports/sheet';

/** The sheets of a grid's workbook and their columns, the same for writing and for reading. */

export type ColumnKey =
  | 'information'
  | 'value'
  | 'path'
  | 'kind'
  | 'block'
  | 'activity'
  | 'competence'
  | 'criterion'
  | 'group'
  | 'code'
  | 'title'
  | 'heading'
  | 'dimension'
  | 'purpose'
  | 'startingMaterial'
  | 'supportingDocuments'
  | 'questionThemes'
  | 'withoutCriterion'
  | 'text'
  | 'lookAt'
  | 'observability'
  | 'also'
  | 'alsoCompetences'
  | 'stem'
  | 'list'
  | 'appliesWhen'
  | 'item'
  | 'label';

export interface GridColumn {
  readonly key: ColumnKey;
  readonly header: string;
  readonly width: number;
  /** Without it nothing can be taken from the sheet. */
  readonly required?: boolean;
}

export type GridSheetKey =
  'grid' | 'blocks' | 'activities' | 'groups' | 'competences' | 'criteria' | 'checklists' | 'settings';

const column = (key: ColumnKey, header: string, width: number, required = false): GridColumn => ({
  key,
  header,
  width,
  required,
});

export const GRID_SHEETS: Record<
  GridSheetKey,
  { readonly name: string; readonly columns: readonly GridColumn[] }
> = {
  grid: {
    name: 'Référentiel',
    columns: [column('information', 'Information', 28, true), column('value', 'Valeur', 90, true)],
  },
  blocks: {
    name: 'Blocs',
    columns: [column('code', 'Code', 10, true), column('title', 'Intitulé', 80, true)],
  },
  activities: {
    name: 'Activités',
    columns: [
      column('block', 'Bloc', 10),
      column('code', 'Code', 10, true),
      column('title', 'Intitulé', 80, true),
    ],
  },
  groups: {
    name: 'Rubriques',
    columns: [
      column('activity', 'Activité', 10),
      column('code', 'Code', 16, true),
      column('heading', 'Intitulé', 60, true),
      column('dimension', 'Dimension', 16),
    ],
  },
  competences: {
    name: 'Compétences',
    columns: [
      column('activity', 'Activité', 10),
      column('code', 'Code', 10, true),
      column('title', 'Intitulé', 70, true),
      column('purpose', 'Finalité', 60),
      column('startingMaterial', 'Éléments de départ', 40),
      column('supportingDocuments', 'Documents et outils', 40),
      column('questionThemes', 'Thèmes de questions', 40),
      column('withoutCriterion', 'Sans critère', 40),
    ],
  },
  criteria: {
    name: 'Critères',
    columns: [
      column('competence', 'Compétence', 12),
      column('group', 'Rubrique', 16),
      column('code', 'Identifiant', 18, true),
      column('text', 'Énoncé', 80, true),
      column('lookAt', 'Ce qu’on regarde', 80),
      column('observability', 'Observabilité', 20),
      column('also', 'Aussi observable par', 26),
      column('alsoCompetences', 'Informe aussi', 16),
      column('stem', 'Sous le critère', 18),
      column('list', 'Nature de la liste', 16),
      column('appliesWhen', 'Condition', 40),
    ],
  },
  checklists: {
    name: 'Points de contrôle',
    columns: [
      column('criterion', 'Critère', 18, true),
      column('item', 'Point', 22, true),
      column('label', 'Libellé', 60, true),
    ],
  },
  settings: {
    name: 'Règle et modalités',
    columns: [
      column('path', 'Chemin', 48, true),
      column('kind', 'Nature', 14, true),
      column('value', 'Valeur', 90, true),
    ],
  },
};

export const sheetColumns = (key: GridSheetKey): readonly SheetColumn[] =>
  GRID_SHEETS[key].columns.map(({ header, width }) => ({ header, kind: 'text', width }));

/** Items of a list share a cell, one a line. */
export const joinLines = (items: readonly string[]): string =>
  items.map((item) => item.replace(/\s*\n\s*/g, ' ')).join('\n');
export const splitLines = (cell: string): string[] =>
  cell
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
