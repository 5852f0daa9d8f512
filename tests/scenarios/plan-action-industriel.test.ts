import { describe, expect, it } from 'vitest';
import { initialWorld } from '~/domain/attempt/world';
import { list } from '~/domain/attempt/table';
import { compile, prepareScenario } from '~/domain/scenario/compile';
import { coverageOf } from '~/domain/scenario/prover/coverage';
import { loadScenarioFolder } from '~/server/scenarios/package-folder.server';

const seeds = [1, 2, 3, 4, 5, 6];
const { content, issues, referentials } = loadScenarioFolder('plan-action-industriel', seeds);
if (!content)
  throw new Error(issues.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
const prepared = prepareScenario(content);
const variants = seeds.map((seed) => compile(prepared, seed));

/** What a candidate would have to copy from a neighbour. */
const figures = [
  'potentielMetal',
  'prixConcurrent1',
  'delaiConcurrent1',
  'norme',
  'media',
  'dateNorme',
  'indiceMatiere',
  'cibles',
  'caTotal',
  'budgetJuste',
  'demoBanc',
  'debitRetenu',
  'machine',
  'offreHt',
  'livraisonAtelier',
  'rdvLe',
];

describe('the industrial action plan', () => {
  it('informs by a check at least 60 criteria of C1 to C4 and 14 of C5, and leaves none without a question', () => {
    const referential = referentials.find(({ code }) => code === content.package.head.referential);
    const coverage = coverageOf(content.package, referential!);
    const automatic = (competences: RegExp) =>
      coverage.criteria.filter(({ id, automatic: checks }) => competences.test(id) && checks.length > 0)
        .length;
    expect(coverage.criteria).toHaveLength(112);
    expect(coverage.uncovered).toEqual([]);
    expect(automatic(/\.C[1-4]\./)).toBeGreaterThanOrEqual(60);
    expect(automatic(/\.C5\./)).toBeGreaterThanOrEqual(14);
  });

  it('gives two neighbours other figures, dates and names', () => {
    for (const [index, one] of variants.entries()) {
      const next = variants[(index + 1) % variants.length]!;
      const shared = figures.filter(
        (name) => JSON.stringify(one.facts[name]) === JSON.stringify(next.facts[name]),
      );
      expect(figures.length - shared.length, `seeds ${one.seed} and ${next.seed}`).toBeGreaterThanOrEqual(8);
    }
  });

  it('reads whole: no document shows an expression, an empty value or a decimal point', () => {
    for (const variant of variants) {
      for (const { id, content: text } of list(initialWorld(variant.worldSeed).tables.documents)) {
        expect(text, `${id}, seed ${variant.seed}`).not.toMatch(/\{\{|\bnull\b|undefined|\bNaN\b/);
        expect(text, `${id}, seed ${variant.seed}`).not.toMatch(/\d\.\d+ ?(?:%|kW|mois|€)/);
      }
    }
  });

  it('keeps the traps apart from the right answers', () => {
    for (const { facts } of variants) {
      const targets = facts.cibles as string[];
      const left = facts.ecartes as string[];
      expect(targets.filter((id) => left.includes(id))).toEqual([]);
      expect(Number(facts.delaiAnnonce)).toBeLessThan(Number(facts.delaiConcurrent1));
      expect(String(facts.livraisonAtelier) > String(facts.livraisonCatalogue)).toBe(true);
      expect(String(facts.livraisonAtelier) <= String(facts.echeanceClient)).toBe(true);
      // The machine fits power, noise and height; the usual one does not.
      expect(Number(facts.debitMachine)).toBeGreaterThanOrEqual(Number(facts.debitRetenu));
      expect(Number(facts.bruitMachine)).toBeLessThanOrEqual(Number(facts.bruitMax));
      expect(Number(facts.puissanceMachine)).toBeLessThanOrEqual(Number(facts.puissanceSite));
      // Above the approval threshold and above the credit limit, and the accepted offer keeps the margin floor.
      expect(Number(facts.offreHt)).toBeGreaterThan(2_500_000);
      expect(Number(facts.offreTtc)).toBeGreaterThan(Number(facts.plafondClient));
      expect(1 - Number(facts.coutFinal) / Number(facts.finalHt)).toBeGreaterThanOrEqual(0.28);
    }
  });
});
