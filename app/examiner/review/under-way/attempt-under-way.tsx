import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { TimeLeft } from '~/ui/frame/time-left';
import { Card, Page } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { formatCivilDate, formatInstant, formatNumber, formatTime } from '~/ui/typography/format';
import type { UnderWayPage } from './under-way-page';

const lookEveryMs = 20_000;

const stages = {
  'not-started': { word: 'Pas commencé', tone: 'neutral' },
  'in-progress': { word: 'En cours', tone: 'info' },
  paused: { word: 'En pause', tone: 'warning' },
} as const;

/** What an examiner sees of an attempt before it is handed in; the review opens by itself at the hand-in. */
export function AttemptUnderWay({ page }: { page: UnderWayPage }) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && revalidate(), lookEveryMs);
    return () => clearInterval(timer);
  }, [revalidate]);
  const { word, tone } = stages[page.stage];
  return (
    <Page>
      <PageHeader
        title={page.candidateName}
        breadcrumbs={
          <Breadcrumbs items={[{ label: 'Passages', to: '/evaluation' }, { label: page.candidateName }]} />
        }
        subtitle={`${page.scenarioTitle} · ${page.sessionTitle}`}
        status={<StatusBadge tone={tone}>{word}</StatusBadge>}
        actions={
          page.lastAct && (
            <LinkButton to={`/evaluation/${page.attemptId}/evenement/${page.events}`}>
              Voir le dernier écran
            </LinkButton>
          )
        }
      />
      <Notice
        tone="info"
        title={page.stage === 'not-started' ? 'Le candidat n’a pas commencé' : 'Le passage n’est pas rendu'}
      >
        L’évaluation s’ouvre à la remise. Cette page se met à jour d’elle-même.
      </Notice>
      <Card title="Où en est le passage">
        <DescriptionList
          columns={2}
          items={page.stage === 'not-started' ? beforeStart(page) : sinceStart(page)}
        />
      </Card>
    </Page>
  );
}

const accommodation = ({ timeFactor }: UnderWayPage) =>
  timeFactor === 1 ? [] : [{ label: 'Aménagement', value: `durée × ${formatNumber(timeFactor)}` }];

const beforeStart = (page: UnderWayPage) => [
  { label: 'Session ouverte', value: formatInstant(page.session.opensAt) },
  { label: 'Session fermée', value: formatInstant(page.session.closesAt) },
  ...accommodation(page),
];

const sinceStart = (page: UnderWayPage) => [
  { label: 'Commencé', value: page.startedAt === null ? '—' : formatInstant(page.startedAt) },
  {
    label: 'Temps restant',
    value:
      page.remainingMs === null ? (
        '—'
      ) : (
        <TimeLeft remainingMs={page.remainingMs} paused={page.stage === 'paused'} />
      ),
  },
  { label: 'Fin prévue', value: page.endsAt === null ? 'À la reprise' : formatInstant(page.endsAt) },
  ...accommodation(page),
  {
    label: 'Dans l’entreprise',
    value: `${formatCivilDate(page.company.date, 'weekday')}, ${formatTime(page.company.minute)} (jour ${page.company.day} sur ${page.company.days})`,
  },
  {
    label: 'Dernier événement',
    value: page.lastAct === null ? 'Aucun' : `${page.lastAct.label} · ${formatInstant(page.lastAct.at)}`,
  },
  { label: 'Événements', value: formatNumber(page.events) },
];
