import { Link } from '@remix-run/react';
import { levelWords } from '~/domain/review/words';
import type { CompetenceView, CriterionView } from './review-page';
import { DecisionBadge, VerdictBadge } from './badges';

interface CriteriaPaneProps {
  competences: readonly CompetenceView[];
  selectedId: string | null;
}

/** Left of the review desk: every criterion by competence, with the proposal and the decision. */
export function CriteriaPane({ competences, selectedId }: CriteriaPaneProps) {
  return (
    <nav aria-label="Critères" className="flex flex-col gap-4 p-3">
      {competences.map((competence) => (
        <section key={competence.code} aria-labelledby={`competence-${competence.code}`}>
          <h2 id={`competence-${competence.code}`} className="text-small font-semibold text-ink">
            {competence.code} · {competence.title}
          </h2>
          <p className="text-small text-soft">{levelWords[competence.proposal.outcome]}</p>
          <ol className="mt-2 flex flex-col gap-1">
            {competence.criteria.map((criterion) => (
              <li key={criterion.id}>
                <CriterionLink criterion={criterion} selected={criterion.id === selectedId} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}

const CriterionLink = ({ criterion, selected }: { criterion: CriterionView; selected: boolean }) => (
  <Link
    to={`?critere=${criterion.id}`}
    replace
    preventScrollReset
    aria-current={selected ? 'true' : undefined}
    className={`block rounded border p-2 text-table text-ink no-underline hover:bg-hover ${selected ? 'border-accent bg-selected' : 'border-line'}`}
  >
    <span className="block text-small text-soft">{criterion.id}</span>
    <span className="block">{criterion.text}</span>
    <span className="mt-1 flex flex-wrap gap-2">
      <VerdictBadge verdict={criterion.proposal} />
      <DecisionBadge value={criterion.decision?.value ?? null} />
    </span>
  </Link>
);
