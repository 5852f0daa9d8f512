import type { Account } from '~/domain/crm/accounts/records';
import type { Address, CompanyProfile } from '~/domain/crm/company/records';
import type { Contact } from '~/domain/crm/contacts/records';
import type { PaperParty } from '~/domain/exports/paper';
import { formatMoney } from '~/ui/typography/format';

/** The part of the company's identity its papers print. */
export type Seller = Pick<
  CompanyProfile,
  | 'name'
  | 'legalForm'
  | 'shareCapitalCents'
  | 'siren'
  | 'siret'
  | 'vatNumber'
  | 'rcsTown'
  | 'nafCode'
  | 'address'
  | 'phone'
  | 'email'
  | 'website'
  | 'iban'
  | 'bic'
>;

export const sellerOf = (profile: CompanyProfile): Seller => ({
  name: profile.name,
  legalForm: profile.legalForm,
  shareCapitalCents: profile.shareCapitalCents,
  siren: profile.siren,
  siret: profile.siret,
  vatNumber: profile.vatNumber,
  rcsTown: profile.rcsTown,
  nafCode: profile.nafCode,
  address: profile.address,
  phone: profile.phone,
  email: profile.email,
  website: profile.website,
  iban: profile.iban,
  bic: profile.bic,
});

/** An address as it is written on an envelope; the country only when it is abroad. */
export const addressLines = ({ line1, line2, postcode, town, country }: Address): string[] =>
  [line1, line2, [postcode, town].filter(Boolean).join(' '), country === 'France' ? '' : country].filter(
    Boolean,
  );

export const contactName = ({
  civility,
  firstName,
  lastName,
}: Pick<Contact, 'civility' | 'firstName' | 'lastName'>): string =>
  [civility, firstName, lastName].filter(Boolean).join(' ');

/** Identifiers in groups as they are read: 123 456 789. */
export const spacedSiren = (siren: string): string =>
  siren.replace(/\s/g, '').replace(/^(\d{3})(\d{3})(\d{3})$/, '$1\u00a0$2\u00a0$3');

export const sellerParty = (seller: Seller): PaperParty => ({
  heading: '',
  lines: [
    seller.name,
    ...addressLines(seller.address),
    ...(seller.phone ? [`Tél. ${seller.phone}`] : []),
    seller.email,
  ],
});

/** Legal identity required on business papers (C. com. R123-238; CGI ann. II 242 nonies A). */
export function identityFooter(seller: Seller): string[] {
  const capital = formatMoney(seller.shareCapitalCents, {
    decimals: seller.shareCapitalCents % 100 === 0 ? 0 : 2,
  });
  return [
    `${seller.name}, ${seller.legalForm} au capital de ${capital} – ${addressLines(seller.address).join(', ')}`,
    `SIREN ${spacedSiren(seller.siren)} – RCS ${seller.rcsTown} ${spacedSiren(seller.siren)} – SIRET ${seller.siret} – TVA ${seller.vatNumber}`,
  ];
}

type BuyerAccount = Pick<Account, 'name' | 'legalForm' | 'billingAddress' | 'deliveryAddress'>;

export const buyerParty = (
  account: BuyerAccount,
  contact: Pick<Contact, 'civility' | 'firstName' | 'lastName'> | null,
  heading = 'Client',
): PaperParty => ({
  heading,
  lines: [
    account.name,
    ...(contact ? [`À l’attention de ${contactName(contact)}`] : []),
    ...addressLines(account.billingAddress),
  ],
});

export const deliveryParty = (account: BuyerAccount): PaperParty | null =>
  account.deliveryAddress && {
    heading: 'Adresse de livraison',
    lines: [account.name, ...addressLines(account.deliveryAddress)],
  };
