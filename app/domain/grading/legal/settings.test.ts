import { describe, expect, it } from 'vitest';
import * as settings from './settings';
import {
  latestDueDate,
  legalInterestRate,
  longestTerms,
  lowestPenaltyRate,
  recoveryIndemnity,
  refinancingRate,
  valueOn,
  vatRates,
} from './settings';

describe('dated settings', () => {
  it('hold one value a day, each with its source', () => {
    for (const table of [
      recoveryIndemnity,
      vatRates,
      legalInterestRate,
      refinancingRate,
      longestTerms,
      settings.latePenaltyRule,
    ]) {
      table.forEach((one, index) => {
        expect(one.basis).not.toBe('');
        expect(one.validTo === null || one.validFrom <= one.validTo).toBe(true);
        const next = table[index + 1];
        if (next) expect(one.validTo !== null && one.validTo < next.validFrom).toBe(true);
      });
    }
  });

  it('give the law of the day, and nothing where it is not known', () => {
    expect(valueOn(recoveryIndemnity, '2026-11-23')).toBe(4000);
    expect(valueOn(recoveryIndemnity, '2012-12-31')).toBeNull();
    expect(valueOn(vatRates, '2013-12-31')).toContain(19.6);
    expect(valueOn(vatRates, '2014-01-01')).not.toContain(19.6);
    expect(valueOn(legalInterestRate, '2026-11-23')).toBeNull();
  });

  it('compute the floor of late penalties: three times the legal rate', () => {
    expect(lowestPenaltyRate('2025-03-01')).toBe(11.13);
    expect(lowestPenaltyRate('2025-09-01')).toBe(8.28);
    expect(lowestPenaltyRate('2026-02-03')).toBe(7.86);
    expect(lowestPenaltyRate('2026-11-23')).toBeNull();
  });

  it('bound the due date: 60 days, or 45 days and the end of the month, in either order', () => {
    expect(latestDueDate('2026-11-12')).toBe('2027-01-14');
    expect(latestDueDate('2026-11-01')).toBe('2027-01-14');
    expect(latestDueDate('2008-12-31')).toBeNull();
  });
});
