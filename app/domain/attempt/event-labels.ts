import type { AttemptEvent } from './rooms';

const collectionWords: Record<string, string> = {
  accounts: 'la fiche',
  contacts: 'le contact',
  activities: 'l’activité',
  products: 'l’article',
  priceLists: 'le tarif',
  quotes: 'le devis',
  orders: 'la commande',
  deliveries: 'le bon de livraison',
  invoices: 'la facture',
  bankLines: 'la ligne du relevé',
  reminders: 'la relance',
  mails: 'le message',
  documents: 'le document',
  dashboards: 'le tableau de bord',
  deliverables: 'le livrable',
  files: 'le fichier',
  calls: 'l’appel',
};

const screenWords: Record<string, string> = {
  desk: 'le bureau',
  'aged-balance': 'la balance âgée',
  statement: 'le relevé bancaire',
  accounts: 'la liste des clients',
  prospects: 'la liste des prospects',
  catalogue: 'le catalogue',
  quotes: 'la liste des devis',
  orders: 'la liste des commandes',
  deliveries: 'la liste des livraisons',
  invoices: 'la liste des factures',
  payments: 'les règlements',
  reminders: 'la liste des relances',
  dashboards: 'les tableaux de bord',
  deliverables: 'les livrables',
  documents: 'les documents',
  agenda: 'l’agenda',
  mailbox: 'la messagerie',
  directory: 'l’annuaire de l’entreprise',
  'account-credit': 'l’encours client',
  preview: 'l’aperçu',
};

/** One line of French that says what an event was, for evidence, replay and exports. */
export function describeEvent(event: AttemptEvent): string {
  switch (event.type) {
    case 'AttemptStarted':
      return 'Début de l’épreuve';
    case 'DayEnded':
      return `Fin de la journée ${event.data.dayIndex + 1}`;
    case 'DayStarted':
      return `Début de la journée ${event.data.dayIndex + 1}`;
    case 'ExamPaused':
      return `Épreuve en pause : ${event.data.reason}`;
    case 'ExamResumed':
      return 'Reprise de l’épreuve';
    case 'MissionTicked':
      return event.data.ticked ? 'Mission cochée par le candidat' : 'Mission décochée par le candidat';
    case 'HandedIn':
      return event.data.cause === 'time-up'
        ? 'Remise automatique à la fin du temps'
        : 'Passage rendu par le candidat';
    case 'EffectScheduled':
      return 'Réaction d’un interlocuteur préparée';
    case 'EffectTriggered':
      return 'Événement de la mise en situation';
    case 'AccountCreated':
      return `Fiche créée : ${event.data.content.name}`;
    case 'AccountUpdated':
      return `Fiche ${event.data.id} modifiée`;
    case 'AccountQualified':
      return `Fiche ${event.data.id} qualifiée`;
    case 'AccountsMerged':
      return `Fiches fusionnées : ${event.data.mergedId} dans ${event.data.keptId}`;
    case 'ContactCreated':
      return `Contact créé : ${event.data.content.firstName} ${event.data.content.lastName}`;
    case 'ContactUpdated':
      return `Contact ${event.data.id} modifié`;
    case 'ActivityPlanned':
      return `Activité planifiée : ${event.data.content.subject}`;
    case 'ActivityChanged':
      return `Activité ${event.data.id} modifiée`;
    case 'ActivityCompleted':
      return `Activité ${event.data.id} réalisée`;
    case 'ActivityCancelled':
      return `Activité ${event.data.id} annulée`;
    case 'AvailabilityChecked':
      return `Disponibilité demandée : ${event.data.quantity} × ${event.data.sku}`;
    case 'QuoteCreated':
      return `Devis ${event.data.id} créé`;
    case 'QuoteSaved':
      return `Devis ${event.data.id} enregistré`;
    case 'QuoteDraftDeleted':
      return `Brouillon de devis ${event.data.id} supprimé`;
    case 'QuoteSent':
      return `Devis ${event.data.id} envoyé`;
    case 'QuoteRevised':
      return `Devis ${event.data.id} repris en version ${event.data.version}`;
    case 'QuoteAnswered':
      return `Devis ${event.data.id} ${event.data.answer === 'accepted' ? 'accepté' : 'refusé'}`;
    case 'OrderCreated':
      return `Commande ${event.data.id} saisie`;
    case 'OrderSaved':
      return `Commande ${event.data.id} enregistrée`;
    case 'OrderConfirmed':
      return `Commande ${event.data.id} confirmée`;
    case 'OrderCancelled':
      return `Commande ${event.data.id} annulée`;
    case 'OrderHeld':
      return `Commande ${event.data.id} mise en attente`;
    case 'OrderReleased':
      return `Commande ${event.data.id} remise en cours`;
    case 'AcknowledgementSent':
      return `Accusé de réception de la commande ${event.data.id} envoyé`;
    case 'InvoiceCreated':
      return `Facture préparée (${event.data.id})`;
    case 'InvoiceSaved':
      return `Facture ${event.data.id} enregistrée`;
    case 'InvoiceDraftDeleted':
      return `Brouillon de facture ${event.data.id} supprimé`;
    case 'InvoiceIssued':
      return `Facture ${event.data.number ?? event.data.id} émise`;
    case 'InvoiceSent':
      return `Facture ${event.data.id} envoyée`;
    case 'InvoiceDisputed':
      return `Litige enregistré sur la facture ${event.data.id}`;
    case 'DisputeCleared':
      return `Litige levé sur la facture ${event.data.id}`;
    case 'PaymentPromised':
      return `Promesse de paiement enregistrée sur la facture ${event.data.id}`;
    case 'BankLineReceived':
      return `Ligne du relevé reçue : ${event.data.line.label}`;
    case 'BankLineMatched':
      return `Règlement ${event.data.id} lettré`;
    case 'BankLineUnmatched':
      return `Lettrage du règlement ${event.data.id} annulé`;
    case 'ReminderCreated':
      return `Relance ${event.data.id} créée`;
    case 'ReminderSaved':
      return `Relance ${event.data.id} enregistrée`;
    case 'ReminderDraftDeleted':
      return `Brouillon de relance ${event.data.id} supprimé`;
    case 'ReminderSent':
      return `Relance ${event.data.id} envoyée`;
    case 'ReminderAnswered':
      return `Réponse reçue à la relance ${event.data.id}`;
    case 'MailReceived':
      return `Message reçu de ${event.data.from.name} : ${event.data.content.subject}`;
    case 'MailDraftCreated':
      return `Brouillon de message : ${event.data.content.subject}`;
    case 'MailDraftSaved':
      return `Brouillon de message enregistré : ${event.data.content.subject}`;
    case 'MailDraftDeleted':
      return 'Brouillon de message supprimé';
    case 'MailSent':
      return `Message envoyé : ${event.data.content.subject}`;
    case 'MailArchived':
      return `Message ${event.data.id} archivé`;
    case 'DocumentReceived':
      return `Document reçu : ${event.data.document.name}`;
    case 'DocumentProduced':
      return `Document produit : ${event.data.document.name}`;
    case 'DocumentFiled':
      return `Document classé : ${event.data.name} (${event.data.folder})`;
    case 'DashboardCreated':
      return `Tableau de bord créé : ${event.data.content.title}`;
    case 'DashboardSaved':
      return `Tableau de bord ${event.data.id} enregistré`;
    case 'DashboardDeleted':
      return `Tableau de bord ${event.data.id} supprimé`;
    case 'DashboardShared':
      return `Tableau de bord ${event.data.id} transmis`;
    case 'DeliverableStarted':
      return `Livrable commencé : ${event.data.title}`;
    case 'DeliverableSaved':
      return `Livrable ${event.data.id} enregistré`;
    case 'DeliverableDeleted':
      return `Brouillon de livrable ${event.data.id} supprimé`;
    case 'DeliverableHandedOver':
      return `Livrable ${event.data.id} transmis (version ${event.data.version})`;
    case 'FileAttached':
      return `Fichier ajouté : ${event.data.file.name}`;
    case 'FileRemoved':
      return `Fichier ${event.data.id} retiré`;
    case 'CallStarted':
      return `Appel commencé avec ${event.data.personaName}`;
    case 'CallLineSaid':
      return `${event.data.speaker === 'candidate' ? 'Dit au téléphone' : 'Entendu au téléphone'} : ${event.data.text}`;
    case 'CallEnded':
      return 'Appel terminé';
    case 'RecordViewed':
      return `Consultation : ${collectionWords[event.data.collection]} ${event.data.id}`;
    case 'ScreenViewed':
      return `Consultation : ${screenWords[event.data.screen]}${event.data.about ? ` (${event.data.about})` : ''}`;
    case 'ListSearched':
      return `Recherche dans ${screenWords[event.data.screen]}${event.data.query ? ` : ${event.data.query}` : ''}`;
    case 'ListExported':
      return `Export de ${screenWords[event.data.screen]}`;
    default:
      return event satisfies never;
  }
}
