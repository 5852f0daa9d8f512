import { line } from '#fixtures/companies/tiny';
import type { Attempts } from '~/server/journal/attempts.server';
import { task } from './server/exam-room';

const quote = {
  accountId: 'C0001',
  contactId: 'CT-1',
  subject: 'Fournitures de printemps',
  lines: [line({ sku: 'ART-3', label: 'Article 3', quantity: 12 })],
  discountPercent: 2,
  shippingCents: 4_500,
  validUntil: '2026-03-05',
  deliveryOn: '2026-02-12',
  deliveryNote: '',
  paymentTerms: null,
  mentions: 'Prix fermes jusqu’à la date de validité.',
};
const mail = (quoteId: string) => ({
  draftId: null,
  content: {
    to: [{ name: 'Camille Contact 1', email: 'contact1@client1.example' }],
    cc: [],
    subject: `Votre devis ${quoteId}`,
    body: 'Bonjour Madame,\n\nVous trouverez ci-joint le devis demandé ce matin. La livraison est prévue le 12 février.\n\nCordialement,\nCamille Essai',
    attachments: [{ kind: 'quote', id: quoteId }],
    inReplyTo: null,
    relatedTo: null,
  },
});

const minute = 60_000;

/** Works on an attempt through real acts: looks, quotes, writes, plans, ends two days. Enough for every verdict of `reviewedScenario`. */
export async function workOn(attempts: Attempts, attemptId: string, startedAt: number): Promise<void> {
  let count = 0;
  const act = async (
    type: string,
    fields: unknown,
    actor: 'candidate' | 'system' = 'candidate',
  ): Promise<string> => {
    count += 1;
    const { answer } = await attempts.act(
      attemptId,
      { actionId: `work-${attemptId}-${count}`, type, fields, actor },
      startedAt + count * minute,
    );
    if (!answer.accepted) throw new Error(`${type} refused: ${answer.rejection.message}`);
    return answer.id ?? '';
  };
  await act('StartAttempt', { timeFactor: 1 }, 'system');
  await act('ViewScreen', { screen: 'mailbox', about: '' });
  await act('ViewRecord', { collection: 'mails', id: 'message-1', place: 'messages' });
  await act('SearchList', { screen: 'accounts', query: 'essai 1', filters: {}, results: 11 });
  await act('ViewRecord', { collection: 'accounts', id: 'C0001', place: 'clients' });
  const quoteId = await act('CreateQuote', { content: { ...quote, lines: [], mentions: '' } });
  await act('SaveQuote', { id: quoteId, baseRevision: 0, content: quote });
  await act('SendMail', mail(quoteId));
  await act('PlanActivity', task(1));
  await act('PlanActivity', task(2));
  await act('EndWorkingDay', {});
  await act('ViewRecord', { collection: 'invoices', id: 'FA-0020', place: 'factures' });
  await act('EndWorkingDay', {});
}

/** Works on an attempt and hands it in. */
export async function workAndHandIn(attempts: Attempts, attemptId: string, startedAt: number): Promise<void> {
  await workOn(attempts, attemptId, startedAt);
  await attempts.act(
    attemptId,
    { actionId: `hand-in-${attemptId}`, type: 'HandIn', fields: {}, actor: 'candidate' },
    startedAt + 30 * minute,
  );
}
