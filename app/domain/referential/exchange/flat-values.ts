import type { RawCell } from './imported-grid';

/**
 * A nested value as rows of a spreadsheet, and back: `decision.roles.0.label` → text. Empty lists and objects have a row of their own, so
 * that nothing is lost.
 */

export type FlatKind = 'texte' | 'nombre' | 'oui ou non' | 'néant' | 'liste vide' | 'objet vide';
export interface FlatValue {
  readonly path: string;
  readonly kind: FlatKind;
  readonly value: string | number | null;
}

export function flatten(value: unknown, path = ''): FlatValue[] {
  if (value === undefined) return [];
  if (value === null) return [{ path, kind: 'néant', value: null }];
  if (typeof value === 'boolean') return [{ path, kind: 'oui ou non', value: value ? 'oui' : 'non' }];
  if (typeof value === 'number') return [{ path, kind: 'nombre', value }];
  if (typeof value === 'string') return [{ path, kind: 'texte', value }];
  const list = Array.isArray(value);
  const entries = Object.entries(value as object).filter(([, member]) => member !== undefined);
  if (entries.length === 0) return [{ path, kind: list ? 'liste vide' : 'objet vide', value: null }];
  return entries.flatMap(([key, member]) => flatten(member, path === '' ? key : `${path}.${key}`));
}

/** Null when the row does not say a value: an unknown kind, or a cell that is not of its kind. */
export function flatValue(
  path: RawCell,
  kind: RawCell,
  value: RawCell,
): { path: string; value: unknown } | null {
  if (typeof path !== 'string' || !/^[A-Za-z]\w*(\.\w+)*$/.test(path)) return null;
  switch (kind) {
    case 'texte':
      return value === null ? null : { path, value: String(value) };
    case 'nombre':
      return Number.isFinite(Number(value)) && value !== null ? { path, value: Number(value) } : null;
    case 'oui ou non':
      return value === 'oui' || value === 'non' ? { path, value: value === 'oui' } : null;
    case 'néant':
      return { path, value: null };
    case 'liste vide':
      return { path, value: [] };
    case 'objet vide':
      return { path, value: {} };
    default:
      return null;
  }
}

/** Keys that would reach beyond the value being built. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_INDEX = 500;

export function unflatten(values: readonly { path: string; value: unknown }[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const { path, value } of values) {
    const keys = path.split('.');
    if (keys.some((key) => FORBIDDEN.has(key) || (/^\d+$/.test(key) && Number(key) > MAX_INDEX))) continue;
    let at: Record<string, unknown> = root;
    keys.forEach((key, i) => {
      const next = keys[i + 1];
      if (next === undefined) at[key] = value;
      else {
        if (typeof at[key] !== 'object' || at[key] === null) at[key] = /^\d+$/.test(next) ? [] : {};
        at = at[key] as Record<string, unknown>;
      }
    });
  }
  return root;
}
