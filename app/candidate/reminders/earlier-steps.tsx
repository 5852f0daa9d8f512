import { Card } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { Timeline } from '~/ui/layout/timeline';
import { Money } from '~/ui/typography/values';
import type { ReminderPage } from './reminder-page';

/** What is known of the client before writing: credit, risk note, and every earlier step about money. */
export function EarlierSteps({ page }: { page: ReminderPage }) {
  const { credit } = page;
  return (
    <>
      <Card title="Encours">
        <DescriptionList
          items={[
            { label: 'Impayé', value: <Money cents={credit.unpaidCents} /> },
            { label: 'Commandes', value: <Money cents={credit.openOrdersCents} /> },
            { label: 'Encours', value: <Money cents={credit.totalCents} /> },
            {
              label: 'Plafond',
              value: credit.limitCents === null ? 'aucun' : <Money cents={credit.limitCents} />,
            },
            ...(credit.riskNote ? [{ label: 'Note', value: credit.riskNote }] : []),
          ]}
        />
      </Card>
      <Card title="Démarches et échanges">
        {/* Above the form, a long history would push it out of sight. */}
        <div className="@max-[62rem]:max-h-56 @max-[62rem]:overflow-auto">
          <Timeline
            label="Démarches et échanges avec ce client"
            entries={page.steps.map(({ id, date, time, kind, title, detail, to, author }) => ({
              id: `${kind}-${id}`,
              date,
              time,
              kind,
              title,
              body: detail || undefined,
              to,
              author,
            }))}
            kinds={page.kinds}
            pageSize={8}
          />
        </div>
      </Card>
    </>
  );
}
