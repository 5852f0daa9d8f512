import { canonicalJson } from '~/domain/attempt/hash-chain';

import type { Competence, Criterion, Referential } from '../schema';

import { caseIdentifier, caseUri } from './case-identifier';
import {
  competenceConcept,
  GROUPINGS,
  ITEM_TYPES,
  notesOf,
  WHOLE_CONCEPT,
  type CaseAssociation,
  type CaseItem,
  type CasePackage,
  type GroupingKind,
  type ItemKind,
} from './case-schema';

/**
 * A grid as a CASE 1.0 package. Texts, codes, tree and links go to CASE's own properties; the decision rule and the rest of what CASE has no
 * place for travel as JSON in the descriptions of concepts.
 */
export function gridToCase(referential: Referential): CasePackage {
  const lastChangeDateTime = `${referential.version}-01T00:00:00Z`;
  const id = (name: string): string => caseIdentifier(`${referential.code}/${name}`);
  const named = (name: string) => ({ identifier: id(name), uri: caseUri(id(name)), lastChangeDateTime });
  const linkTo = (name: string, title: string) => ({ title, identifier: id(name), uri: caseUri(id(name)) });
  const items: CaseItem[] = [];
  const associations: CaseAssociation[] = [];
  const associate = (
    associationType: CaseAssociation['associationType'],
    origin: string,
    destination: string,
    sequenceNumber: number,
    grouping?: GroupingKind,
  ): void => {
    associations.push({
      ...named(`association/${associationType}/${origin}/${destination}`),
      associationType,
      sequenceNumber,
      originNodeURI: linkTo(origin, origin),
      destinationNodeURI: linkTo(destination, destination),
      ...(grouping && { CFAssociationGroupingURI: linkTo(`grouping/${grouping}`, GROUPINGS[grouping]) }),
    });
  };
  const add = (
    kind: ItemKind,
    code: string,
    parent: string,
    sequenceNumber: number,
    text: { fullStatement: string; notes?: string | undefined; conceptKeywords?: string[] },
  ): string => {
    const name = `${kind}/${code}`;
    const { fullStatement, notes, conceptKeywords } = text;
    items.push({
      ...named(name),
      fullStatement,
      humanCodingScheme: code,
      CFItemType: ITEM_TYPES[kind],
      CFItemTypeURI: linkTo(`type/${kind}`, ITEM_TYPES[kind]),
      language: 'fr',
      ...(notes !== undefined && { notes }),
      ...(conceptKeywords && conceptKeywords.length > 0 && { conceptKeywords }),
    });
    associate('isChildOf', name, parent, sequenceNumber);
    return name;
  };
  const addCriterion = (criterion: Criterion, competence: string, i: number): void => {
    const name = add('criterion', criterion.id, competence, i + 1, {
      fullStatement: criterion.text,
      notes: notesOf(criterion.lookAt, criterion.appliesWhen),
      conceptKeywords: [criterion.observability, ...criterion.also],
    });
    associate('isPartOf', name, `group/${criterion.group}`, i + 1, 'group');
    if (criterion.under)
      associate('isPartOf', name, `criterion/${criterion.under.stem}`, i + 1, criterion.under.list);
    criterion.alsoCompetences.forEach((code, k) =>
      associate('isRelatedTo', name, `competence/${code}`, k + 1, 'also'),
    );
    criterion.checklist.forEach((item, k) =>
      add('checklist', `${criterion.id}/${item.id}`, name, k + 1, { fullStatement: item.label }),
    );
  };

  referential.blocks.forEach((block, b) => {
    const blockName = add('block', block.code, 'document', b + 1, { fullStatement: block.title });
    block.activities.forEach((activity, a) => {
      const activityName = add('activity', activity.code, blockName, a + 1, {
        fullStatement: activity.title ?? activity.code,
      });
      activity.groups.forEach((group, g) =>
        add('group', group.code, activityName, g + 1, {
          fullStatement: group.heading ?? group.code,
          conceptKeywords: group.dimension ? [group.dimension] : [],
        }),
      );
      activity.competences.forEach((competence, c) => {
        const name = add('competence', competence.code, activityName, c + 1, {
          fullStatement: competence.title,
          notes: competence.purpose,
        });
        competence.criteria.forEach((criterion, i) => addCriterion(criterion, name, i));
      });
    });
  });

  const concept = (title: string, hierarchyCode: string, content: unknown) => ({
    ...named(`concept/${title}`),
    title,
    hierarchyCode,
    description: canonicalJson(content),
  });
  return {
    CFDocument: {
      ...named('document'),
      creator: referential.certifier ?? 'Certificateur non indiqué',
      title: referential.title,
      language: 'fr',
      version: referential.version,
      adoptionStatus: 'Adopted',
      ...(referential.note !== undefined && { notes: referential.note }),
      CFPackageURI: linkTo('package', referential.title),
    },
    CFItems: items,
    CFAssociations: associations,
    CFDefinitions: {
      CFConcepts: [
        concept(WHOLE_CONCEPT, '1', wholeExtras(referential)),
        ...referential.blocks
          .flatMap((block) => block.activities.flatMap((activity) => activity.competences))
          .map((competence, i) =>
            concept(competenceConcept(competence.code), `1.${i + 1}`, competenceExtras(competence)),
          ),
      ],
      CFItemTypes: (Object.keys(ITEM_TYPES) as ItemKind[]).map((kind, i) => ({
        ...named(`type/${kind}`),
        title: ITEM_TYPES[kind],
        description: ITEM_TYPES[kind],
        hierarchyCode: String(i + 1),
      })),
      CFAssociationGroupings: (Object.keys(GROUPINGS) as GroupingKind[]).map((kind) => ({
        ...named(`grouping/${kind}`),
        title: GROUPINGS[kind],
        description: GROUPINGS[kind],
      })),
    },
  };
}

const wholeExtras = ({
  code,
  idPrefix,
  certifier,
  notes,
  languages,
  accommodations,
  decision,
  modalities,
}: Referential) => ({
  code,
  idPrefix,
  certifier,
  notes,
  languages,
  accommodations,
  decision,
  modalities,
});

const competenceExtras = ({
  startingMaterial,
  supportingDocuments,
  questionThemes,
  withoutCriterion,
}: Competence) => ({
  startingMaterial,
  supportingDocuments,
  questionThemes,
  withoutCriterion,
});
