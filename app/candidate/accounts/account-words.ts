import type { DuplicateReason } from '~/domain/crm/accounts/duplicates';
import type { Account, Qualification } from '~/domain/crm/accounts/records';
import type { World } from '~/domain/attempt/world';
import type { StatusTone } from '~/ui/feedback/status-badge';

export const accountKindWords: Readonly<Record<Account['kind'], string>> = {
  client: 'Client',
  prospect: 'Prospect',
  supplier: 'Fournisseur',
};

export const scoreWords: Readonly<
  Record<NonNullable<Qualification['score']>, { label: string; tone: StatusTone }>
> = {
  cold: { label: 'Froid', tone: 'info' },
  warm: { label: 'Tiède', tone: 'warning' },
  hot: { label: 'Chaud', tone: 'success' },
};

export const consentWords: Readonly<Record<Account['consent']['basis'], string>> = {
  unknown: 'Non renseigné',
  'legitimate-interest': 'Intérêt légitime',
  consent: 'Consentement recueilli',
  opposed: 'Opposition à la prospection',
};

export const duplicateReasonWords: Readonly<Record<DuplicateReason, string>> = {
  'same-siren': 'même SIREN',
  'same-name': 'même nom',
  'same-email': 'même adresse de messagerie',
  'same-phone': 'même téléphone',
  'near-name': 'nom proche',
};

/** What the list of clients warns of. */
export const riskWords = {
  blocked: { label: 'Bloqué', tone: 'danger' },
  'over-limit': { label: 'Plafond dépassé', tone: 'danger' },
  overdue: { label: 'En retard', tone: 'warning' },
  none: { label: 'Aucune alerte', tone: 'neutral' },
} as const satisfies Record<string, { label: string; tone: StatusTone }>;
export type Risk = keyof typeof riskWords;

export const staffName = (world: World, id: string): string =>
  world.profile.staff.find((member) => member.id === id)?.name ?? '';

export const optionsOf = <Key extends string>(words: Readonly<Record<Key, string | { label: string }>>) =>
  (Object.keys(words) as Key[]).map((value) => {
    const word = words[value];
    return { value, label: typeof word === 'string' ? word : word.label };
  });
