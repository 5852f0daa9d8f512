import type { Sheet, SheetCell, Workbook } from '~/domain/exports/sheet';

import type { Referential } from '../schema';
import { dimensionWords, listWords, observabilityWords } from '../words';

import { flatten } from './flat-values';
import { GRID_SHEETS, joinLines, sheetColumns, type ColumnKey, type GridSheetKey } from './grid-columns';

type Cells = Partial<Record<ColumnKey, SheetCell | undefined>>;

/** A grid as a workbook that can be edited and read back without loss. */
export function gridToWorkbook(referential: Referential): Workbook {
  const { blocks } = referential;
  const activities = blocks.flatMap((block) => block.activities.map((activity) => ({ block, activity })));
  const competences = activities.flatMap(({ activity }) =>
    activity.competences.map((competence) => ({ activity, competence })),
  );
  const criteria = competences.flatMap(({ competence }) =>
    competence.criteria.map((criterion) => ({ competence, criterion })),
  );
  return {
    fileName: `referentiel-${referential.code.toLowerCase()}`,
    sheets: [
      sheet('grid', informationOf(referential)),
      sheet(
        'criteria',
        criteria.map(({ competence, criterion }) => ({
          competence: competence.code,
          group: criterion.group,
          code: criterion.id,
          text: criterion.text,
          lookAt: criterion.lookAt,
          observability: observabilityWords[criterion.observability],
          also: joinLines(criterion.also.map((one) => observabilityWords[one])),
          alsoCompetences: joinLines(criterion.alsoCompetences),
          stem: criterion.under?.stem,
          list: criterion.under && listWords[criterion.under.list],
          appliesWhen: criterion.appliesWhen,
        })),
      ),
      sheet(
        'competences',
        competences.map(({ activity, competence }) => ({
          activity: activity.code,
          code: competence.code,
          title: competence.title,
          purpose: competence.purpose,
          startingMaterial: joinLines(competence.startingMaterial),
          supportingDocuments: joinLines(competence.supportingDocuments),
          questionThemes: joinLines(competence.questionThemes),
          withoutCriterion: joinLines(competence.withoutCriterion),
        })),
      ),
      sheet(
        'blocks',
        blocks.map(({ code, title }) => ({ code, title })),
      ),
      sheet(
        'activities',
        activities.map(({ block, activity }) => ({
          block: block.code,
          code: activity.code,
          title: activity.title,
        })),
      ),
      sheet(
        'groups',
        activities.flatMap(({ activity }) =>
          activity.groups.map((group) => ({
            activity: activity.code,
            code: group.code,
            heading: group.heading,
            dimension: group.dimension && dimensionWords[group.dimension],
          })),
        ),
      ),
      sheet(
        'checklists',
        criteria.flatMap(({ criterion }) =>
          criterion.checklist.map(({ id, label }) => ({ criterion: criterion.id, item: id, label })),
        ),
      ),
      sheet('settings', settingsOf(referential)),
    ],
  };
}

/** What the first sheet says, in the words it says it with. */
export const INFORMATION = {
  code: 'Code',
  idPrefix: 'Début des identifiants',
  title: 'Titre',
  version: 'Version',
  certifier: 'Certificateur',
  note: 'Remarque',
} as const;

const informationOf = (referential: Referential): Cells[] =>
  (Object.keys(INFORMATION) as (keyof typeof INFORMATION)[]).map((key) => ({
    information: INFORMATION[key],
    value: referential[key] ?? null,
  }));

const settingsOf = ({ notes, languages, accommodations, decision, modalities }: Referential): Cells[] =>
  flatten({ notes, languages, accommodations, decision, modalities }).map(({ path, kind, value }) => ({
    path,
    kind,
    value,
  }));

const sheet = (key: GridSheetKey, rows: readonly Cells[]): Sheet => ({
  name: GRID_SHEETS[key].name,
  columns: sheetColumns(key),
  rows: rows.map((row) => GRID_SHEETS[key].columns.map((column) => row[column.key] ?? null)),
});
