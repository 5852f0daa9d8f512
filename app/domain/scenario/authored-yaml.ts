import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import type { z } from 'zod';

import { frenchProblems } from './authored-problems';

/**
 * Reading of authored content (scenarios, referentials, templates): YAML text in, a typed value or a list of located problems
 * out. Nothing here throws: whatever the text holds, the caller gets every problem found, in French, with its place.
 */

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

export interface AuthoredIssue extends Position {
  readonly file: string;
  /** `missions[2].title`; empty for the file itself. */
  readonly path: string;
  readonly message: string;
}

export type AuthoredPath = readonly (string | number)[];

export interface AuthoredYaml<T> {
  /** Null as soon as there is one issue. */
  readonly value: T | null;
  readonly issues: readonly AuthoredIssue[];
  /** Place of a value of the file, for the cross-reference checks made after parsing. */
  readonly locate: (path: AuthoredPath) => Position;
  /** An issue placed on a value of the file. */
  readonly issueAt: (path: AuthoredPath, message: string) => AuthoredIssue;
}

const MAX_TEXT_LENGTH = 4_000_000;
const MAX_ALIASES = 200;
const START: Position = { line: 1, column: 1 };

export function parseAuthoredYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): AuthoredYaml<z.output<S>> {
  try {
    return readAuthoredYaml(text, file, schema);
  } catch (fault) {
    return unreadable(file, `fichier illisible (${fault instanceof Error ? fault.message : String(fault)})`);
  }
}

/** `['missions', 2, 'title']` → `missions[2].title`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(String(key)) ? String(key) : `"${String(key)}"`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

/** `scenarios/x/checks.yaml:12:5 checks[3].title : texte attendu`. */
export function issueText(issue: AuthoredIssue): string {
  return `${issue.file}:${issue.line}:${issue.column} ${issue.path === '' ? '' : `${issue.path} : `}${issue.message}`;
}

function readAuthoredYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): AuthoredYaml<z.output<S>> {
  if (text.length > MAX_TEXT_LENGTH)
    return unreadable(file, 'fichier trop long pour un contenu de scénario (4 Mo au plus)');
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    version: '1.2',
    logLevel: 'error',
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return line < 1 ? START : { line, column: Math.max(col, 1) };
  };
  const locate = (path: AuthoredPath): Position => at(offsetOf(document, path));
  const issueAt = (path: AuthoredPath, message: string): AuthoredIssue => ({
    file,
    ...locate(path),
    path: pathText(path),
    message,
  });

  const syntax = document.errors.map((error) => ({
    file,
    ...at(error.pos[0]),
    path: '',
    message: frenchSyntaxError(error),
  }));
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return;
      syntax.push({
        file,
        ...at(alias.range?.[0] ?? 0),
        path: '',
        message: `YAML : renvoi « *${alias.source} » vers une ancre inconnue`,
      });
    },
  });
  if (syntax.length > 0) return { value: null, issues: sorted(syntax), locate, issueAt };

  const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, issues: [], locate, issueAt };
  const issues = frenchProblems(parsed.error.issues, data, schema).map(({ path, key, message }) => {
    const position = key === undefined ? locate(path) : at(keyOffsetOf(document, path, key));
    return { file, ...position, path: pathText(key === undefined ? path : [...path, key]), message };
  });
  return { value: null, issues: sorted(issues), locate, issueAt };
}

function unreadable(file: string, message: string): AuthoredYaml<never> {
  return {
    value: null,
    issues: [{ file, ...START, path: '', message }],
    locate: () => START,
    issueAt: (path, text) => ({ file, ...START, path: pathText(path), message: text }),
  };
}

function sorted(issues: readonly AuthoredIssue[]): AuthoredIssue[] {
  return [...issues].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Offset of the value at `path`, or of the nearest existing parent when it is missing. */
function offsetOf(document: Document, path: AuthoredPath): number {
  let node = resolved(document, document.contents);
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    const child = childOf(document, node, key);
    if (child === undefined) return offset;
    node = resolved(document, child.value);
    offset = child.value?.range?.[0] ?? child.keyOffset ?? offset;
  }
  return offset;
}

function keyOffsetOf(document: Document, path: AuthoredPath, key: string): number {
  let node = resolved(document, document.contents);
  for (const step of path) node = resolved(document, childOf(document, node, step)?.value);
  return childOf(document, node, key)?.keyOffset ?? offsetOf(document, path);
}

interface Child {
  readonly value: Node | null | undefined;
  readonly keyOffset: number | undefined;
}

function childOf(document: Document, node: Node | null | undefined, key: string | number): Child | undefined {
  if (isSeq<Node>(node)) {
    const item = typeof key === 'number' ? node.items[key] : undefined;
    return item === undefined ? undefined : { value: item, keyOffset: item.range?.[0] };
  }
  if (!isMap<Node, Node>(node)) return undefined;
  for (const pair of node.items) {
    const name = resolved(document, pair.key);
    if (isScalar(name) && String(name.value) === String(key))
      return { value: pair.value, keyOffset: pair.key.range?.[0] };
  }
  return undefined;
}

function resolved(document: Document, node: Node | null | undefined): Node | null | undefined {
  return isAlias(node) ? node.resolve(document) : node;
}

const SYNTAX_ERRORS: Partial<Record<YAMLError['code'], string>> = {
  ALIAS_PROPS: 'un renvoi (*nom) ne porte ni étiquette ni ancre',
  BAD_ALIAS: 'renvoi (*nom) vers une ancre inconnue',
  BAD_DQ_ESCAPE: 'séquence d’échappement inconnue entre guillemets doubles',
  BAD_INDENT: 'retrait (indentation) incorrect',
  BAD_SCALAR_START:
    'ce caractère ne peut pas commencer un texte sans guillemets : mettez le texte entre guillemets',
  BLOCK_AS_IMPLICIT_KEY: 'structure inattendue ici : vérifiez le retrait et les deux-points de la ligne',
  BLOCK_IN_FLOW: 'une liste ou un bloc ne peut pas commencer entre crochets ou accolades',
  DUPLICATE_KEY: 'clé écrite deux fois dans le même bloc',
  IMPOSSIBLE: 'structure YAML impossible à lire',
  KEY_OVER_1024_CHARS: 'clé trop longue : un deux-points égaré ?',
  MISSING_CHAR: 'caractère manquant (guillemet, crochet, deux-points ou espace)',
  MULTILINE_IMPLICIT_KEY: 'une clé tient sur une seule ligne : vérifiez les deux-points et les guillemets',
  MULTIPLE_ANCHORS: 'plusieurs ancres sur la même valeur',
  MULTIPLE_DOCS: 'un seul document par fichier (« --- » en trop)',
  TAB_AS_INDENT: 'tabulation en début de ligne : le retrait se fait avec des espaces',
  TAG_RESOLVE_FAILED: 'étiquette (!…) inconnue',
  UNEXPECTED_TOKEN: 'caractère inattendu',
};

function frenchSyntaxError(error: YAMLError): string {
  return `YAML : ${SYNTAX_ERRORS[error.code] ?? error.message}`;
}
