import type { ReminderContent } from '~/domain/crm/reminders/records';
import type { PrintablePaper } from '~/domain/exports/paper';
import { formatCivilDate } from '~/ui/typography/format';
import type { PartiesContext } from './order-paper';
import { identityFooter, sellerParty } from './paper-parties';
import { fact, section } from './quote-paper';

/** A letter: the writer's own subject and text under the letterhead. */
export function letterPaper(
  context: PartiesContext,
  letter: Pick<ReminderContent, 'subject' | 'body' | 'channel' | 'enclosures'>,
  { id, date, isDraft }: { id: string; date: string; isDraft: boolean },
): PrintablePaper {
  return {
    name: `Lettre ${id}`,
    title: '',
    stamp: isDraft ? 'Brouillon – non envoyée' : null,
    seller: sellerParty(context.seller),
    buyer: context.buyer,
    deliverTo: null,
    facts: fact(
      'Envoi',
      letter.channel === 'registered-letter' ? 'Lettre recommandée avec avis de réception' : null,
    ),
    dateline: `${context.seller.address.town}, le ${formatCivilDate(date, 'long')}`,
    subject: letter.subject,
    body: letter.body.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ''),
    lines: null,
    totals: null,
    sections: section('Pièces jointes', letter.enclosures),
    signature: null,
    footer: identityFooter(context.seller),
  };
}
