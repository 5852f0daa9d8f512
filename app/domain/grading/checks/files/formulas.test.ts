import { describe, expect, it } from 'vitest';
import { callsOneOf, readsFrom } from './formulas';

describe('formulas', () => {
  it.each<[string, string[], boolean]>([
    ['SUM(C2:C3)', ['SOMME'], true],
    ['IF(C2>0,TODAY()-B2,0)', ['AUJOURDHUI'], true],
    ['IF(C2>0,TODAY()-B2,0)', ['SOMME.SI'], false],
    ['SUMIF(A:A,"SUM(x)",C:C)', ['SOMME'], false],
    ['_xlfn.XLOOKUP(A2,B:B,C:C)', ['RECHERCHEX'], true],
    ['sumproduct(A1:A2,B1:B2)', ['SUMPRODUCT'], true],
    ['SUM (C2:C3)', ['somme'], true],
    ['SUMIFS(A:A,B:B,1)', ['SOMME.SI', 'SOMME.SI.ENS'], true],
    ['LOG10(D4)', ['LOG10'], true],
    ['IF(A1="SUM(",B1,C1)', ['SOMME'], false],
    ['SUM+1', ['SOMME'], false],
    ['TODAY()', ['AUJOURD’HUI'], true],
    ['NETWORKDAYS.INTL(A1,B1)', ['NETWORKDAYS.INTL'], true],
  ])('%s calls one of %j: %s', (formula, functions, expected) =>
    expect(callsOneOf(formula, functions)).toBe(expected),
  );

  it.each<[string, string, boolean]>([
    ['SUM(C2:C20)', 'C4', true],
    ['SUM(C2:C20)', 'C21', false],
    ['SUM(C2:C20)', 'C', true],
    ['SUM($C$2:$C$20)', 'C15:C30', true],
    ['B2*1.2', 'C', false],
    ['SUM(C:C)', 'C900', true],
    ['Factures!D4+1', 'Factures', true],
    ["'Suivi des retards'!D4", 'suivi des retards', true],
    ['D4&"C2"', 'C2', false],
    ['LOG10(D4)', 'LOG10', false],
    ['AB12+1', 'AB', true],
    ['AB12+1', 'B', false],
    ['SUM(A:C)', 'B7', true],
    ['SUM(A:C)', 'D', false],
    ['SUM(B:C)', 'A', false],
    ['SUM(B4:C9)', 'B3', false],
    ['SUM(B4:C9)', 'A4', false],
    ['SUM(B4:C9)', 'D9', false],
    ['SUM(B4:C9)', 'C9', true],
    ['SUM(B4:C9)', 'A1:B4', true],
    ['SUM(B4:C9)', 'A1:A9', false],
    ['SUM(B4:C9)', 'D1:E9', false],
    ['SUM(B4:C9)', 'B10:C12', false],
    ['C4', 'C4', true],
    ['C4', 'C5', false],
    ['$C$4', 'C4', true],
    ['C4*TVA', 'TVA', false],
    ['C4', 'Factures', false],
    ["'L''été'!A1", 'Factures', false],
    ['Données2026!A1+1', 'donnees2026', true],
  ])('%s reads %s: %s', (formula, wanted, expected) => expect(readsFrom(formula, wanted)).toBe(expected));
});
