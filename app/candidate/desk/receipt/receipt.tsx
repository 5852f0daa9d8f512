import { useEffect, useState } from 'react';
import { Form } from '@remix-run/react';
import { Printer } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { DescriptionList } from '~/ui/layout/description-list';
import { formatCount, formatInstant, formatNumber } from '~/ui/typography/format';
import type { ReceiptPage } from '../frame/desk-frame-page';
import { clearAttempt } from './clear-attempt';

/** After the hand-in: what proves it. Any address of the desk leads here from now on, the Back button included. */
export function Receipt({ page }: { page: ReceiptPage }) {
  const { attemptId, candidateName, title, cause, endedAt, events, headHash, company } = page;
  const [unsent, setUnsent] = useState(0);
  useEffect(() => setUnsent(clearAttempt(attemptId)), [attemptId]);
  const groups = headHash.match(/.{1,8}/g) ?? [];
  return (
    <div data-workspace="candidate" className="min-h-dvh bg-page text-ink">
      <main className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-10">
        <header>
          <p className="text-small text-soft">{company.name}</p>
          <h1 className="text-title font-semibold">Votre passage est rendu</h1>
          <p className="mt-1">
            {cause === 'time-up'
              ? 'Le temps est écoulé : votre passage a été rendu de lui-même, avec tout ce qui était enregistré.'
              : 'Votre travail est enregistré et ne peut plus être modifié.'}{' '}
            Vous pouvez quitter la salle avec l’accord du surveillant.
          </p>
        </header>
        {unsent > 0 && (
          <Notice
            tone="danger"
            title={`${formatCount(unsent, 'action')} n’${unsent > 1 ? 'ont' : 'a'} pas atteint le serveur avant la fin`}
          >
            La connexion était coupée. Appelez le surveillant avant de quitter le poste : il peut le faire
            noter au procès-verbal.
          </Notice>
        )}
        <section className="rounded border border-line bg-surface p-5" aria-label="Récépissé">
          <h2 className="mb-3 font-semibold">Récépissé</h2>
          <DescriptionList
            columns={2}
            items={[
              { label: 'Candidat', value: candidateName },
              { label: 'Mise en situation', value: title },
              { label: 'Rendu le', value: endedAt === null ? '' : formatInstant(endedAt) },
              { label: 'Événements au journal', value: formatNumber(events) },
              { label: 'Passage', value: <span className="tabular break-all">{attemptId}</span>, wide: true },
              {
                label: 'Empreinte du journal',
                wide: true,
                value: (
                  <code className="tabular flex flex-wrap gap-x-2" aria-label={headHash}>
                    {groups.map((group, index) => (
                      <span key={index}>{group}</span>
                    ))}
                  </code>
                ),
              },
            ]}
          />
          <p className="mt-4 text-small text-soft">
            Cette empreinte est calculée sur tout ce que vous avez fait. Elle figure aussi au procès-verbal :
            si un seul caractère du journal changeait, elle ne correspondrait plus.
          </p>
        </section>
        <div className="no-print flex flex-wrap justify-end gap-2">
          <Form method="post" action="/deconnexion" reloadDocument>
            <Button type="submit">Se déconnecter</Button>
          </Form>
          <Button variant="primary" icon={<Printer />} onPress={() => window.print()}>
            Imprimer le récépissé
          </Button>
        </div>
      </main>
    </div>
  );
}
