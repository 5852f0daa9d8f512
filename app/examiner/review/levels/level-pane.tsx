import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { proposalWords } from '~/domain/review/words';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { nbsp } from '~/ui/typography/format';
import { CriterionBadge, LevelBadge, VerdictBadge } from '../badges';
import { PaneHeader, type PlaceInReview } from '../pane-header';
import type { ReviewPage } from '../review-page';
import type { LevelView } from './level-view';
import { Missing } from './missing';

const outcomeTones = {
  acquired: 'success',
  'not-acquired': 'danger',
  'not-applicable': 'neutral',
  open: 'info',
} as const;

interface LevelPaneProps extends PlaceInReview {
  page: ReviewPage;
  level: LevelView;
  hrefOf: (key: string) => string;
}

/** Centre of the review desk on a competence or a block: what the rule makes of what is decided below, and what is missing. */
export function LevelPane({ page, level, hrefOf, ...place }: LevelPaneProps) {
  const { proposal, conclusion, elsewhere, restsOn } = level;
  const isBlock = level.level === 'block';
  return (
    <div className="flex flex-col gap-3 p-4">
      <PaneHeader
        code={isBlock ? `Bloc ${level.code}` : `Compétence ${level.code}`}
        title={level.title}
        {...place}
      >
        <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="text-soft">
            {level.provisional ? 'Proposition provisoire :' : 'Proposition :'}
          </span>
          <StatusBadge tone={outcomeTones[proposal.outcome]}>
            {proposalWords(level.level, proposal.outcome)}
          </StatusBadge>
          <span className="text-small text-soft">{proposal.reason}</span>
        </p>
        <p className="mt-1 text-small text-soft">{level.basis}</p>
      </PaneHeader>
      {conclusion && (level.unexplained || level.changedSince.length > 0) && (
        <Notice
          tone="warning"
          title={
            level.unexplained
              ? 'Les décisions ou la proposition ont changé depuis la conclusion'
              : 'Des décisions ont été modifiées depuis la conclusion'
          }
        >
          {level.changedSince.length > 0 && `Enregistré depuis : ${level.changedSince.join(', ')}. `}
          {level.unexplained
            ? 'Concluez de nouveau, ou donnez-en le motif : la signature l’attend.'
            : 'Relisez, puis enregistrez de nouveau la conclusion.'}
        </Notice>
      )}
      {elsewhere.length > 0 && (
        <div className="rounded bg-sunken p-3 text-table">
          <p className="font-medium">
            {nbsp(
              `Évalué${isBlock ? '' : 'e'} en partie : ${level.informed} critère${level.informed > 1 ? 's' : ''} sur ${level.ofCriteria}.`,
            )}
          </p>
          <p className="mt-1 text-small text-soft">
            {nbsp(
              `Conclure est possible, pas obligatoire. Pas d’observation dans ce passage : ${elsewhere.join(', ')}.`,
            )}
          </p>
        </div>
      )}
      <section aria-labelledby="niveau-repose-sur">
        <h3 id="niveau-repose-sur" className="text-body font-semibold">
          {isBlock ? 'Ses compétences' : 'Ses critères'}
        </h3>
        <ul className="mt-1 flex flex-col divide-y divide-line">
          {isBlock
            ? page.competences
                .filter(({ code }) => restsOn.includes(code))
                .map((one) => (
                  <PartLine key={one.key} to={hrefOf(one.key)} code={one.code} text={one.title}>
                    <LevelBadge level={one} />
                  </PartLine>
                ))
            : page.competences
                .flatMap(({ criteria }) => criteria)
                .filter(({ id }) => restsOn.includes(id))
                .map((one) => (
                  <PartLine key={one.id} to={hrefOf(one.id)} code={one.id} text={one.text}>
                    {one.settled ? <CriterionBadge {...one} /> : <VerdictBadge verdict={one.proposal} />}
                  </PartLine>
                ))}
        </ul>
      </section>
      <Missing missing={proposal.missing} />
      <div className="text-small text-soft">
        {proposal.rule !== '' && <p>{nbsp(`Règle : ${proposal.rule}.`)}</p>}
        <p>{nbsp(`Qui décide : ${proposal.decidedBy}`)}</p>
      </div>
    </div>
  );
}

interface PartLineProps {
  to: string;
  code: string;
  text: string;
  children: ReactNode;
}

const PartLine = ({ to, code, text, children }: PartLineProps) => (
  <li className="flex items-start justify-between gap-3 py-1.5 text-table">
    <Link to={to} replace preventScrollReset data-evidence className="text-ink no-underline hover:underline">
      <span className="tabular text-small text-accent underline">{code}</span> {text}
    </Link>
    <span className="shrink-0 whitespace-nowrap">{children}</span>
  </li>
);
