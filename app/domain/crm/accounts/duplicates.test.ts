import { describe, expect, it } from 'vitest';
import { account, tinySeed } from '#fixtures/companies/tiny';
import { initialWorld } from '../../attempt/world';
import { accountsLike, comparableName, duplicatePairs } from './duplicates';
import type { Account } from './records';

const worldOf = (...accounts: Partial<Account>[]) =>
  initialWorld(
    tinySeed({
      accounts: accounts.map((over, index) =>
        account({ id: `C${index + 1}`, siren: '', phone: '', email: '', ...over }),
      ),
    }),
  );
const nobody = { name: '', siren: '', phone: '', email: '' };
const found = (world: ReturnType<typeof worldOf>, probe: Partial<typeof nobody>) =>
  accountsLike(world, { ...nobody, ...probe }).map(
    ({ account: { id }, reasons }) => `${id} ${reasons.join('+')}`,
  );

it.each([
  ['Éts L’Atelier du Bois S.A.R.L.', 'sarl Atelier du bois'],
  ['Menuiserie Lemaître & Fils', 'MENUISERIE LEMAITRE ET FILS'],
  ['Société Œuvre', 'Oeuvre SAS'],
])('takes %s and %s for one name', (a, b) => {
  const plain = (name: string) => comparableName(name.replaceAll('.', ''));
  expect(plain(a)).toBe(plain(b));
});

describe('looking for a company', () => {
  it('finds it under another spelling', () => {
    expect(
      found(worldOf({ name: 'Menuiserie Kervella' }, { name: 'Plomberie Guérin' }), {
        name: 'Menuiserie Quervella',
      }),
    ).toEqual(['C1 near-name']);
  });

  it('finds it by telephone whatever the way it is written, by e-mail and by SIREN', () => {
    const world = worldOf(
      { name: 'Un', phone: '02 61 91 00 12' },
      { name: 'Deux', email: 'Contact@deux.example' },
      { name: 'Trois', siren: '000 000 026' },
    );
    expect(found(world, { phone: '+33 2 61 91 00 12' })).toEqual(['C1 same-phone']);
    expect(found(world, { email: 'contact@DEUX.example' })).toEqual(['C2 same-email']);
    expect(found(world, { siren: '000000026' })).toEqual(['C3 same-siren']);
  });

  it('puts the surest first and leaves out merged records', () => {
    const world = worldOf(
      { name: 'Atelier Nords' },
      { name: 'Atelier Nord', siren: '000000026' },
      { name: 'Atelier Nord', mergedInto: 'C2' },
    );
    expect(found(world, { name: 'Atelier Nord', siren: '000000026' })).toEqual([
      'C2 same-siren+same-name',
      'C1 near-name',
    ]);
  });

  it('does not take two short or unlike names for one', () => {
    expect(found(worldOf({ name: 'ABC' }, { name: 'Boulangerie Morel' }), { name: 'ABD' })).toEqual([]);
  });
});

it('lists each pair of look-alikes once', () => {
  const world = worldOf(
    { name: 'Serrurerie Briand', phone: '0261910012' },
    { name: 'Serrurerie Brient', phone: '02 61 91 00 12' },
    { name: 'Autre' },
  );
  expect(duplicatePairs(world).map(({ first, second, reasons }) => [first.id, second.id, reasons])).toEqual([
    ['C1', 'C2', ['same-phone', 'near-name']],
  ]);
});
