import { describe, expect, it } from 'vitest';
import {
  SHIPPED_GRIDS,
  shippedGridText,
  shippedReferential,
  type ShippedCode,
} from '#tests/support/shipped-referential';

import {
  activityOf,
  blockOf,
  competenceOf,
  competencesInOrder,
  criteriaInOrder,
  criteriaInforming,
  idPrefixOf,
  placedCriteria,
  selectOptionalCriterion,
} from './model';

const codes = Object.keys(SHIPPED_GRIDS) as ShippedCode[];

describe.each(codes)('the shipped grid %s', (code) => {
  const grid = shippedReferential(code);
  const counted = {
    AC: { blocks: 3, activities: 8, competences: 16, criteria: 45 },
    'CQPM-TCI': { blocks: 3, activities: 3, competences: 7, criteria: 142 },
    'CQP-CHIMIE': { blocks: 1, activities: 1, competences: 6, criteria: 84 },
    DC: { blocks: 5, activities: 12, competences: 18, criteria: 73 },
  };

  it('holds every block, activity, competence and criterion of the certification, once', () => {
    const ids = criteriaInOrder(grid).map((criterion) => criterion.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith(`${idPrefixOf(grid)}.`))).toEqual([]);
    expect({
      blocks: grid.blocks.length,
      activities: grid.blocks.flatMap((block) => block.activities).length,
      competences: competencesInOrder(grid).length,
      criteria: ids.length,
    }).toEqual(counted[code]);
  });

  it('bears its own code', () => expect(grid.code).toBe(code));

  it('tells of every criterion what to look at, in other words than the criterion', () => {
    const guides = criteriaInOrder(grid).map((criterion) => criterion.lookAt);
    expect(new Set(guides).size).toBe(guides.length);
    expect(criteriaInOrder(grid).filter(({ text, lookAt }) => text === lookAt)).toEqual([]);
  });

  it('is typeset in French', () => {
    const text = shippedGridText(code).replace(/^\s*#.*$/gm, '');
    expect(text.match(/.*[A-Za-zé]'[a-zA-Zéêâ].*/g)).toBeNull();
    expect(text.match(/.* [;:?!»](?=[ "\n]).*/g)).toBeNull();
    expect(text.match(/.*« .*/g)).toBeNull();
  });
});

describe('the AC grid', () => {
  const grid = shippedReferential('AC');

  it('keeps the order of the grid', () => {
    const ids = criteriaInOrder(grid).map((criterion) => criterion.id);
    expect(ids.slice(0, 3)).toEqual(['AC.1.1.A04', 'AC.1.1.A05', 'AC.1.1.A06']);
    expect(ids.at(-1)).toBe('AC.3.3.C02');
  });

  it('places a criterion in its competence, activity and block', () => {
    expect(competenceOf(grid, 'AC.2.2.R03').code).toBe('2.2.2');
    expect(activityOf(grid, 'AC.2.2.R03').code).toBe('2.2');
    expect(blockOf(grid, 'AC.2.2.R03').title).toBe('Suivi des commandes');
    expect(placedCriteria(grid).get('AC.2.2.R03')?.group.heading).toBe('Suivi des règlements');
    expect(placedCriteria(grid).get('AC.2.3.L01')?.group.heading).toBeNull();
  });

  it('keeps the items the certifier lists one by one', () => {
    expect(selectOptionalCriterion(grid, 'AC.2.2.R03')?.checklist).toHaveLength(10);
    expect(selectOptionalCriterion(grid, 'AC.2.1.S01')?.checklist.map((item) => item.id)).toContain(
      'customer-terms',
    );
  });

  it('knows the criteria that inform a second competence', () => {
    expect(criteriaInforming(grid, '2.1.2').map((criterion) => criterion.id)).toEqual([
      'AC.2.1.D04',
      'AC.2.1.S02',
      'AC.2.1.S03',
      'AC.2.1.D03',
      'AC.2.1.S01',
    ]);
  });

  it('answers null or throws on an unknown criterion, as the name says', () => {
    expect(selectOptionalCriterion(grid, 'AC.9.9.Z99')).toBeNull();
    expect(() => competenceOf(grid, 'AC.9.9.Z99')).toThrow('AC.9.9.Z99');
  });
});

describe('the CQPM grid', () => {
  const referential = shippedReferential('CQPM-TCI');

  it('tells the examples of a list from the items of a closed one', () => {
    const items = criteriaInOrder(referential).flatMap((criterion) => criterion.under ?? []);
    expect(items.filter((item) => item.list === 'illustrative')).toHaveLength(40);
    expect(items.filter((item) => item.list === 'closed')).toHaveLength(13);
  });

  it('names the dimension each criterion observes', () => {
    const dimensions = [...placedCriteria(referential).values()].map((placed) => placed.group.dimension);
    const count = (wanted: string) => dimensions.filter((dimension) => dimension === wanted).length;
    expect(['methods', 'means', 'relations', 'constraints', 'results'].map(count)).toEqual([
      50, 26, 23, 16, 27,
    ]);
  });
});
