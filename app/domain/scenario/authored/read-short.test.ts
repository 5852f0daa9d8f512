import { describe, expect, it } from 'vitest';
import { readShortForms, ShortFormError, type ShortFormContext } from './read-short';

const context: ShortFormContext = {
  dayOne: '2026-02-03',
  person: (id) => (id === 'direction' ? { name: 'Dominique Serval', email: 'd@essai.example' } : null),
};
const read = (value: unknown) => readShortForms(value, context);

describe('short writings of an author', () => {
  it('counts calendar days and working days from day one', () => {
    expect(read({ a: 'J', b: 'J-40', c: 'J+4o', d: 'J-2o' })).toEqual({
      a: '2026-02-03',
      b: '2025-12-25',
      c: '2026-02-09',
      d: '2026-01-30',
    });
  });

  it('counts months from the month of day one', () => {
    expect(read([{ month: 'M' }, { month: 'M-2' }, { month: 'M-14' }])).toEqual([
      { month: '2026-02' },
      { month: '2025-12' },
      { month: '2024-12' },
    ]);
  });

  it('reads euros into cents only where cents are expected', () => {
    expect(read({ priceCents: '1 234,56 €', dueCents: '-3.5 €', budget: '3 000 €' })).toEqual({
      priceCents: 123456,
      dueCents: -350,
      budget: '3 000 €',
    });
    expect(read({ priceCents: { from: '1.90 €', to: '4 €' } })).toEqual({
      priceCents: { from: 190, to: 400 },
    });
  });

  it('reads terms, addresses, people, links and attachments', () => {
    expect(read({ paymentTerms: '45 jours fin de mois le 10, virement' })).toEqual({
      paymentTerms: { days: 45, endOfMonth: true, dayOfMonth: 10, means: 'transfer' },
    });
    expect(read({ billingAddress: '12 rue des Forges, 35000 Rennes' })).toEqual({
      billingAddress: {
        line1: '12 rue des Forges',
        line2: '',
        postcode: '35000',
        town: 'Rennes',
        country: 'France',
      },
    });
    expect(read({ from: 'direction', to: ['Jo Bo <jo@bo.example>'] })).toEqual({
      from: { name: 'Dominique Serval', email: 'd@essai.example' },
      to: [{ name: 'Jo Bo', email: 'jo@bo.example' }],
    });
    expect(read({ relatedTo: 'invoices FA-1', attachments: ['quote DV-2'] })).toEqual({
      relatedTo: { collection: 'invoices', id: 'FA-1' },
      attachments: [{ kind: 'quote', id: 'DV-2' }],
    });
  });

  it('leaves the dates of a period alone', () => {
    expect(read({ from: 'J-30', to: '2026-01-31' })).toEqual({ from: '2026-01-04', to: '2026-01-31' });
  });

  it('says where and why it does not understand', () => {
    const fault = (value: unknown) => {
      try {
        read(value);
      } catch (error) {
        return error instanceof ShortFormError ? [error.path.join('.'), error.message] : null;
      }
      return null;
    };
    expect(fault({ lines: [{ paymentTerms: 'bientôt' }] })?.[0]).toBe('lines.0.paymentTerms');
    expect(fault({ to: ['personne'] })).toEqual([
      'to.0',
      '« personne » n’est ni un membre du personnel, ni un contact, ni une adresse « Nom <adresse> »',
    ]);
    expect(fault({ billingAddress: 'quelque part' })?.[1]).toContain('non comprise');
  });
});
