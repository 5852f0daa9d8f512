/**
 * Clauses one may insert at the foot of a quote, with gaps to fill. The list neither chooses nor fills: some suit
 * consumers, other trades or other papers, and which ones this quote needs is the writer's knowledge.
 */
export const standardClauses: readonly string[] = [
  'Offre valable … jours à compter de la date du devis.',
  'Livraison sous … jours ouvrés à réception de votre accord, à l’adresse suivante : …',
  'Franco de port à partir de … € HT ; en dessous, participation aux frais de port de … € HT.',
  'Règlement à … jours, par …',
  'Acompte de … % à la commande, solde à la livraison.',
  'Arrhes de … % à la commande.',
  'Nos conditions générales de vente, jointes à ce devis, s’appliquent à cette offre.',
  'Les marchandises restent notre propriété jusqu’au paiement complet du prix.',
  'Bon pour accord : date, nom et qualité du signataire, signature et cachet.',
  'Vous disposez d’un délai de rétractation de quatorze jours.',
  'Devis établi gratuitement.',
  'TVA non applicable, art. 293 B du CGI.',
  'Prix fermes jusqu’au …',
];
