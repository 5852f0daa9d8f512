import { describe, expect, it } from 'vitest';
import { exemptionFields } from '#tests/support/review/built-review';
import { buildDossier, decisionOn } from '#tests/support/review/review-dossier';
import { shippedReferential, type ShippedCode } from '#tests/support/shipped-referential';
import { levelKey, type Conclusion } from '~/domain/review/records';
import { gridDocument, gridSpreadsheet, minutesDocument } from './grid-document';
import { signatoriesOf } from './levels/signatories';
import { reviewPage, type ReviewPage } from './review-page';

describe('the documents of a review', () => {
  const decided = [
    decisionOn('AC.2.1.D01'),
    decisionOn('AC.2.1.D03', { reason: 'Date dite au téléphone.', comment: 'Bien.' }),
  ];

  it('the grid holds every criterion, decided or not, and says it is provisional', () => {
    const grid = gridDocument(reviewPage(buildDossier(decided)));
    expect(grid.sections.flatMap(({ rows }) => rows.map(({ id, decision: word }) => [id, word]))).toEqual([
      ['AC.2.1.D01', 'Oui'],
      ['AC.2.1.D03', 'Oui'],
      ['AC.2.1.S02', 'À décider'],
      ['AC.2.3.L01', 'À décider'],
    ]);
    expect(grid.signatures[0]).toContain('provisoire');
    expect(grid.levels.map(({ level, conclusion }) => [level, conclusion])).toEqual([
      ['Compétence 2.1.1', 'Non conclue ici'],
      ['Compétence 2.1.2', 'Non conclue ici'],
      ['Compétence 2.3.1', 'Non conclue ici'],
      ['Bloc B2', 'Non conclu ici'],
    ]);
  });

  it('tick “no” for a line without object where the grid has no third box', () => {
    const whole = buildDossier([
      decisionOn('AC.2.1.D01'),
      decisionOn('AC.2.3.L01', { value: 'not-applicable', comment: 'Aucune livraison.' }),
    ]);
    const { decision: rule } = whole.referential;
    const notApplicable = {
      ...rule.notApplicable,
      statedByCertifier: true,
      treatment: 'no-with-comment' as const,
    };
    const twoBoxes = { ...whole.referential, decision: { ...rule, notApplicable } };
    const ticked = (page: ReviewPage) => [
      gridDocument(page)
        .sections.flatMap(({ rows }) => rows.slice(-1))
        .at(-1)?.decision,
      new Map(minutesDocument(page).facts).get('Décisions'),
    ];
    expect(ticked(reviewPage(whole))).toEqual(['Sans objet', '1 oui · 0 non · 1 sans objet']);
    expect(ticked(reviewPage({ ...whole, referential: twoBoxes }))).toEqual([
      'Non (sans objet)',
      '1 oui · 1 non, dont 1 sans objet',
    ]);
  });

  it('the minutes keep what was explained or commented, and the signature’s hash', () => {
    const signature = {
      signedBy: 'u1',
      signatoryName: 'Dominique',
      signedAt: 1_770_000_000_000,
      hash: 'b'.repeat(64),
    };
    const minutes = minutesDocument(reviewPage(buildDossier(decided, { signature })));
    expect(minutes.sections.flatMap(({ rows }) => rows)).toMatchObject([
      { id: 'AC.2.1.D03', remarks: 'Motif : Date dite au téléphone.\nBien.' },
    ]);
    expect(minutes.signatures[0]).toContain('b'.repeat(64));
  });

  it('hold the conclusions with their words, in the workbook too', () => {
    const conclusion: Conclusion = {
      level: 'competence',
      code: '2.1.1',
      value: 'acquired',
      reason: 'Vu en entreprise.',
      comment: 'Solide.',
      decidedBy: 'u1',
      decidedAt: 1_770_000_000_000,
    };
    const page = reviewPage(
      buildDossier(decided, { conclusions: new Map([[levelKey(conclusion), conclusion]]) }),
    );
    for (const document of [gridDocument(page), minutesDocument(page)])
      expect(document.levels[0]).toMatchObject({
        level: 'Compétence 2.1.1',
        evaluated: '2 sur 4',
        conclusion: 'Acquise',
        remarks: 'Motif : Vu en entreprise.\nSolide.',
      });
    expect(
      gridSpreadsheet(page).sheets.find(({ name }) => name === 'Compétences et blocs')?.rows[0],
    ).toContain('Acquise');
  });

  it('say in the minutes what is still needed, by whom, and who signs', () => {
    const needed = minutesDocument(reviewPage(buildDossier())).closing.join('\n');
    expect(needed).toContain('Ce qu’il faut encore pour conclure');
    expect(needed).toContain(
      'Grille du tuteur, après trois mois en entreprise au moins (le tuteur en entreprise)',
    );
    const signatories = (code: ShippedCode) => signatoriesOf(shippedReferential(code).decision);
    expect(signatories('CQP-CHIMIE')).toEqual([
      'l’évaluateur habilité par la CPNE',
      'le professionnel du métier',
      'le candidat',
    ]);
    expect(signatories('DC')).toEqual(['le jury de certification']);
    expect(signatories('AC')).toEqual(['l’examinateur']);
  });

  it('say that a criterion is set aside, and never print the advice', () => {
    const whole = buildDossier([decisionOn('AC.2.3.L01')], {
      exemptions: new Map([
        ['AC.2.3.L01', { ...exemptionFields('AC.2.3.L01'), decidedBy: 'u1', decidedAt: 1_770_000_000_000 }],
      ]),
    });
    const { exemption, roles } = shippedReferential('DC').decision;
    const referential = {
      ...whole.referential,
      decision: { ...whole.referential.decision, exemption, roles },
    };
    const page = reviewPage({ ...whole, referential });
    const rows = gridDocument(page).sections.flatMap((section) => section.rows);
    expect(rows.at(-1)).toMatchObject({
      decision: 'Écarté',
      remarks: expect.stringContaining('conditions établies : 2 sur 2'),
    });
    const minutes = minutesDocument(page);
    expect(new Map(minutes.facts).get('Critères écartés')).toBe('1');
    expect(new Map(minutes.facts).get('Décisions')).toBe('0 oui · 0 non · 0 sans objet');
    expect(JSON.stringify([gridDocument(page), minutes])).not.toContain('poste visé');
  });
});
