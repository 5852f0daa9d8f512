import { z } from 'zod';

/**
 * 1EdTech CASE 1.0 (Competencies and Academic Standards Exchange), the CFPackage a framework travels in. Only what the product reads is
 * described; other properties are let through, as servers add their own.
 */

const link = z.looseObject({ title: z.string(), identifier: z.string(), uri: z.string() });
const moment = z.string();

export const ASSOCIATION_TYPES = [
  'isChildOf',
  'isPeerOf',
  'isPartOf',
  'exactMatchOf',
  'precedes',
  'isRelatedTo',
  'replacedBy',
  'exemplar',
  'hasSkillLevel',
  'isTranslationOf',
] as const;

export const caseDocumentSchema = z.looseObject({
  identifier: z.string(),
  uri: z.string(),
  creator: z.string(),
  title: z.string(),
  lastChangeDateTime: moment,
  description: z.string().nullish(),
  language: z.string().nullish(),
  version: z.string().nullish(),
  adoptionStatus: z.string().nullish(),
  notes: z.string().nullish(),
  CFPackageURI: link.nullish(),
});

export const caseItemSchema = z.looseObject({
  identifier: z.string(),
  uri: z.string(),
  fullStatement: z.string(),
  lastChangeDateTime: moment,
  humanCodingScheme: z.string().nullish(),
  CFItemType: z.string().nullish(),
  CFItemTypeURI: link.nullish(),
  conceptKeywords: z.array(z.string()).nullish(),
  notes: z.string().nullish(),
  language: z.string().nullish(),
});

export const caseAssociationSchema = z.looseObject({
  identifier: z.string(),
  uri: z.string(),
  associationType: z.enum(ASSOCIATION_TYPES),
  sequenceNumber: z.number().nullish(),
  originNodeURI: link,
  destinationNodeURI: link,
  CFAssociationGroupingURI: link.nullish(),
  lastChangeDateTime: moment,
});

const definition = z.looseObject({
  identifier: z.string(),
  uri: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  lastChangeDateTime: moment,
});

export const caseConceptSchema = definition.extend({
  keywords: z.string().nullish(),
  hierarchyCode: z.string().nullish(),
});

export const casePackageSchema = z.looseObject({
  CFDocument: caseDocumentSchema,
  CFItems: z.array(caseItemSchema).max(5_000),
  CFAssociations: z.array(caseAssociationSchema).max(20_000).nullish(),
  CFDefinitions: z
    .looseObject({
      CFConcepts: z.array(caseConceptSchema).max(5_000).nullish(),
      CFItemTypes: z.array(definition).nullish(),
      CFAssociationGroupings: z.array(definition).nullish(),
    })
    .nullish(),
});

export type CasePackage = z.output<typeof casePackageSchema>;
export type CaseItem = z.output<typeof caseItemSchema>;
export type CaseAssociation = z.output<typeof caseAssociationSchema>;

/** Kinds of items of our grids, as CASE names them with a free word. */
export const ITEM_TYPES = {
  block: 'Bloc',
  activity: 'Activité',
  group: 'Rubrique',
  competence: 'Compétence',
  criterion: 'Critère',
  checklist: 'Point de contrôle',
} as const;
export type ItemKind = keyof typeof ITEM_TYPES;

/** What an association that is not the tree's own means. */
export const GROUPINGS = {
  group: 'Rubrique de la grille',
  closed: 'Élément d’une liste fermée',
  illustrative: 'Exemple d’une liste ouverte',
  also: 'Informe aussi',
} as const;
export type GroupingKind = keyof typeof GROUPINGS;

/** The notes of a criterion: what is looked at, then the condition it applies under. */
const CONDITION = '\n\nCondition : ';
export const notesOf = (lookAt: string, appliesWhen: string | undefined): string =>
  appliesWhen === undefined ? lookAt : `${lookAt}${CONDITION}${appliesWhen}`;
export function fromNotes(notes: string): { lookAt: string; appliesWhen: string | undefined } {
  const at = notes.lastIndexOf(CONDITION);
  return at < 0
    ? { lookAt: notes, appliesWhen: undefined }
    : { lookAt: notes.slice(0, at), appliesWhen: notes.slice(at + CONDITION.length) };
}

/** Titles of the concepts that carry, as JSON, what CASE has no place for. */
export const WHOLE_CONCEPT = 'comptoir:referentiel';
export const competenceConcept = (code: string): string => `comptoir:competence:${code}`;
