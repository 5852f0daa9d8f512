import { textPlace, type PlacedText, type TextPlace } from '../wording';

import {
  casePackageSchema,
  competenceConcept,
  fromNotes,
  GROUPINGS,
  ITEM_TYPES,
  WHOLE_CONCEPT,
  type CaseAssociation,
  type CaseItem,
  type CasePackage,
  type GroupingKind,
  type ItemKind,
} from './case-schema';
import type { ImportedGrid, ImportProblem } from './imported-grid';
import { folded } from './table-reader';
import { wholeGrid } from './whole-grid';

/**
 * Reads a grid from a CASE 1.0 package. Any server's package gives its wording, by the code of each item; the whole grid comes back only
 * from a package the product wrote. Nothing throws.
 */
export function gridFromCase(json: unknown): ImportedGrid {
  const parsed = casePackageSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, 50).map((issue): ImportProblem => ({
      severity: 'error',
      sheet: String(issue.path[0] ?? 'CFPackage'),
      row: typeof issue.path[1] === 'number' ? issue.path[1] + 1 : null,
      column: issue.path.slice(2).map(String).join('.') || null,
      message: 'Absent ou d’une autre forme que celle de CASE 1.0 : exportez le paquet complet (CFPackage).',
    }));
    return { code: null, texts: new Map(), criteria: [], grid: null, problems };
  }
  const problems: ImportProblem[] = [];
  const { texts, criteria } = textsOfItems(parsed.data.CFItems, problems);
  const extras = conceptsOf(parsed.data, problems);
  const whole = extras.get(WHOLE_CONCEPT);
  const grid =
    whole === undefined
      ? null
      : wholeGrid(draftOf(parsed.data, extras), problems, (path) => ({
          sheet: 'CFPackage',
          row: null,
          column: path.map(String).join('.') || null,
        }));
  const code = whole?.code;
  return { code: typeof code === 'string' ? code : null, texts, criteria, grid, problems };
}

const KINDS = Object.entries(ITEM_TYPES) as [ItemKind, string][];

/** Our own word for an item's type, also when another tool changed its case or accents. */
const kindOf = (item: CaseItem): ItemKind | null =>
  KINDS.find(([, word]) => folded(word) === folded(item.CFItemType ?? ''))?.[0] ?? null;

function textsOfItems(
  items: readonly CaseItem[],
  problems: ImportProblem[],
): { texts: Map<TextPlace, string>; criteria: string[] } {
  const texts = new Map<TextPlace, string>();
  const criteria: string[] = [];
  const put = (kind: PlacedText['kind'], code: string, field: PlacedText['field'], text: string): void => {
    if (text.trim() !== '') texts.set(textPlace(kind, code, field), text);
  };
  items.forEach((item, i) => {
    const tell = (message: string): void => {
      problems.push({
        severity: 'notice',
        sheet: 'CFItems',
        row: i + 1,
        column: 'humanCodingScheme',
        message,
      });
    };
    const code = item.humanCodingScheme?.trim() ?? '';
    if (code === '')
      return tell('Sans code (humanCodingScheme) : cet élément ne peut être rattaché à la grille.');
    const kind = kindOf(item) ?? 'criterion';
    if (kind === 'checklist') return;
    if (kind === 'criterion') {
      if (criteria.includes(code))
        return tell(`« ${code} » est écrit deux fois : la première ligne est gardée.`);
      criteria.push(code);
      put('criterion', code, 'text', item.fullStatement);
      if (item.notes) put('criterion', code, 'lookAt', fromNotes(item.notes).lookAt);
      return;
    }
    // A level the grid leaves without a title carries its code as its statement.
    if (item.fullStatement !== code) put(kind, code, 'title', item.fullStatement);
    if (kind === 'competence' && item.notes) put('competence', code, 'purpose', item.notes);
  });
  return { texts, criteria };
}

type Extras = Record<string, unknown>;

function conceptsOf({ CFDefinitions }: CasePackage, problems: ImportProblem[]): Map<string, Extras> {
  const found = new Map<string, Extras>();
  for (const [i, { title, description }] of (CFDefinitions?.CFConcepts ?? []).entries()) {
    if (!title.startsWith('comptoir:')) continue;
    try {
      const content: unknown = JSON.parse(description ?? '');
      if (typeof content === 'object' && content !== null && !Array.isArray(content))
        found.set(title, content as Extras);
    } catch {
      problems.push({
        severity: 'structure',
        sheet: 'CFConcepts',
        row: i + 1,
        column: 'description',
        message: 'Ce complément n’est plus lisible : la règle et les modalités ne sont pas reprises.',
      });
    }
  }
  return found;
}

/** The grid as the schema wants it, from the package's tree. */
function draftOf(
  { CFDocument, CFItems, CFAssociations }: CasePackage,
  extras: ReadonlyMap<string, Extras>,
): unknown {
  const tree = treeOf(CFItems, CFAssociations ?? [], CFDocument.identifier);
  const { certifier, ...whole } = extras.get(WHOLE_CONCEPT) ?? {};
  const codeOf = (item: CaseItem): string => item.humanCodingScheme ?? '';
  const titled = (item: CaseItem): string | null =>
    item.fullStatement === codeOf(item) ? null : item.fullStatement;
  const criterion = (item: CaseItem): unknown => {
    const [observability, ...also] = item.conceptKeywords ?? [];
    const under = (['closed', 'illustrative'] as const).flatMap((list) =>
      tree.linked(item, 'isPartOf', list).map((stem) => ({ stem: codeOf(stem), list })),
    )[0];
    return {
      id: codeOf(item),
      group: tree.linked(item, 'isPartOf', 'group').map(codeOf)[0],
      text: item.fullStatement,
      ...withoutUndefined(fromNotes(item.notes ?? '')),
      observability,
      also,
      alsoCompetences: tree.linked(item, 'isRelatedTo', 'also').map(codeOf),
      ...(under && { under }),
      checklist: tree.children(item.identifier, 'checklist').map((point) => ({
        id: codeOf(point).slice(codeOf(item).length + 1),
        label: point.fullStatement,
      })),
    };
  };
  return {
    ...whole,
    certifier: certifier ?? null,
    title: CFDocument.title,
    version: CFDocument.version,
    ...(CFDocument.notes && { note: CFDocument.notes }),
    blocks: tree.children(CFDocument.identifier, 'block').map((block) => ({
      code: codeOf(block),
      title: block.fullStatement,
      activities: tree.children(block.identifier, 'activity').map((activity) => ({
        code: codeOf(activity),
        title: titled(activity),
        groups: tree.children(activity.identifier, 'group').map((group) => ({
          code: codeOf(group),
          heading: titled(group),
          ...(group.conceptKeywords?.[0] && { dimension: group.conceptKeywords[0] }),
        })),
        competences: tree.children(activity.identifier, 'competence').map((competence) => ({
          code: codeOf(competence),
          title: competence.fullStatement,
          ...(competence.notes && { purpose: competence.notes }),
          ...extras.get(competenceConcept(codeOf(competence))),
          criteria: tree.children(competence.identifier, 'criterion').map(criterion),
        })),
      })),
    })),
  };
}

const withoutUndefined = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Partial<Value>;

/** Who is under whom, in order, and who is linked to whom and why. */
function treeOf(items: readonly CaseItem[], associations: readonly CaseAssociation[], document: string) {
  const byId = new Map(items.map((item) => [item.identifier, item]));
  const ordered = [...associations].sort((a, b) => (a.sequenceNumber ?? 0) - (b.sequenceNumber ?? 0));
  const children = new Map<string, CaseItem[]>([[document, []]]);
  const links = new Map<string, { type: string; grouping: string; to: CaseItem }[]>();
  for (const { associationType, originNodeURI, destinationNodeURI, CFAssociationGroupingURI } of ordered) {
    const origin = byId.get(originNodeURI.identifier);
    const to = byId.get(destinationNodeURI.identifier);
    if (origin && associationType === 'isChildOf') {
      const under = destinationNodeURI.identifier;
      children.set(under, [...(children.get(under) ?? []), origin]);
    } else if (origin && to) {
      const link = { type: associationType, grouping: CFAssociationGroupingURI?.title ?? '', to };
      links.set(origin.identifier, [...(links.get(origin.identifier) ?? []), link]);
    }
  }
  return {
    children: (identifier: string, kind: ItemKind): readonly CaseItem[] =>
      (children.get(identifier) ?? []).filter((item) => kindOf(item) === kind),
    linked: (item: CaseItem, type: string, grouping: GroupingKind): readonly CaseItem[] =>
      (links.get(item.identifier) ?? [])
        .filter((link) => link.type === type && link.grouping === GROUPINGS[grouping])
        .map((link) => link.to),
  };
}
