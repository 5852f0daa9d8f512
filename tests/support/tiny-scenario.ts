import type { CompanyRows } from '~/domain/attempt/world';
import { addDays, addWorkingDays } from '~/domain/clock/civil-date';
import { noMentions } from '~/domain/crm/invoices/records';
import type { ScenarioContent } from '~/domain/scenario/package/package';
import { account, line, product, tinyProfile, tinyRows } from '#fixtures/companies/tiny';

const dayOne = '2026-02-03';
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const numbered = (prefix: string, n: number) => `${prefix}${String(n).padStart(4, '0')}`;

/** A company with a little of everything, made of loops: enough to open every screen. */
function rows(clients: number): Partial<CompanyRows> {
  const accounts = range(clients).map((n) =>
    account({
      id: numbered('C', n),
      kind: n % 6 === 0 ? 'prospect' : 'client',
      name: `Client d’essai ${n}`,
      segment: ['Artisans', 'Collectivités', 'Commerces'][n % 3],
      creditLimitCents: n % 4 === 0 ? null : 200_000 * n,
    }),
  );
  const contacts = range(clients).map((n) => ({
    id: `contact-${n}`,
    accountId: numbered('C', n),
    civility: n % 2 ? ('Mme' as const) : ('M.' as const),
    firstName: 'Camille',
    lastName: `Contact ${n}`,
    role: 'Achats',
    phone: '02 61 91 00 01',
    mobile: '',
    email: `contact${n}@client${n}.example`,
    language: 'fr' as const,
    optOut: false,
    notes: '',
  }));
  const products = range(60).map((n) =>
    product({
      id: `ART-${n}`,
      name: `Article ${n}`,
      family: `Famille ${n % 5}`,
      listPriceCents: 1_000 + n * 137,
      costCents: 600 + n * 80,
      stock: n * 3,
    }),
  );
  const lines = (n: number) => [
    line({
      id: `l${n}-1`,
      sku: `ART-${(n % 60) + 1}`,
      label: `Article ${(n % 60) + 1}`,
      quantity: (n % 9) + 1,
      unitPriceCents: 5_000 + n * 31,
    }),
    line({
      id: `l${n}-2`,
      sku: 'ART-2',
      label: 'Article 2',
      quantity: 2,
      unitPriceCents: 2_500,
      discountPercent: 5,
      vatRate: 5.5,
    }),
  ];
  const history = range(30).map((n) => {
    const quotedOn = addWorkingDays(dayOne, -150 + n * 5);
    return {
      n,
      accountId: numbered('C', (n % clients) + 1),
      quotedOn,
      orderedOn: addWorkingDays(quotedOn, 3),
      deliveredOn: addWorkingDays(quotedOn, 8),
    };
  });
  const priced = { discountPercent: 0, shippingCents: 4_500, paymentTerms: null };
  return {
    accounts,
    contacts,
    products,
    quotes: history.map(({ n, accountId, quotedOn, orderedOn }) => ({
      ...priced,
      id: numbered('DV-', n),
      accountId,
      contactId: null,
      subject: `Devis ${n}`,
      lines: lines(n),
      validUntil: addDays(quotedOn, 30),
      deliveryOn: null,
      deliveryNote: '',
      mentions: '',
      version: 1,
      createdOn: quotedOn,
      sentOn: quotedOn,
      answer: { kind: 'accepted' as const, on: orderedOn },
      authorId: 'adv',
      revision: 0,
    })),
    orders: history.map(({ n, accountId, orderedOn }) => ({
      ...priced,
      id: numbered('CO-', n),
      accountId,
      contactId: null,
      quoteId: numbered('DV-', n),
      customerReference: `BC ${n}`,
      sourceDocumentId: null,
      lines: lines(n),
      requestedOn: null,
      promisedOn: null,
      notes: '',
      receivedOn: orderedOn,
      confirmedOn: orderedOn,
      cancelled: null,
      hold: null,
      acknowledgedOn: orderedOn,
      authorId: 'adv',
      revision: 0,
    })),
    deliveries: history.map(({ n, accountId, deliveredOn }) => ({
      id: numbered('BL-', n),
      orderId: numbered('CO-', n),
      accountId,
      shippedOn: deliveredOn,
      deliveredOn,
      carrier: 'Transports d’essai',
      reserves: '',
      lines: lines(n).map(({ id, sku, label, quantity }) => ({ lineId: id, sku, label, quantity })),
    })),
    invoices: history.slice(0, 26).map(({ n, accountId, deliveredOn }) => ({
      ...priced,
      id: numbered('FA-', n),
      number: numbered('FA-', n),
      type: 'standard' as const,
      accountId,
      orderId: numbered('CO-', n),
      correctsInvoiceId: null,
      lines: lines(n),
      deposits: [],
      suppliedOn: deliveredOn,
      dueOn: addDays(deliveredOn, 30),
      mentions: noMentions,
      createdOn: deliveredOn,
      issuedOn: deliveredOn,
      sentOn: deliveredOn,
      dispute: n === 20 ? { since: dayOne, reason: 'Colis abîmé' } : null,
      promise: null,
      authorId: 'adv',
      revision: 0,
    })),
    bankLines: range(6).map((n) => ({
      id: `releve-${n}`,
      on: addWorkingDays(dayOne, -n),
      label: `VIR CLIENT ESSAI ${n}`,
      amountCents: 25_000 + n * 700,
      means: 'transfer' as const,
      matching: null,
    })),
    mails: range(4).map((n) => ({
      id: `message-${n}`,
      folder: 'inbox' as const,
      from: { name: `Client ${n}`, email: `contact${n}@client${n}.example` },
      date: addWorkingDays(dayOne, -1),
      minute: 540 + n,
      read: n > 2,
      revision: 0,
      to: [{ name: 'Camille Essai', email: 'camille@essai.example' }],
      cc: [],
      subject: `Question ${n}`,
      body: 'Bonjour,\n\nPouvez-vous me rappeler ?\n\nCordialement',
      attachments: [],
      inReplyTo: null,
      relatedTo: null,
    })),
    documents: [
      {
        id: 'cgv',
        name: 'Conditions générales de vente',
        folder: 'Clients/Devis',
        kind: 'reference' as const,
        format: 'text' as const,
        content: '# CGV\n\n- Port : **45 €**\n- Pénalités : 12,15 %',
        link: null,
        accountId: null,
        addedOn: dayOne,
        retentionYears: null,
      },
      {
        id: 'recu',
        name: 'scan0012.pdf',
        folder: null,
        kind: 'received' as const,
        format: 'text' as const,
        content: 'Commande reçue',
        link: null,
        accountId: 'C0001',
        addedOn: dayOne,
        retentionYears: null,
      },
    ],
    activities: [
      {
        id: 'appel-1',
        kind: 'call' as const,
        subject: 'Rappeler le client 1',
        accountId: 'C0001',
        contactId: 'contact-1',
        relatedTo: null,
        dueOn: dayOne,
        startMinute: 600,
        durationMinutes: 15,
        ownerId: 'adv',
        priority: 'high' as const,
        status: 'planned' as const,
        report: '',
      },
    ],
  };
}

/** A scenario version to install in tests: small, without checks or personas. */
export const tinyScenario = ({ clients = 40 }: { clients?: number } = {}): ScenarioContent => ({
  package: {
    head: {
      slug: 'essai',
      version: 1,
      title: 'Mise en situation d’essai',
      referential: 'T',
      criteria: ['T.1.A01'],
      examMinutes: 120,
      clock: { dayOne, days: 3, dayStart: '08:30', dayEnd: '18:00', pace: 14 },
      assistance: 'exam',
      briefing: 'Vous êtes **assistant commercial**.',
      staffShown: [],
      missions: range(3).map((n) => ({
        id: `mission-${n}`,
        title: `Mission ${n}`,
        day: n,
        brief: `Faites ce que dit la mission ${n}.`,
        documents: ['cgv'],
        criteria: [],
      })),
    },
    profile: {
      ...tinyProfile,
      numbering: {
        ...tinyProfile.numbering,
        quotes: { prefix: 'DV-', last: 30, digits: 4 },
        orders: { prefix: 'CO-', last: 30, digits: 4 },
        deliveries: { prefix: 'BL-', last: 30, digits: 4 },
        invoices: { prefix: 'FA-', last: 30, digits: 4 },
        accounts: { prefix: 'C', last: clients, digits: 4 },
      },
    },
    baseFacts: {},
    variants: { parameters: [], derived: [], results: [] },
    records: {},
    personas: { timeline: [], reactions: [] },
    checks: [],
    scripts: {},
  },
  rows: tinyRows(rows(clients)),
});
