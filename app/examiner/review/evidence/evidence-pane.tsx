import { Link } from '@remix-run/react';
import { Lightbulb } from 'lucide-react';
import { verdictWords } from '~/domain/review/words';
import { formatCivilDate, formatTime } from '~/ui/typography/format';
import { VerdictBadge } from '../badges';
import type { EvidenceView } from './evidence-view';
import type { CheckView, CriterionView } from '../criterion-view';
import { PaneHeader, type PlaceInReview } from '../pane-header';

/** Centre of the review desk: what the machine saw for one criterion, and where to look at it. */
export function EvidencePane({ criterion, ...place }: PlaceInReview & { criterion: CriterionView }) {
  const { checks } = criterion;
  return (
    <div className="flex flex-col gap-3 p-4">
      <PaneHeader code={criterion.id} title={criterion.text} {...place}>
        <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="text-soft">Proposition :</span> <VerdictBadge verdict={criterion.proposal} />
          {checks.length > 0 && <span className="text-small text-soft">{criterion.proposalReason}</span>}
        </p>
        {criterion.observed !== null && <p className="mt-1 text-small text-soft">{criterion.observed}</p>}
      </PaneHeader>
      <Guide guide={criterion.guide} isQuestion={checks.length === 0} />
      {checks.map((check) => (
        <CheckCard key={check.id} check={check} />
      ))}
    </div>
  );
}

/** What the grid tells an examiner to look at; the question itself where no check informs the criterion. */
const Guide = ({ guide, isQuestion }: { guide: CriterionView['guide']; isQuestion: boolean }) => (
  <div
    className={
      isQuestion ? 'rounded border border-info bg-info-soft p-3' : 'rounded bg-sunken p-3 text-table'
    }
  >
    <p className="flex items-center gap-2 text-small font-semibold">
      <Lightbulb aria-hidden="true" size={16} /> {isQuestion ? 'À vous d’apprécier' : 'Ce qu’on regarde'}
    </p>
    {isQuestion && (
      <p className="mt-1">
        Aucun contrôle n’éclaire ce critère dans cette mise en situation. Ce que vous avez vu du passage
        permet-il de le constater ?
      </p>
    )}
    <p className="mt-1">{isQuestion ? `À regarder : ${guide.lookAt}` : guide.lookAt}</p>
    {guide.checklist.length > 0 && (
      <ul className="mt-1 list-disc pl-5">
        {guide.checklist.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )}
    {guide.appliesWhen && <p className="mt-1 text-soft">S’applique : {guide.appliesWhen}</p>}
  </div>
);

const CheckCard = ({ check }: { check: CheckView }) => (
  <article className="rounded border border-line bg-surface p-3" aria-labelledby={`controle-${check.id}`}>
    <div className="flex items-start justify-between gap-3">
      <div>
        {check.mission && <p className="text-small text-soft">{check.mission}</p>}
        <h3 id={`controle-${check.id}`} className="text-body font-semibold">
          {check.title}
        </h3>
      </div>
      <span className="shrink-0 whitespace-nowrap">
        <VerdictBadge verdict={check.verdict} />
      </span>
    </div>
    {check.reason !== '' && <p className="mt-1.5">{check.reason}</p>}
    {check.missing !== null && (
      <p className="mt-1.5">
        <span className="font-medium">Il manque : </span>
        {check.missing}
      </p>
    )}
    {check.human && <HumanQuestion human={check.human} />}
    {check.fault !== null && (
      <details className="mt-1.5 text-small text-soft">
        <summary>Cause technique</summary>
        <code className="break-all">{check.fault}</code>
      </details>
    )}
    {check.evidence.length > 0 && (
      <>
        <h4 className="mt-2 text-small font-semibold text-soft">{check.human ? 'À regarder' : 'Preuves'}</h4>
        <ul className="mt-1 flex flex-col gap-1">
          {check.evidence.map((evidence, index) => (
            <li key={`${evidence.label}-${index}`}>
              <EvidenceLine evidence={evidence} />
            </li>
          ))}
        </ul>
      </>
    )}
  </article>
);

const HumanQuestion = ({ human }: { human: NonNullable<CheckView['human']> }) => (
  <div className="mt-2 rounded border border-info bg-info-soft p-3">
    <p className="font-medium">{human.question}</p>
    <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-table">
      {human.scale.map(({ value, label }) => (
        <div key={value} className="col-span-2 grid grid-cols-subgrid items-baseline">
          <dt className="text-soft">{verdictWords[value]}</dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
    <p className="mt-2 text-small text-soft">Répondez par votre décision sur le critère.</p>
  </div>
);

const EvidenceLine = ({
  evidence: { seq, label, date, minute, quote, href },
}: {
  evidence: EvidenceView;
}) => (
  <div className="text-table">
    <Link to={href} className="text-accent underline" data-evidence>
      {label}
    </Link>
    <span className="whitespace-nowrap text-small text-soft">
      {date !== null && minute !== null && ` · ${formatCivilDate(date, 'day-month')}, ${formatTime(minute)}`}
      {seq !== null && ` · n° ${seq}`}
      {seq === null && ' · état final'}
    </span>
    {quote !== null && (
      <blockquote className="mt-1 border-l-2 border-strong pl-3 text-soft">« {quote} »</blockquote>
    )}
  </div>
);
