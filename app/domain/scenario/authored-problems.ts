import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';

/**
 * Zod issues of authored content put into French words an author can act on. `key` is set when the problem is the key
 * itself (unknown key), so that the position shown is the key's and not its parent's.
 */
export interface AuthoredProblem {
  readonly path: readonly (string | number)[];
  readonly key?: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

export function frenchProblems(
  issues: readonly Issue[],
  data: unknown,
  schema: z.ZodType,
): AuthoredProblem[] {
  return issues.flatMap((issue) => frenchProblem(issue, [], data, schema));
}

function frenchProblem(issue: Issue, parent: Path, data: unknown, schema: z.ZodType): AuthoredProblem[] {
  const path = [...parent, ...plainPath(issue.path)];
  const value = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, path, data);
      return issue.keys.map((key) => ({
        path,
        key,
        message: `clé inconnue « ${key} »${nearestHint(key, known)}`,
      }));
    }
    case 'invalid_union':
      return unionProblems(issue, path, data, schema);
    case 'invalid_key':
    case 'invalid_element': {
      const key = path.at(-1);
      const reasons = issue.issues
        .flatMap((inner) => frenchProblem(inner, path, data, schema))
        .map((problem) => problem.message);
      return [
        {
          path,
          message: `${issue.code === 'invalid_key' ? `clé « ${String(key)} » refusée` : 'élément refusé'} : ${reasons.join(' ; ')}`,
        },
      ];
    }
    default:
      return [{ path, message: messageOf(issue, value) }];
  }
}

/** A union shows the problems of the branch the author most likely meant: the one that goes deepest with the fewest problems. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  data: unknown,
  schema: z.ZodType,
): AuthoredProblem[] {
  const value = valueAt(data, path);
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  if (options.length > 0) {
    if (value === undefined)
      return [{ path, message: `champ obligatoire absent ; au choix : ${listOf(options)}` }];
    return [
      {
        path,
        message: `valeur ${quoted(value)} inconnue${nearestHint(String(value), options)} ; au choix : ${listOf(options)}`,
      },
    ];
  }
  // A branch for another type of value (a list where a text is written) explains nothing when one of the right type does.
  const sameType = issue.errors.filter(
    (branch) => !branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0),
  );
  const branches = (sameType.length > 0 ? sameType : issue.errors)
    .map((branch) => branch.flatMap((inner) => frenchProblem(inner, path, data, schema)))
    .filter((branch) => branch.length > 0);
  if (branches.length === 0)
    return [
      { path, message: value === undefined ? 'champ obligatoire absent' : `valeur ${quoted(value)} refusée` },
    ];
  const inside = branches.filter((branch) =>
    branch.some((problem) => problem.path.length > path.length || problem.key !== undefined),
  );
  const best = [...inside].sort((a, b) => a.length - b.length)[0];
  if (best !== undefined) return best;
  const messages = [...new Set(branches.flat().map((problem) => problem.message))];
  return [{ path, message: messages.join(' ; ou bien : ') }];
}

function messageOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return `champ obligatoire absent (${wanted(issue.expected)})`;
      if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
        return `texte attendu ; ${kindOf(value)} ici : mettez la valeur entre guillemets`;
      return `${wanted(issue.expected)} ; ${kindOf(value)} ici`;
    case 'invalid_value':
      if (value === undefined)
        return `champ obligatoire absent ; au choix : ${listOf(issue.values.map(String))}`;
      return `valeur ${quoted(value)} inconnue${nearestHint(String(value), issue.values.map(String))} ; au choix : ${listOf(issue.values.map(String))}`;
    case 'too_small':
      return `${measured(issue.origin)} : au moins ${String(issue.minimum)}${issue.inclusive === false ? ' (exclu)' : ''}`;
    case 'too_big':
      return `${measured(issue.origin)} : au plus ${String(issue.maximum)}${issue.inclusive === false ? ' (exclu)' : ''}`;
    case 'not_multiple_of':
      return `multiple de ${String(issue.divisor)} attendu, ${quoted(value)} trouvé`;
    case 'invalid_format':
      // A message the schema's author wrote comes before the generic ones.
      if (!issue.message.startsWith('Invalid ')) return issue.message;
      return (
        FORMATS[issue.format] ??
        `texte ${quoted(value)} mal formé${issue.pattern === undefined ? '' : ` (modèle attendu : ${issue.pattern})`}`
      );
    case 'custom':
      return issue.message;
    default:
      return issue.message;
  }
}

const FORMATS: Partial<Record<string, string>> = {
  date: 'date attendue sous la forme AAAA-MM-JJ',
  time: 'heure attendue sous la forme HH:MM',
  email: 'adresse électronique mal formée',
  url: 'adresse web mal formée',
};

const TYPES: Partial<Record<string, string>> = {
  string: 'texte attendu',
  number: 'nombre attendu',
  int: 'nombre entier attendu',
  boolean: 'true ou false attendu',
  array: 'liste attendue',
  object: 'bloc de champs attendu',
  record: 'bloc « clé: valeur » attendu',
};

const wanted = (expected: string): string => TYPES[expected] ?? `${expected} attendu`;

function kindOf(value: unknown): string {
  if (value === null) return 'vide';
  if (Array.isArray(value)) return 'liste';
  if (typeof value === 'object') return 'bloc de champs';
  if (typeof value === 'number') return 'nombre';
  return typeof value === 'boolean' ? 'true ou false' : 'texte';
}

function measured(origin: string): string {
  if (origin === 'string') return 'nombre de caractères';
  if (origin === 'array' || origin === 'set' || origin === 'map') return 'nombre d’éléments';
  return 'valeur hors bornes';
}

function quoted(value: unknown): string {
  const text = typeof value === 'object' ? kindOf(value) : String(value);
  return `« ${text.length > 60 ? `${text.slice(0, 60)}…` : text} »`;
}

const listOf = (values: readonly string[]): string =>
  values.slice(0, 20).join(', ') + (values.length > 20 ? '…' : '');

/** The known word an author most likely meant, when one is close enough. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 3)) ? best.candidate : null;
}

function nearestHint(word: string, known: readonly string[]): string {
  const nearest = nearestWord(word, known);
  if (nearest !== null) return ` (vouliez-vous dire « ${nearest} » ?)`;
  return '';
}

function plainPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isIndexable(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    data,
  );
}

function isIndexable(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Keys the schema allows at `path`, following the branch the data selects. */
function knownKeys(schema: z.ZodType, path: Path, data: unknown): string[] {
  const schemas = path.reduce<z.core.$ZodType[]>(
    (current, key, depth) => {
      return current
        .flatMap((one) => objectsOf(one, valueAt(data, path.slice(0, depth))))
        .flatMap((one) => childSchemas(one, key));
    },
    [schema],
  );
  const value = valueAt(data, path);
  const keys = schemas
    .flatMap((one) => objectsOf(one, value))
    .flatMap((one) => (isObject(one) ? Object.keys(one._zod.def.shape) : []));
  return [...new Set(keys)];
}

function childSchemas(schema: z.core.$ZodType, key: string | number): z.core.$ZodType[] {
  if (isObject(schema)) {
    const child = schema._zod.def.shape[String(key)];
    return child === undefined ? [] : [child];
  }
  if (isArray(schema)) return [schema._zod.def.element];
  if (isRecord(schema)) return [schema._zod.def.valueType];
  return [];
}

/** Unwraps optional, default, lazy, pipe… and unions down to objects, arrays and records. */
function objectsOf(schema: z.core.$ZodType, value: unknown): z.core.$ZodType[] {
  const def = schema._zod.def;
  if (isUnion(schema)) {
    const options = schema._zod.def.options.flatMap((option) => objectsOf(option, value));
    const chosen = options.filter((option) => agreesWithLiterals(option, value));
    return chosen.length > 0 ? chosen : options;
  }
  if ('getter' in def && typeof def.getter === 'function')
    return objectsOf((def.getter as () => z.core.$ZodType)(), value);
  if ('innerType' in def) return objectsOf(def.innerType as z.core.$ZodType, value);
  if (def.type === 'pipe' && 'in' in def) return objectsOf(def.in as z.core.$ZodType, value);
  return [schema];
}

function agreesWithLiterals(schema: z.core.$ZodType, value: unknown): boolean {
  if (!isObject(schema)) return Array.isArray(value) === isArray(schema);
  return Object.entries(schema._zod.def.shape).every(([key, field]) => {
    const allowed = field._zod.def.type === 'literal' ? field._zod.values : undefined;
    const found = valueAt(value, [key]);
    return allowed === undefined || (typeof found === 'string' && allowed.has(found));
  });
}

const isObject = (schema: z.core.$ZodType): schema is z.core.$ZodObject => schema._zod.def.type === 'object';
const isArray = (schema: z.core.$ZodType): schema is z.core.$ZodArray => schema._zod.def.type === 'array';
const isRecord = (schema: z.core.$ZodType): schema is z.core.$ZodRecord => schema._zod.def.type === 'record';
const isUnion = (schema: z.core.$ZodType): schema is z.core.$ZodUnion => schema._zod.def.type === 'union';
