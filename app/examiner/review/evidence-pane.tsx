import { Link } from '@remix-run/react';
import { formatCivilDate, formatTime } from '~/ui/typography/format';
import type { CheckView, CriterionView, EvidenceView } from './review-page';
import { VerdictBadge } from './badges';

/** Centre of the review desk: what the machine saw for one criterion, and where to look at it. */
export function EvidencePane({ criterion }: { criterion: CriterionView }) {
  return (
    <section aria-labelledby="evidence-title" className="flex flex-col gap-4 p-4">
      <header>
        <p className="text-small text-soft">{criterion.id}</p>
        <h2 id="evidence-title" className="text-title font-semibold">
          {criterion.text}
        </h2>
        <p className="mt-2 flex items-center gap-2">
          <span className="text-soft">Proposition :</span> <VerdictBadge verdict={criterion.proposal} />
        </p>
      </header>
      {criterion.checks.map((check) => (
        <CheckCard key={check.id} check={check} />
      ))}
    </section>
  );
}

const CheckCard = ({ check }: { check: CheckView }) => (
  <article className="rounded border border-line bg-surface p-4" aria-labelledby={`check-${check.id}`}>
    <div className="flex flex-wrap items-start justify-between gap-2">
      <h3 id={`check-${check.id}`} className="text-body font-semibold">
        {check.title}
      </h3>
      <VerdictBadge verdict={check.verdict} />
    </div>
    {check.question !== null && (
      <p className="mt-2 rounded bg-info-soft p-3 text-body">
        <span className="font-medium">Question à l’examinateur : </span>
        {check.question}
      </p>
    )}
    {check.reason !== '' && <p className="mt-2">{check.reason}</p>}
    {check.missing !== null && (
      <p className="mt-2">
        <span className="font-medium">Ce qui manque : </span>
        {check.missing}
      </p>
    )}
    {check.evidence.length > 0 && (
      <>
        <h4 className="mt-3 text-small font-semibold text-soft">Preuves</h4>
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

const EvidenceLine = ({ evidence }: { evidence: EvidenceView }) => {
  const when =
    evidence.date !== null && evidence.minute !== null
      ? `${formatCivilDate(evidence.date, 'day-month')}, ${formatTime(evidence.minute)}`
      : null;
  return (
    <div className="text-table">
      {evidence.href ? (
        <Link to={evidence.href} className="text-accent underline" data-evidence>
          {evidence.label}
        </Link>
      ) : (
        evidence.label
      )}
      {when !== null && <span className="text-soft"> · {when}</span>}
      {evidence.quote !== null && <blockquote className="mt-1 border-l-2 border-strong pl-3 text-soft">« {evidence.quote} »</blockquote>}
    </div>
  );
};
