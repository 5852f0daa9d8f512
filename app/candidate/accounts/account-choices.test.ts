import { expect, it } from 'vitest';
import { initialWorld } from '~/domain/attempt/world';
import { account, tinySeed } from '#fixtures/companies/tiny';
import { accountChoicesFor } from './account-choices';

const world = initialWorld(
  tinySeed({
    accounts: [
      account({ id: 'C0012', name: 'Atelier 12' }),
      account({ id: 'C0002', name: 'Atelier 2' }),
      account({ id: 'C0003', name: 'Atelier 2', mergedInto: 'C0002' }),
      account({
        id: 'C0020',
        name: 'Métal 2 Atelier',
        billingAddress: { line1: '', line2: '', postcode: '44000', town: 'Nantes', country: 'France' },
      }),
    ],
  }),
);
const ids = (text: string) => accountChoicesFor(world, text).map(({ value }) => value);

it('puts on top the account whose name or code is typed in full, so that Enter never picks another', () => {
  expect(ids('atelier 2')).toEqual(['C0002', 'C0012', 'C0020']);
  expect(ids('c0020')[0]).toBe('C0020');
});

it('finds by town without accents, and never offers a merged record', () => {
  expect(ids('metal nantes')).toEqual(['C0020']);
  expect(ids('')).not.toContain('C0003');
});
