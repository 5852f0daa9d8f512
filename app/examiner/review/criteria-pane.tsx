import { Link, useNavigate } from '@remix-run/react';
import { PencilLine } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { levelWords } from '~/domain/review/words';
import { cx } from '~/ui/class-names';
import { Progress } from '~/ui/feedback/progress';
import { SelectField } from '~/ui/fields/select-field';
import { DecisionBadge, VerdictBadge } from './badges';
import type { CompetenceView, CriterionView, ReviewPage } from './review-page';
import { Missing, UpperLevels } from './upper-levels';
import { criteriaFilters, filterCriteria, filterWords, type CriteriaFilter } from './review-selection';

interface CriteriaPaneProps {
  page: ReviewPage;
  filter: CriteriaFilter;
  selectedId: string;
  /** Criteria with something typed and not saved. */
  unsaved: ReadonlySet<string>;
}

/** Left of the review desk: progress, then every criterion by competence, with the proposal and the decision. */
export function CriteriaPane({ page, filter, selectedId, unsaved }: CriteriaPaneProps) {
  const navigate = useNavigate();
  const { competences, progress } = page;
  const all = competences.flatMap(({ criteria }) => criteria);
  const groups = competences
    .map((competence) => ({ competence, criteria: filterCriteria(competence.criteria, filter) }))
    .filter(({ criteria }) => criteria.length > 0);
  return (
    // Above the evidence on a narrow screen, the list must not push it out of sight.
    <div className="max-[60rem]:max-h-[45dvh] max-[60rem]:overflow-auto">
      <div className="sticky top-0 z-10 flex flex-col gap-2 border-b border-line bg-surface p-3">
        <Progress label="Critères décidés" value={progress.decided} max={progress.total} />
        <SelectField
          name="vue"
          label="Critères montrés"
          hideLabel
          value={filter}
          onChange={(value) => navigate(`?vue=${value}`, { replace: true, preventScrollReset: true })}
          options={criteriaFilters.map((value) => ({
            value,
            label: `${filterWords[value]} (${filterCriteria(all, value).length})`,
          }))}
        />
      </div>
      <nav aria-label="Critères" className="flex flex-col gap-4 p-3">
        {groups.length === 0 && (
          <p className="text-soft">Aucun critère ici. Choisissez « Tous les critères ».</p>
        )}
        {groups.map(({ competence, criteria }) => (
          <section key={competence.code} aria-labelledby={`competence-${competence.code}`}>
            <CompetenceHead competence={competence} />
            <ol className="mt-2 flex flex-col gap-1">
              {criteria.map((criterion) => (
                <li key={criterion.id}>
                  <CriterionLink
                    criterion={criterion}
                    filter={filter}
                    selected={criterion.id === selectedId}
                    unsaved={unsaved.has(criterion.id)}
                  />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </nav>
      <UpperLevels levels={page.upperLevels} />
    </div>
  );
}

function CompetenceHead({ competence: { code, title, proposal, criteria } }: { competence: CompetenceView }) {
  const decided = criteria.filter(({ decision }) => decision !== null).length;
  return (
    <>
      <h2 id={`competence-${code}`} className="line-clamp-2 text-small font-semibold text-ink" title={title}>
        {code} · {title}
      </h2>
      <p className="text-small text-soft" title={proposal.reason}>
        {decided} sur {criteria.length} décidé{criteria.length > 1 ? 's' : ''}
        {proposal.outcome !== 'open' && ` · proposition : ${levelWords[proposal.outcome].toLowerCase()}`}
      </p>
      {decided === criteria.length && <Missing labels={proposal.missing} />}
    </>
  );
}

const panesAreStacked = () => window.matchMedia('(max-width: 60rem)').matches;

/** Where the panes are one under the other, choosing a criterion goes down to its evidence. */
function showEvidenceBelow() {
  if (!panesAreStacked()) return;
  requestAnimationFrame(() => document.getElementById('critere-titre')?.scrollIntoView({ block: 'start' }));
}

interface CriterionLinkProps {
  criterion: CriterionView;
  filter: CriteriaFilter;
  selected: boolean;
  unsaved: boolean;
}

function CriterionLink({ criterion, filter, selected, unsaved }: CriterionLinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (selected && !panesAreStacked()) link.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const search = new URLSearchParams({ ...(filter !== 'tous' && { vue: filter }), critere: criterion.id });
  return (
    <Link
      ref={link}
      to={`?${search.toString()}`}
      replace
      preventScrollReset
      onClick={showEvidenceBelow}
      aria-current={selected ? 'true' : undefined}
      className={cx(
        'block scroll-my-24 rounded border px-2 py-1.5 text-table text-ink no-underline hover:bg-hover',
        selected ? 'border-accent bg-selected' : 'border-line',
      )}
    >
      <span className="flex items-center justify-between gap-2 text-small text-soft">
        <span className="tabular whitespace-nowrap">{criterion.id}</span>
        {unsaved ? (
          <span className="inline-flex items-center gap-1 text-warning">
            <PencilLine aria-hidden="true" size={14} /> Non enregistré
          </span>
        ) : (
          <DecisionBadge value={criterion.decision?.value ?? null} />
        )}
      </span>
      <span className="line-clamp-2">{criterion.text}</span>
      <span className="mt-0.5 flex items-center gap-1 text-small text-soft">
        <span className="visually-hidden">Proposition : </span>
        <VerdictBadge verdict={criterion.proposal} />
      </span>
    </Link>
  );
}
