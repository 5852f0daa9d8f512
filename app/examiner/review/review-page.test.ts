import { describe, expect, it } from 'vitest';
import { buildDossier, decisionOn, question } from '#tests/support/review/review-dossier';
import { shippedReferential } from '#tests/support/shipped-referential';
import type { Decision } from '~/domain/review/records';
import { reviewPage } from './review-page';

const criterion = (id: string, page = reviewPage(buildDossier())) =>
  page.competences.flatMap((competence) => competence.criteria).find((one) => one.id === id)!;

describe('the review page', () => {
  it('shows the competences the attempt informs, and no other', () => {
    const page = reviewPage(buildDossier());
    expect(page.competences.map(({ code }) => code)).toEqual(['2.1.1', '2.1.2', '2.3.1']);
    expect(page.progress).toEqual({ total: 4, decided: 0 });
  });

  it('links an event to the screen as it was, and back to the criterion', () => {
    expect(criterion('AC.2.1.D01').checks[0]).toMatchObject({
      mission: 'Le devis',
      evidence: [
        {
          seq: 4,
          label: 'Devis DV-0011 créé',
          date: '2026-02-03',
          minute: 580,
          href: '/evaluation/p1/rejeu/4/devis/DV-0011?critere=AC.2.1.D01',
        },
      ],
    });
  });

  it('names what a passage was written in', () => {
    expect(criterion('AC.2.1.S02').checks[0]?.evidence).toMatchObject([
      {
        label: 'Atelier Premier · besoin',
        quote: 'vite',
        href: '/evaluation/p1/rejeu/18/clients/C0001?critere=AC.2.1.S02',
      },
    ]);
  });

  it('says once what is missing, and asks a question once', () => {
    expect(criterion('AC.2.1.D03').checks[0]).toMatchObject({ reason: 'Il manque la date.', missing: null });
    expect(criterion('AC.2.1.S02').checks[0]).toMatchObject({ reason: '', human: question });
  });

  it('guides the examiner where no check does', () => {
    const { checks, guide, proposal } = criterion('AC.2.3.L01');
    expect({ checks, proposal }).toEqual({ checks: [], proposal: 'to-judge' });
    expect(guide.lookAt).not.toBe('');
  });

  it('tells which values need a reason, and who decided', () => {
    expect(criterion('AC.2.1.D03').reasonNeededFor).toEqual(['yes', 'not-applicable']);
    const page = reviewPage(buildDossier([decisionOn('AC.2.1.D03', { value: 'no' })]));
    expect(criterion('AC.2.1.D03', page).decision).toMatchObject({ value: 'no', decidedByName: 'Dominique' });
  });
});

describe('what the rule proposes', () => {
  const settings = { criterionToCompetence: 'all-met', competenceToBlock: 'all-met' } as const;

  it('covers the blocks the attempt informs and the certification, with what is missing and who brings it', () => {
    const { blocks, certification } = reviewPage(buildDossier());
    expect(blocks.map(({ key, informed, ofCriteria }) => [key, informed, ofCriteria])).toEqual([
      ['block:B2', 4, 19],
    ]);
    expect(certification.title).toBe('Assistant commercial');
    expect(certification.proposal.missing).toContainEqual({
      label: 'Grille du tuteur, après trois mois en entreprise au moins',
      by: 'le tuteur en entreprise',
    });
  });

  it('names nobody twice in what is missing', () => {
    const { missing } = reviewPage({
      ...buildDossier(),
      referential: { ...buildDossier().referential, decision: shippedReferential('CQP-CHIMIE').decision },
    }).certification.proposal;
    expect(missing).toContainEqual({ label: 'Signature du candidat', by: null });
    expect(missing).toContainEqual({
      label: 'Échange de l’évaluateur habilité avec les autres évaluateurs',
      by: 'l’évaluateur habilité par la CPNE',
    });
  });

  it('follows the centre’s settings and the examiner’s decisions', () => {
    const page = reviewPage({
      ...buildDossier([decisionOn('AC.2.3.L01'), decisionOn('AC.2.1.D01', { value: 'no', reason: 'Vu.' })]),
      settings,
    });
    const outcome = (code: string) => page.competences.find((one) => one.code === code)?.proposal.outcome;
    expect(outcome('2.1.1')).toBe('not-acquired');
    expect(outcome('2.3.1')).toBe('open');
    expect(page.blocks[0]?.proposal.outcome).toBe('not-acquired');
  });

  it('tells what people decided from what the machine proposes', () => {
    const basis = (decisions: readonly [string, Decision][]) =>
      reviewPage(buildDossier(decisions)).competences[0]?.basis ?? '';
    expect(basis([])).toContain('propositions de la machine');
    expect(basis([decisionOn('AC.2.1.D01')])).toContain('critère reste à décider, compté');
    expect(basis([decisionOn('AC.2.1.D01'), decisionOn('AC.2.1.D03', { reason: 'Vu.' })])).toBe(
      'D’après les décisions prises sur les critères.',
    );
  });

  it('says what keeps a level from being concluded, and what this attempt does not evaluate of it', () => {
    const [first] = reviewPage(buildDossier([decisionOn('AC.2.1.D01')])).competences;
    expect(first).toMatchObject({
      awaited: 'Décidez d’abord son critère restant (AC.2.1.D03).',
      elsewhere: ['AC.2.1.D02', 'AC.2.1.D05'],
      required: false,
      reasonsAsked: { acquired: expect.stringContaining('2 critères sur 4') as string },
    });
  });
});
