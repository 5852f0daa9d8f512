import { describe, expect, it } from 'vitest';
import { miniScenario } from '#fixtures/scenarios/mini';
import { canonicalJson } from '../attempt/hash-chain';
import { findOptional } from '../attempt/table';
import { initialWorld } from '../attempt/world';
import { balanceCents } from '../crm/invoices/balance';
import { compile } from './compile';

const prepared = miniScenario();
const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

describe('a variant', { timeout: 30_000 }, () => {
  it('is the same for the same seed, whatever was compiled before', () => {
    const again = miniScenario();
    for (const seed of seeds.slice(0, 6)) {
      const { facts, worldSeed, missions } = compile(prepared, seed);
      const other = compile(again, seed);
      expect(canonicalJson([facts, worldSeed.overlay, missions])).toBe(
        canonicalJson([other.facts, other.worldSeed.overlay, other.missions]),
      );
    }
  });

  it('shares the company of its version: nothing of it is copied', () => {
    const [one, two] = [compile(prepared, 1), compile(prepared, 2)];
    expect(one.worldSeed.base).toBe(two.worldSeed.base);
    expect(one.contentHash).toBe(two.contentHash);
    expect(Object.values(one.worldSeed.overlay).flat().length).toBeLessThan(15);
  });

  it('draws every value its parameters allow', () => {
    const drawn = (name: string) =>
      new Set(seeds.map((seed) => JSON.stringify(compile(prepared, seed).facts[name])));
    expect(drawn('remise')).toEqual(new Set(['6', '8', '10']));
    expect(drawn('roles').size).toBe(2);
    expect(drawn('emiseLe')).toEqual(
      new Set(['"2025-12-03"', '"2025-12-04"', '"2025-12-05"', '"2025-12-08"', '"2025-12-09"']),
    );
    for (const seed of seeds)
      expect([20, 25, 30, 35, 40, 45, 50, 55, 60]).toContain(compile(prepared, seed).facts.quantite);
  });

  it('writes the records of the story under their reserved numbers, completed from what they come from', () => {
    const { worldSeed, facts } = compile(prepared, 3);
    const world = initialWorld(worldSeed);
    const invoice = findOptional(world.tables.invoices, String(facts.factureEchue));
    expect(invoice).toMatchObject({
      accountId: facts.clientEnRetard,
      issuedOn: facts.emiseLe,
      number: facts.factureEchue,
      type: 'standard',
    });
    expect(invoice?.lines[0]).toMatchObject({
      sku: 'RAM-A4',
      quantity: facts.quantiteEchue,
      unitPriceCents: 490,
      vatRate: 20,
    });
    expect(invoice && balanceCents(world, invoice)).toBe(facts.echueTtc);
    expect(invoice?.mentions.recoveryIndemnity).toContain('40 €');
  });

  it('changes only what is written of a record that exists', () => {
    const { worldSeed, facts } = compile(prepared, 3);
    const world = initialWorld(worldSeed);
    const account = findOptional(world.tables.accounts, 'C0101');
    expect(account).toMatchObject({
      name: 'Aurore Formation',
      conditions: [{ scope: 'family', target: 'Papier', discountPercent: facts.remise }],
    });
  });

  it('fills the briefs with its facts', () => {
    const { missions, facts } = compile(prepared, 3);
    expect(missions[0]?.brief).toContain(`Nadège demande ${String(facts.quantite)} ramettes`);
  });

  it('fills what a check says to people, and leaves the rest of it to the grader', () => {
    const [check] = prepared.package.checks;
    if (!check) throw new Error('the model scenario has checks');
    const asked = { ...check, title: 'Les {{ quantite }} ramettes', if: '{{ quantite }} > 0' };
    const { checks, facts } = compile({ ...prepared, package: { ...prepared.package, checks: [asked] } }, 4);
    expect(checks[0]).toMatchObject({
      title: `Les ${String(facts.quantite)} ramettes`,
      if: '{{ quantite }} > 0',
    });
  });
});
