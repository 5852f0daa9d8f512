/**
 * Every address of the product, in one place. File names are relative to `app/`.
 *
 * The pages of the candidate's desk are registered twice, with different route ids: live for the candidate, and read-only for
 * the examiner who looks at the screen as it was at a given event. See `deskPages`.
 */

export interface SitemapEntry {
  id: string;
  file: string;
  path?: string;
  index?: boolean;
  children?: SitemapEntry[];
}

/** `file` is the route module without its extension, relative to `app/routes/`. It doubles as the route id. */
function page(path: string, file: string, children: SitemapEntry[] = []): SitemapEntry {
  return { id: file, path, file: `routes/${file}.tsx`, ...(children.length > 0 && { children }) };
}

/** An address that answers data only (a file, a JSON document, a write): a `.ts` module. */
function endpoint(path: string, file: string): SitemapEntry {
  return { id: file, path, file: `routes/${file}.ts` };
}

/** A frame around pages that keep their own addresses. */
function layout(file: string, children: SitemapEntry[]): SitemapEntry {
  return { id: file, file: `routes/${file}.tsx`, children };
}

/** The page shown at its parent's own address. */
function indexPage(file: string): SitemapEntry {
  return { id: file, index: true, file: `routes/${file}.tsx` };
}

/** The same modules again under another address: ids must be unique, files need not be. */
export function registeredAgain(entries: SitemapEntry[], prefix: string): SitemapEntry[] {
  return entries.map((entry) => ({
    ...entry,
    id: `${prefix}/${entry.id}`,
    ...(entry.children && { children: registeredAgain(entry.children, prefix) }),
  }));
}

const entrance: SitemapEntry[] = [
  indexPage('home'),
  page('connexion', 'auth/staff-sign-in'),
  page('session', 'auth/candidate-sign-in'),
  endpoint('deconnexion', 'auth/sign-out'),
  page('compte/sessions', 'account/sessions'),
];

/** Pages of the fictitious company, relative to `/passage/:attemptId` or `/evaluation/:attemptId/rejeu/:seq`. */
export const deskPages: SitemapEntry[] = [
  indexPage('passage/desk/home'),
  endpoint('recherche', 'passage/desk/search'),
  endpoint('etat', 'passage/desk/pulse'),
  page('messages/:mailId?', 'passage/mailbox/mailbox'),
  page('messages/nouveau', 'passage/mailbox/new-mail'),
  endpoint('carnet', 'passage/mailbox/book'),
  endpoint('brouillon/:mailId', 'passage/mailbox/draft'),
  endpoint('piece/:kind/:paperId', 'passage/mailbox/paper'),
  page('agenda', 'passage/agenda/agenda'),
  endpoint('agenda/export.xlsx', 'passage/agenda/export'),
  endpoint('agenda/interlocuteurs', 'passage/agenda/contacts'),
  page('documents/:documentId?', 'passage/documents/documents'),
  endpoint('documents/export.xlsx', 'passage/documents/export'),
  page('entreprise', 'passage/documents/company'),
  page('clients', 'passage/accounts/client-list'),
  endpoint('clients/export.xlsx', 'passage/accounts/client-export'),
  endpoint('clients/choix', 'passage/accounts/account-choices'),
  page('clients/nouveau', 'passage/accounts/account-new'),
  page('clients/doublons', 'passage/accounts/duplicates'),
  page('clients/fusion', 'passage/accounts/merge'),
  page('clients/:accountId', 'passage/accounts/account'),
  page('prospects', 'passage/accounts/prospect-list'),
  endpoint('prospects/export.xlsx', 'passage/accounts/prospect-export'),
  page('contacts', 'passage/accounts/contact-list'),
  endpoint('contacts/export.xlsx', 'passage/accounts/contact-export'),
  page('contacts/nouveau', 'passage/accounts/contact-new'),
  page('contacts/:contactId', 'passage/accounts/contact'),
  page('catalogue', 'passage/catalogue/product-list'),
  endpoint('catalogue/export.xlsx', 'passage/catalogue/product-export'),
  endpoint('catalogue/references', 'passage/catalogue/references'),
  page('catalogue/:sku', 'passage/catalogue/product'),
  endpoint('catalogue/:sku/conseil', 'passage/catalogue/line-advice'),
  endpoint('catalogue/:sku/disponibilite', 'passage/catalogue/availability'),
  page('devis', 'passage/quotes/quote-list'),
  endpoint('devis/export.xlsx', 'passage/quotes/quote-export'),
  page('devis/nouveau', 'passage/quotes/quote-new'),
  page('devis/:quoteId', 'passage/quotes/quote'),
  page('commandes', 'passage/orders/order-list'),
  endpoint('commandes/export.xlsx', 'passage/orders/order-export'),
  page('commandes/nouvelle', 'passage/orders/order-new'),
  page('commandes/:orderId', 'passage/orders/order'),
  page('livraisons', 'passage/orders/delivery-list'),
  endpoint('livraisons/export.xlsx', 'passage/orders/delivery-export'),
  page('livraisons/:deliveryId', 'passage/orders/delivery'),
  page('papiers/:kind/:paperId', 'passage/papers/paper'),
  endpoint('papiers/:kind/:paperId/pdf', 'passage/papers/paper-pdf'),
  page('factures', 'passage/invoices/invoice-list'),
  endpoint('factures/export.xlsx', 'passage/invoices/invoice-export'),
  page('factures/nouvelle', 'passage/invoices/invoice-new'),
  page('factures/:invoiceId', 'passage/invoices/invoice'),
  page('reglements', 'passage/payments/statement'),
  endpoint('reglements/export.xlsx', 'passage/payments/statement-export'),
  page('reglements/:bankLineId', 'passage/payments/payment'),
  page('relances', 'passage/reminders/reminder-list'),
  endpoint('relances/export.xlsx', 'passage/reminders/reminder-export'),
  page('relances/balance-agee', 'passage/reminders/aged-balance'),
  endpoint('relances/balance-agee/export.xlsx', 'passage/reminders/aged-balance-export'),
  page('relances/nouvelle', 'passage/reminders/reminder-new'),
  page('relances/:reminderId', 'passage/reminders/reminder'),
  page('tableaux-de-bord', 'passage/dashboards/dashboard-list'),
  page('tableaux-de-bord/:dashboardId', 'passage/dashboards/dashboard'),
  endpoint('tableaux-de-bord/:dashboardId/tuile', 'passage/dashboards/dashboard-tile'),
  page('livrables', 'passage/deliverables/deliverable-list'),
  endpoint('livrables/choix', 'passage/deliverables/record-choices'),
  page('livrables/:deliverableId', 'passage/deliverables/deliverable'),
  endpoint('livrables/:deliverableId/pdf', 'passage/deliverables/deliverable-pdf'),
  endpoint('livrables/:deliverableId/docx', 'passage/deliverables/deliverable-docx'),
  page('fichiers', 'passage/files/file-list'),
  page('fichiers/:fileId', 'passage/files/file'),
  endpoint('fichiers/:fileId/contenu', 'passage/files/file-download'),
];

/** The desk at an address: its frame, then whatever page; a page that fails leaves the frame standing. */
const desk = (path: string): SitemapEntry =>
  page(path, 'passage/desk/layout', [
    {
      id: 'passage/desk/page',
      file: 'routes/passage/desk/page.tsx',
      children: [...deskPages, page('*', 'passage/desk/unknown')],
    },
  ]);

const candidate: SitemapEntry[] = [
  endpoint('passage/:attemptId/actions', 'passage/actions'),
  endpoint('passage/:attemptId/envoi-de-fichier', 'passage/files/upload'),
  desk('passage/:attemptId'),
];

const examiner: SitemapEntry[] = [
  ...registeredAgain([desk('evaluation/:attemptId/rejeu/:seq')], 'rejeu'),
  layout('evaluation/frame', [
    page('evaluation', 'evaluation/attempts'),
    page('evaluation/:attemptId', 'evaluation/review'),
    page('scenarios', 'scenarios/scenarios'),
    page('scenarios/:slug/preuve', 'scenarios/proof'),
    page('recalculs', 'evaluation/regrading/regrades'),
    page('recalculs/:regradeId', 'evaluation/regrading/regrade'),
  ]),
  endpoint('evaluation/:attemptId/grille.pdf', 'evaluation/grid-pdf'),
  endpoint('evaluation/:attemptId/grille.xlsx', 'evaluation/grid-xlsx'),
  endpoint('evaluation/:attemptId/proces-verbal.pdf', 'evaluation/minutes-pdf'),
  endpoint('evaluation/:attemptId/journal.json', 'evaluation/journal'),
  endpoint('evaluation/:attemptId/evenement/:seq', 'evaluation/event'),
];

/** Grids of the certifications, for all staff. */
const referentials: SitemapEntry[] = [
  page('referentiels', 'referentials/frame', [
    indexPage('referentials/list'),
    page('importer', 'referentials/import'),
    page(':code', 'referentials/referential'),
  ]),
  endpoint('referentiels/:code/grille.xlsx', 'referentials/export-xlsx'),
  endpoint('referentiels/:code/case.json', 'referentials/export-case'),
];

export const sitemap: SitemapEntry[] = [
  ...entrance,
  ...candidate,
  ...examiner,
  ...referentials,
  page('*', 'not-found'),
];
