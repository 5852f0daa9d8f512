import { useState } from 'react';
import { useNavigate, useSearchParams } from '@remix-run/react';
import { CalendarCheck, CalendarPlus, ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { SelectField } from '~/ui/fields/select-field';
import { ReadOnlyZone, useReadOnly } from '~/ui/frame/read-only';
import { Columns, Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Tabs } from '~/ui/navigation/tabs';
import { useShortcut } from '~/ui/overlays/use-shortcut';
import { formatCivilDate } from '~/ui/typography/format';
import { useDesk } from '../desk/desk-context';
import { useConsult } from '../desk/use-consult';
import { ActivityDetail } from './activity-detail';
import { ActivityDialog } from './activity-dialog';
import { ActivityList } from './activity-list';
import type { ActivityCard, AgendaPage } from './agenda-page';
import { DayColumns } from './day-columns';

/** A new activity, planned or already done, or one that is to change. */
export type AskedActivity =
  { mode: 'plan' | 'log'; dueOn: string } | { mode: 'change'; activity: ActivityCard };

/** Agenda: the week, the day or the list; one's own activities or a colleague's. */
export function AgendaScreen({ page }: { page: AgendaPage }) {
  const { today } = useDesk();
  const readOnly = useReadOnly();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { view, from, previous, next, who, staff, self, days, list, open, about } = page;
  const [asked, setAsked] = useState<AskedActivity | null>(about ? { mode: 'plan', dueOn: today } : null);
  useConsult({ type: 'ViewScreen', fields: { screen: 'agenda', about: who === self ? '' : who } });

  const hrefWith = (changes: Record<string, string | null>) => {
    const search = new URLSearchParams(params);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) search.delete(key);
      else search.set(key, value);
    }
    return `?${search.toString()}`;
  };
  useShortcut('p', () => setAsked({ mode: 'plan', dueOn: today }), { enabled: !readOnly });
  useShortcut('arrowleft', () => void navigate(hrefWith({ du: previous })), { enabled: view !== 'liste' });
  useShortcut('arrowright', () => void navigate(hrefWith({ du: next })), { enabled: view !== 'liste' });

  const period =
    view === 'semaine' ? `Semaine du ${formatCivilDate(from, 'long')}` : formatCivilDate(from, 'full');
  const main = list ? (
    <ActivityList list={list} hrefOf={(id) => hrefWith({ activite: id })} />
  ) : (
    <DayColumns
      days={days}
      openId={open?.id ?? null}
      hrefOf={(id) => hrefWith({ activite: id })}
      onAdd={readOnly ? null : (dueOn) => setAsked({ mode: 'plan', dueOn })}
    />
  );
  return (
    <Page>
      <PageHeader
        title="Agenda"
        actions={
          !readOnly && (
            <>
              <Button icon={<CalendarCheck />} onPress={() => setAsked({ mode: 'log', dueOn: today })}>
                Noter une activité faite
              </Button>
              <Button
                variant="primary"
                icon={<CalendarPlus />}
                onPress={() => setAsked({ mode: 'plan', dueOn: today })}
              >
                Planifier
              </Button>
            </>
          )
        }
      />
      <Tabs
        label="Présentation de l’agenda"
        items={[
          { to: hrefWith({ vue: 'semaine', activite: null }), label: 'Semaine', current: view === 'semaine' },
          { to: hrefWith({ vue: 'jour', activite: null }), label: 'Jour', current: view === 'jour' },
          { to: hrefWith({ vue: 'liste', activite: null }), label: 'Liste', current: view === 'liste' },
        ]}
      />
      <div className="flex flex-wrap items-end justify-between gap-3">
        {view === 'liste' ? (
          <span />
        ) : (
          <div className="flex items-center gap-2">
            <LinkButton
              size="sm"
              to={hrefWith({ du: previous })}
              icon={<ChevronLeft />}
              aria-label={view === 'semaine' ? 'Semaine précédente' : 'Jour précédent'}
            >
              <span className="visually-hidden">Précédent</span>
            </LinkButton>
            <LinkButton size="sm" to={hrefWith({ du: null })}>
              Aujourd’hui
            </LinkButton>
            <LinkButton
              size="sm"
              to={hrefWith({ du: next })}
              icon={<ChevronRight />}
              aria-label={view === 'semaine' ? 'Semaine suivante' : 'Jour suivant'}
            >
              <span className="visually-hidden">Suivant</span>
            </LinkButton>
            <h2 className="ms-2 font-semibold" aria-live="polite">
              {period}
            </h2>
          </div>
        )}
        <ReadOnlyZone value={false}>
          <SelectField
            name="qui"
            label="Agenda de"
            width="md"
            value={who}
            onChange={(next) => void navigate(hrefWith({ qui: next === self ? null : next, page: null }))}
            options={[
              ...staff.map(({ id, name }) => ({ value: id, label: id === self ? `${name} (vous)` : name })),
              { value: 'tous', label: 'Toute l’équipe' },
            ]}
          />
        </ReadOnlyZone>
      </div>
      {open ? (
        <Columns
          side={
            <ActivityDetail
              key={open.id}
              activity={open}
              closeTo={hrefWith({ activite: null })}
              onChange={() => setAsked({ mode: 'change', activity: open })}
            />
          }
        >
          {main}
        </Columns>
      ) : (
        main
      )}
      <ActivityDialog
        asked={asked}
        page={page}
        onClose={() => {
          setAsked(null);
          if (about) void navigate(hrefWith({ compte: null, lie: null }), { replace: true });
        }}
      />
    </Page>
  );
}
