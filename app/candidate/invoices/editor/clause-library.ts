import type { InvoiceMentions } from '~/domain/crm/invoices/records';

/**
 * Clauses one may insert in an invoice, with gaps to fill. The library neither chooses nor fills: which clause a sale needs,
 * and with which figures, is the writer's knowledge.
 */
export const clauseLibrary: Readonly<Partial<Record<keyof InvoiceMentions, readonly string[]>>> = {
  latePenalties: [
    'En cas de retard de paiement, pénalités au taux annuel de … %, exigibles sans rappel dès le lendemain de l’échéance.',
    'Tout retard entraîne des pénalités égales à … fois le taux d’intérêt légal.',
    'Intérêts de retard : taux de refinancement de la BCE majoré de … points.',
  ],
  recoveryIndemnity: [
    'Indemnité forfaitaire pour frais de recouvrement due en cas de retard : … €.',
    'En cas de retard, une indemnité de … € pour frais de recouvrement s’ajoute aux pénalités.',
  ],
  earlyPaymentDiscount: [
    'Pas d’escompte pour paiement anticipé.',
    'Escompte de … % pour paiement sous … jours.',
    'Escompte pour paiement anticipé : … % par mois entier.',
  ],
  other: [
    'Les marchandises restent notre propriété jusqu’au paiement complet du prix.',
    'TVA acquittée sur les débits.',
    'TVA acquittée sur les encaissements.',
    'Autoliquidation de la TVA par le preneur.',
    'TVA non applicable, art. 293 B du CGI.',
    'Exonération de TVA, art. 262 ter I du CGI.',
    'Acompte déjà facturé : facture n° … du …, … € HT, TVA … €.',
    'Avoir relatif à la facture n° … du ….',
    'Annule et remplace la facture n° … du ….',
  ],
};
