import { legalRuleSets } from '../../legal/evaluate';
import { mistakes } from '../../mistakes/library';
import { misuses } from '../../process/misuse';
import type {
  CalculationCheck,
  CheckBody,
  DeliverableCheck,
  DialogueCheck,
  FileCheck,
  PartHead,
  ProcessCheck,
  TextCheck,
} from '../schema';
import { unknownEventFields, unknownFields } from './known-paths';

interface Incoherence {
  readonly path: (string | number)[];
  readonly message: string;
}

function calculationIncoherences(
  { source, follows = [], mistakes: named, unit }: CalculationCheck,
  path: (string | number)[],
): Incoherence[] {
  const own = 'records' in source ? source.records.collection : source.texts.collection;
  return [
    ...('records' in source ? unknownFields(own, [source.field], [...path, 'source', 'field']) : []),
    ...follows.flatMap((follow, i) =>
      unknownFields(follow.in?.collection ?? own, [follow.from], [...path, 'follows', i, 'from']),
    ),
    ...named.flatMap((one, i) => {
      const mistake = 'mistake' in one ? mistakes.get(one.mistake) : undefined;
      return mistake === undefined || mistake.unit === unit
        ? []
        : [
            {
              path: [...path, 'mistakes', i, 'mistake'],
              message: `« ${mistake.id} » donne unit: ${mistake.unit}, ce contrôle attend unit: ${unit}`,
            },
          ];
    }),
  ];
}

function deliverableIncoherences(
  { rows, texts, version, recipients, before }: DeliverableCheck,
  path: (string | number)[],
): Incoherence[] {
  return [
    ...rows.flatMap((one, i): Incoherence[] => {
      const at = [...path, 'rows', i];
      if (one.expect.length > 0 && one.by === undefined)
        return [{ path: at, message: 'expect demande « by » : la colonne qui désigne une ligne' }];
      if ((one.noOthers || one.enough !== undefined) && one.expect.length === 0)
        return [{ path: at, message: 'noOthers et enough n’ont de sens qu’avec expect' }];
      return one.expect.length + one.every.length === 0 && one.count === undefined
        ? [{ path: at, message: 'rien à regarder : expect, every ou count' }]
        : [];
    }),
    ...texts.flatMap((text, i) => emptyText(text, [...path, 'texts', i])),
    ...(version === 'draft' && (recipients !== undefined || before !== undefined)
      ? [{ path, message: 'version: draft regarde un brouillon : ni recipients ni before' }]
      : []),
  ];
}

function fileIncoherences(check: FileCheck, path: (string | number)[]): Incoherence[] {
  const { on, type, sheets, cells, formulas, text } = check;
  const isEmpty =
    on === undefined && type === undefined && sheets.length + cells.length + formulas.length === 0 && !text;
  return [
    ...(isEmpty ? [{ path, message: 'rien à regarder : type, sheets, cells, formulas ou text' }] : []),
    ...(on === undefined ? [] : unknownFields('files', Object.keys(on), [...path, 'on'])),
    ...(text === undefined ? [] : emptyText(text, [...path, 'text'])),
  ];
}

function dialogueIncoherences(
  { calls, tags, order, variables, outcome, says, report }: DialogueCheck,
  path: (string | number)[],
): Incoherence[] {
  const isEmpty =
    tags.length + variables.length === 0 && !order && !outcome && says === undefined && report === undefined;
  return [
    ...(isEmpty
      ? [{ path, message: 'rien à regarder : tags, order, variables, outcome, says ou report' }]
      : []),
    ...(calls === undefined ? [] : unknownFields('calls', Object.keys(calls), [...path, 'calls'])),
    ...tags.flatMap(({ atLeast = 0, atMost = Infinity }, i) =>
      atLeast > atMost ? [{ path: [...path, 'tags', i], message: 'atLeast dépasse atMost' }] : [],
    ),
    ...(says === undefined ? [] : emptyText(says, [...path, 'says'])),
    ...(report !== undefined && report.agrees.length + report.invents.length === 0
      ? [{ path: [...path, 'report'], message: 'rien à comparer : agrees ou invents' }]
      : []),
  ];
}

const emptyText = (
  {
    states,
    forbids,
    structure,
    minWords,
    maxWords,
    maxSpellingErrorRate,
  }: Pick<TextCheck, 'states' | 'forbids' | 'structure' | 'minWords' | 'maxWords' | 'maxSpellingErrorRate'>,
  path: (string | number)[],
): Incoherence[] =>
  states.length + forbids.length + structure.length === 0 &&
  minWords === undefined &&
  maxWords === undefined &&
  maxSpellingErrorRate === undefined
    ? [
        {
          path,
          message: 'rien à chercher : states, forbids, structure, minWords, maxWords ou maxSpellingErrorRate',
        },
      ]
    : [];

/** What the shape alone cannot say; also looks inside combinations. */
export function incoherences(check: PartHead & CheckBody, path: (string | number)[] = []): Incoherence[] {
  const needsOccasion = (message: string): Incoherence[] =>
    check.observedWhen === undefined ? [{ path, message }] : [];
  switch (check.kind) {
    case 'record':
      return [
        ...unknownFields(
          check.records.collection,
          check.expect.map(({ field }) => field),
          [...path, 'expect'],
        ),
        ...(check.quantity === 'none'
          ? needsOccasion(
              'quantity: none demande observedWhen : sans lui, une absence serait constatée chez qui n’a rien fait',
            )
          : []),
        ...(check.quantity !== 'none' &&
        check.expect.length === 0 &&
        check.records.where === undefined &&
        check.records.if === undefined
          ? [{ path, message: 'ni where, ni if, ni expect : ce contrôle accepterait n’importe quelle fiche' }]
          : []),
      ];
    case 'process':
      return [
        ...misuses(check, check.observedWhen !== undefined).map((message) => ({ path, message })),
        ...unknownCorrelations(check, path),
      ];
    case 'text':
      return emptyText(check, path);
    case 'dashboard':
      return check.tiles.length === 0 &&
        check.comment.length === 0 &&
        check.shared === undefined &&
        check.figuresFromTiles === undefined
        ? [{ path, message: 'rien à regarder : tiles, comment, figuresFromTiles ou shared' }]
        : [];
    case 'all':
    case 'any':
      return check.checks.flatMap((part, i) => [
        ...(part.weight === undefined
          ? []
          : [{ path: [...path, 'checks', i, 'weight'], message: 'weight ne sert que dans atLeast' }]),
        ...incoherences(part, [...path, 'checks', i]),
      ]);
    case 'atLeast':
      return [
        ...(check.count > check.checks.reduce((sum, { weight = 1 }) => sum + weight, 0)
          ? [{ path: [...path, 'count'], message: 'count dépasse le nombre (ou le poids) des contrôles' }]
          : []),
        ...check.checks.flatMap((part, i) => incoherences(part, [...path, 'checks', i])),
      ];
    case 'not':
      return incoherences(check.check, [...path, 'check']);
    case 'calculation':
      return calculationIncoherences(check, path);
    case 'legal':
      return (['only', 'except', 'evenIfNotDue'] as const).flatMap((list) =>
        (check[list] ?? [])
          .filter((id) => !legalRuleSets[check.rules].rules.some((rule) => rule.id === id))
          .map((id) => ({ path: [...path, list], message: `règle « ${id} » inconnue dans ${check.rules}` })),
      );
    case 'deliverable':
      return deliverableIncoherences(check, path);
    case 'dialogue':
      return dialogueIncoherences(check, path);
    case 'file':
      return fileIncoherences(check, path);
    case 'human':
      return [];
    default:
      return check satisfies never;
  }
}

/** A correlation on a field that does not exist would never hold. */
function unknownCorrelations(
  { same = {}, first, then }: ProcessCheck,
  path: (string | number)[],
): Incoherence[] {
  const typesOf = (matcher: typeof first) => [matcher?.type ?? []].flat();
  return [
    ...unknownEventFields(typesOf(first), Object.keys(same), [...path, 'same']),
    ...unknownEventFields(typesOf(then), Object.values(same), [...path, 'same']),
  ];
}
