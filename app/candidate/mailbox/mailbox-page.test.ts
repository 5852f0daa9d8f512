import { describe, expect, it } from 'vitest';
import { account, tinySeed } from '#fixtures/companies/tiny';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { initialWorld, type CompanyRows } from '~/domain/attempt/world';
import { mailBook } from './compose/mail-book';
import { newMailContent } from './compose/new-mail-page';
import { mailboxPage, type MailboxQuery } from './mailbox-page';

type Mail = CompanyRows['mails'][number];
const mail = (id: string, over: Partial<Mail> = {}): Mail => ({
  id,
  folder: 'inbox',
  from: { name: 'Anne Premier', email: 'anne@premier.example' },
  to: [{ name: 'Camille Essai', email: 'camille@essai.example' }],
  cc: [],
  subject: `Objet ${id}`,
  body: 'Bonjour,\n\nÉlève la voix.',
  attachments: [],
  inReplyTo: null,
  relatedTo: null,
  date: '2026-02-03',
  minute: 540,
  read: false,
  revision: 0,
  ...over,
});
const contact: CompanyRows['contacts'][number] = {
  id: 'CT-1',
  accountId: 'C0001',
  civility: 'Mme',
  firstName: 'Anne',
  lastName: 'Premier',
  role: 'Achats',
  phone: '',
  mobile: '',
  email: 'anne@premier.example',
  language: 'fr',
  optOut: false,
  notes: '',
};
const rows: Partial<CompanyRows> = {
  accounts: [account({ email: 'contact@premier.example' })],
  contacts: [contact],
  mails: [
    mail('ME-1', { date: '2026-02-02', read: true }),
    mail('ME-2'),
    mail('ME-3', {
      folder: 'sent',
      from: { name: 'Camille Essai', email: 'camille@essai.example' },
      to: [{ name: '', email: 'anne@premier.example' }],
      inReplyTo: 'ME-1',
    }),
    mail('ME-4', { folder: 'drafts', revision: 3 }),
    mail('ME-5', { inReplyTo: 'ME-3' }),
  ],
};
const desk: DeskView = {
  attemptId: 'a1',
  world: initialWorld(tinySeed(rows)),
  today: '2026-02-03',
  minute: 600,
  readOnly: false,
  basePath: '/passage/a1',
};
const look = (query: Partial<MailboxQuery>) =>
  mailboxPage(desk, { folder: null, search: '', mailId: null, ...query });

describe('the mailbox', () => {
  it('opens on what came in, newest first', () => {
    const page = look({});
    expect(page?.rows.map((row) => row.id)).toEqual(['ME-5', 'ME-2', 'ME-1']);
    expect(page).toMatchObject({
      folder: 'inbox',
      unread: 2,
      counts: { inbox: 3, drafts: 1, sent: 1, archive: 0 },
    });
  });

  it('shows recipients rather than ourselves in what we send', () => {
    expect(look({ folder: 'envoyes' })?.rows[0]?.who).toBe('anne@premier.example');
  });

  it('opens the folder of the mail named, when none is', () => {
    expect(look({ mailId: 'ME-3' })?.folder).toBe('sent');
  });

  it('knows nothing of a mail that does not exist', () => {
    expect(look({ mailId: 'ME-99' })).toBeNull();
  });

  it('finds words of the text without accents or case', () => {
    expect(look({ search: 'ELEVE premier' })?.total).toBe(3);
    expect(look({ search: 'facture' })?.total).toBe(0);
  });

  it('strings together the mails of a conversation', () => {
    expect(look({ mailId: 'ME-5' })?.mail?.thread.map((one) => one.id)).toEqual(['ME-1', 'ME-3']);
    expect(look({ mailId: 'ME-1' })?.mail?.thread.map((one) => one.id)).toEqual(['ME-3']);
  });

  it('names the client behind the sender’s address', () => {
    expect(look({ mailId: 'ME-1' })?.mail?.sender).toEqual({
      label: 'Atelier Premier',
      path: 'clients/C0001',
    });
  });

  it('gives a draft’s content and revision, so that writing can go on', () => {
    expect(look({ mailId: 'ME-4' })?.mail?.draft).toMatchObject({
      revision: 3,
      content: { subject: 'Objet ME-4' },
    });
    expect(look({ mailId: 'ME-1' })?.mail?.draft).toBeNull();
  });
});

describe('the book of addresses and papers', () => {
  it('holds colleagues, contacts and general addresses, each once, the candidate left out', () => {
    expect(mailBook(desk).addresses.map((one) => one.email)).toEqual([
      'dominique@essai.example',
      'anne@premier.example',
      'contact@premier.example',
    ]);
  });

  it('says why a paper cannot leave yet', () => {
    const order: CompanyRows['orders'][number] = {
      id: 'CO-1',
      accountId: 'C0001',
      contactId: null,
      quoteId: null,
      customerReference: '',
      sourceDocumentId: null,
      lines: [],
      discountPercent: 0,
      shippingCents: 0,
      requestedOn: null,
      promisedOn: null,
      paymentTerms: null,
      notes: '',
      receivedOn: '2026-02-03',
      confirmedOn: null,
      cancelled: null,
      hold: null,
      acknowledgedOn: null,
      authorId: 'adv',
      revision: 0,
    };
    const { papers } = mailBook({ ...desk, world: initialWorld(tinySeed({ ...rows, orders: [order] })) });
    expect(papers[0]).toMatchObject({ kind: 'acknowledgement', blocked: 'commande à confirmer d’abord' });
  });
});

describe('a message begun elsewhere', () => {
  const begun = (query: string) => newMailContent(desk, new URLSearchParams(query));

  it('takes contacts, accounts, colleagues and plain addresses as recipients', () => {
    expect(begun('a=CT-1&a=C0001&cc=direction&a=x@y.example').to?.map((one) => one.email)).toEqual([
      'anne@premier.example',
      'contact@premier.example',
      'x@y.example',
    ]);
    expect(begun('cc=direction').cc).toEqual([{ name: 'Dominique Essai', email: 'dominique@essai.example' }]);
  });

  it('takes papers and leaves out what it does not know', () => {
    expect(begun('pj=invoice:BR-1&pj=bombe:1&a=personne&lie=quotes:DV-0011')).toMatchObject({
      to: [],
      attachments: [{ kind: 'invoice', id: 'BR-1' }],
      relatedTo: { collection: 'quotes', id: 'DV-0011' },
    });
  });
});
