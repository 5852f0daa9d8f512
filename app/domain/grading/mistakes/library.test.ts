import { describe, expect, it } from 'vitest';
import { percentOf, totalsOf } from '../../crm/lines/totals';
import { dueDateOf } from '../../crm/lines/due-date';
import { latePenaltyCents, latePenaltyForDays } from '../../crm/reminders/penalties';
import { line } from '#fixtures/companies/tiny';
import { mistakeIds, mistakes, wrongFigure } from './library';

const wrong = (id: string, given: Record<string, unknown>) => {
  const mistake = mistakes.get(id);
  if (mistake === undefined) throw new Error(`no mistake ${id}`);
  return wrongFigure(mistake, given);
};

/** 12 × 149,00 less 10 %, less 50,00, less 5 %, escompte 2 %, port 45,00: the quote worked through in the field practice. */
const net = 145_162;
const port = 4_500;
const quote = { net, port, ht: net + port, ttc: net + port + percentOf(net + port, 20) };

describe('the worked quote', () => {
  it('gives the right figures first', () => {
    expect(quote).toMatchObject({ ht: 149_662, ttc: 179_594 });
    expect(percentOf(quote.ttc, 30)).toBe(53_878);
  });

  it.each<[string, Record<string, unknown>, number]>([
    ['tva-oubliee', { ht: quote.ht }, 149_662],
    ['ttc-pour-ht', { ttc: quote.ttc }, 179_594],
    ['tva-retranchee-du-ttc', { ttc: 10_000 }, 8_000],
    ['remise-oubliee', { brut: 178_800 }, 178_800],
    ['remises-additionnees', { brut: 178_800, remises: [10, 5] }, 151_980],
    ['taux-de-remise-additionnes', { remises: [10, 5] }, 15],
    ['escompte-conditionnel-deduit', { net: 148_124, escompte: 2 }, 145_162],
    ['port-hors-de-la-tva', { net, port }, 178_694],
    ['port-oublie', { sansPort: net }, 145_162],
    ['tva-recalculee-sur-le-solde', { solde: 104_764 }, 20_953],
    ['acompte-non-deduit', { total: quote.ttc }, 179_594],
    ['acompte-deduit-hors-taxes', { ttc: quote.ttc, acompte: 44_898 }, 134_696],
    ['tva-ligne-par-ligne', { lignes: Array.from({ length: 7 }, () => 333) }, 469],
    ['taux-de-marque-pour-taux-de-marge', { cout: 6_000, prix: 10_000 }, 40],
    ['taux-de-marge-pour-taux-de-marque', { cout: 6_000, prix: 10_000 }, 66.6667],
    ['prix-par-marge-au-lieu-de-marque', { cout: 6_000, marque: 40 }, 8_400],
  ])('%s gives another figure than the right one', (id, given, figure) =>
    expect(wrong(id, given)).toBe(figure),
  );

  it('stands apart from the right figure, which the product itself computes', () => {
    const small = Array.from({ length: 7 }, (_, i) => line({ id: `l${i}`, unitPriceCents: 333 }));
    expect(totalsOf({ lines: small, discountPercent: 0, shippingCents: 0 }).vatCents).toBe(466);
    // VAT of the balance: that of the whole less that of the deposit, not 20 % of the balance.
    expect(percentOf(quote.ht, 20) - 8_980).toBe(20_952);
    expect(178_800 - percentOf(178_800, 10) - percentOf(178_800 - percentOf(178_800, 10), 5)).toBe(152_874);
  });
});

describe('the worked late invoice: 4 800,00 due 30/09/2026, paid 21/11/2026, 12,15 %', () => {
  it('gives the right figures first', () => {
    expect(latePenaltyCents(480_000, 12.15, '2026-09-30', '2026-11-21')).toBe(8_309);
    expect(latePenaltyForDays(200_000, 12.15, 20) + latePenaltyForDays(280_000, 12.15, 32)).toBe(
      1_332 + 2_983,
    );
  });

  it.each<[string, Record<string, unknown>, number | string]>([
    ['jours-depuis-la-facture', { facture: '2026-08-31', au: '2026-11-21' }, 82],
    [
      'penalites-depuis-la-facture',
      { du: 480_000, taux: 12.15, facture: '2026-08-31', au: '2026-11-21' },
      13_102,
    ],
    ['penalites-sur-hors-taxes', { ht: 400_000, taux: 12.15, jours: 52 }, 6_924],
    ['annee-de-360-jours', { du: 480_000, taux: 12.15, jours: 52 }, 8_424],
    ['penalites-d-une-annee', { du: 480_000, taux: 12.15 }, 58_320],
    ['acompte-recu-ignore', { total: 480_000, taux: 12.15, jours: 32 }, 5_113],
    ['taux-legal-plus-dix', { du: 480_000, jours: 52, legal: 2.62 }, 8_630],
    ['tva-sur-les-penalites', { penalites: 8_309 }, 9_971],
    ['indemnite-oubliee', { sans: 488_309 }, 488_309],
    ['indemnite-comptee-une-fois', { sans: 488_309 }, 492_309],
  ])('%s gives %o another figure', (id, given, figure) => expect(wrong(id, given)).toBe(figure));
});

describe('the worked due dates of an invoice of 12/11/2026, 45 days end of month', () => {
  const terms = { days: 45, endOfMonth: true, dayOfMonth: null };
  it('differ from the contract’s', () => {
    expect(dueDateOf('2026-11-12', terms)).toBe('2026-12-31');
    expect(wrong('fin-de-mois-oubliee', { facture: '2026-11-12', delai: 45 })).toBe('2026-12-27');
    expect(wrong('fin-de-mois-avant-le-delai', { facture: '2026-11-12', delai: 45 })).toBe('2027-01-14');
    expect(wrong('echeance-depuis-la-livraison', { livraison: '2026-11-05', delai: 30 })).toBe('2026-12-05');
  });
});

describe('the worked indicators', () => {
  it.each<[string, Record<string, unknown>, number]>([
    ['evolution-sur-l-arrivee', { avant: 105_000, apres: 118_500 }, 11.3924],
    ['indice-pour-evolution', { avant: 105_000, apres: 118_500 }, 112.8571],
    ['points-pour-pourcentage', { avant: 12.4, apres: 14.1 }, 1.7],
    ['moyenne-sans-poids', { taux: [10, 20, 33] }, 21],
    ['creances-ttc-sur-ventes-ht', { creances: 18_000_000, ventesHt: 100_000_000 }, 65.7],
    ['transformation-sur-acceptes', { devis: 50, commandes: 20 }, 250],
    ['ouvertures-sur-envoyes', { ouvreurs: 585, envoyes: 2_000 }, 29.25],
    ['reactivite-pour-taux-de-clic', { cliqueurs: 78, ouvreurs: 585 }, 13.3333],
  ])('%s', (id, given, figure) => expect(wrong(id, given)).toBe(figure));
});

describe('the library', () => {
  it('dates and sources every mistake, and tells it in a sentence', () => {
    for (const mistake of mistakes.values()) {
      expect(mistake.since, mistake.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(mistake.source, mistake.id).not.toBe('');
      expect(mistake.reason, mistake.id).toMatch(/^[A-ZÉÀ].*\.$/);
    }
    expect(new Set(mistakeIds).size).toBe(mistakeIds.length);
  });

  it('reads every argument it declares, and no other', () => {
    for (const mistake of mistakes.values()) {
      const read = new Set<string>();
      const note =
        <T>(value: T) =>
        (name: string) => {
          read.add(name);
          return value;
        };
      mistake.wrong({ number: note(7), date: note('2026-01-01'), numbers: note([3, 4]) });
      expect([...read].sort(), mistake.id).toEqual(Object.keys(mistake.arguments).sort());
    }
  });

  it('says which argument is of the wrong nature', () => {
    expect(() => wrong('tva-oubliee', { ht: 'beaucoup' })).toThrow('ht doit être un montant en centimes');
    expect(() => wrong('tva-oubliee', {})).toThrow('ht doit être');
    expect(() => wrong('jours-depuis-la-facture', { facture: 'hier', au: '2026-01-01' })).toThrow('une date');
    expect(() => wrong('remises-additionnees', { brut: 1, remises: 10 })).toThrow(
      'une liste de pourcentages',
    );
    expect(() => wrong('tva-oubliee', { ht: Number.NaN })).toThrow('ht doit être un montant en centimes');
    expect(() => wrong('remises-additionnees', { brut: 1, remises: [10, '5'] })).toThrow(
      'une liste de pourcentages',
    );
    for (const date of ['le 2026-01-01', '2026-01-01 midi', 20_260_101])
      expect(() => wrong('jours-depuis-la-facture', { facture: date, au: '2026-01-01' })).toThrow('une date');
    expect(() => wrong('moyenne-sans-poids', { taux: [] })).toThrow('taux est vide');
    expect(() => wrong('creances-ttc-sur-ventes-ht', { creances: 1, ventesHt: 0 })).toThrow(
      'diviseur est nul',
    );
    expect(() => wrong('indice-pour-evolution', { avant: 0, apres: 4 })).toThrow('diviseur est nul');
  });
});
