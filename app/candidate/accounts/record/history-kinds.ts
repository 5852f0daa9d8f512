/** What the history of an account is made of. */
export const historyKinds = [
  { value: 'devis', label: 'Devis' },
  { value: 'commande', label: 'Commandes' },
  { value: 'livraison', label: 'Livraisons' },
  { value: 'facture', label: 'Factures et avoirs' },
  { value: 'reglement', label: 'Règlements' },
  { value: 'relance', label: 'Relances' },
  { value: 'message', label: 'Messages' },
  { value: 'activite', label: 'Appels, rendez-vous et tâches' },
] as const;
export type HistoryKind = (typeof historyKinds)[number]['value'];
