import type { CompanyDocument } from '~/domain/crm/documents/records';

export const documentKindWords: Readonly<Record<CompanyDocument['kind'], string>> = {
  reference: 'Référence',
  received: 'Reçu',
  produced: 'Envoyé',
};
