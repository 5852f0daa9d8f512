import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from './hash-chain';

describe('canonical JSON', () => {
  it('is the same whatever the order keys were written in', () => {
    expect(canonicalJson({ b: 1, a: { d: null, c: [2, 'é'] } })).toBe(
      canonicalJson({ a: { c: [2, 'é'], d: null }, b: 1 }),
    );
  });
  it('leaves out undefined members as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: 0 })).toBe('{"b":0}');
  });
  it('refuses numbers JSON cannot write', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
  });
});

it('hashes as the platform does', () => {
  const text = 'Échéance : 1 795,94 €';
  expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});
