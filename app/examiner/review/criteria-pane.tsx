import { Link, useNavigate } from '@remix-run/react';
import { levelWords } from '~/domain/review/words';
import { Progress } from '~/ui/feedback/progress';
import { SelectField } from '~/ui/fields/select-field';
import { CriterionBadge, LevelBadge, VerdictBadge } from './badges';
import { LevelsSection, levelsTitle } from './levels/levels-section';
import { PickLink } from './pick-link';
import { levelsOf, type CompetenceView, type ReviewPage } from './review-page';
import { criteriaFilters, filterCriteria, filterWords, type CriteriaFilter } from './review-selection';

interface CriteriaPaneProps {
  page: ReviewPage;
  filter: CriteriaFilter;
  selectedKey: string;
  /** Criteria and levels with something typed and not saved. */
  unsaved: ReadonlySet<string>;
  hrefOf: (key: string) => string;
}

/** Left of the review desk: progress, every criterion by competence with the proposal and the decision, then the levels to conclude. */
export function CriteriaPane({ page, filter, selectedKey, unsaved, hrefOf }: CriteriaPaneProps) {
  const navigate = useNavigate();
  const { competences, progress } = page;
  const all = competences.flatMap(({ criteria }) => criteria);
  const groups = competences
    .map((competence) => ({ competence, criteria: filterCriteria(competence.criteria, filter) }))
    .filter(({ criteria }) => criteria.length > 0);
  const toConclude = levelsOf(page).filter(({ required }) => required);
  const concluded = toConclude.filter(({ conclusion }) => conclusion !== null);
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
        <a href="#niveaux" className="text-small text-accent underline">
          {levelsTitle(page)}
          {toConclude.length > 0 &&
            ` : ${concluded.length} sur ${toConclude.length} ${page.blocks.length > 0 ? 'conclus' : 'conclues'}`}
        </a>
      </div>
      <nav aria-label="Critères" className="flex flex-col gap-4 p-3">
        {groups.length === 0 && (
          <p className="text-soft">Aucun critère ici. Choisissez « Tous les critères ».</p>
        )}
        {groups.map(({ competence, criteria }) => (
          <section key={competence.code} aria-labelledby={`competence-${competence.code}`}>
            <CompetenceHead competence={competence} href={hrefOf(competence.key)} />
            <ol className="mt-2 flex flex-col gap-1">
              {criteria.map((criterion) => (
                <li key={criterion.id}>
                  <PickLink
                    to={hrefOf(criterion.id)}
                    selected={criterion.id === selectedKey}
                    unsaved={unsaved.has(criterion.id)}
                    code={criterion.id}
                    badge={<CriterionBadge {...criterion} />}
                    text={criterion.text}
                  >
                    <span className="visually-hidden">Proposition : </span>
                    <VerdictBadge verdict={criterion.proposal} />
                    {criterion.exemption && !criterion.exempted && ' · demande d’écarter'}
                  </PickLink>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </nav>
      <LevelsSection page={page} selectedKey={selectedKey} unsaved={unsaved} hrefOf={hrefOf} />
    </div>
  );
}

function CompetenceHead({ competence, href }: { competence: CompetenceView; href: string }) {
  const { code, title, proposal, criteria, provisional } = competence;
  const settled = criteria.filter((criterion) => criterion.settled).length;
  const proposed = provisional ? 'proposition provisoire' : 'proposition';
  return (
    <>
      <h2 id={`competence-${code}`} className="line-clamp-2 text-small font-semibold text-ink" title={title}>
        {code} · {title}
      </h2>
      <p className="text-small text-soft" title={proposal.reason}>
        {settled} sur {criteria.length} décidé{criteria.length > 1 ? 's' : ''}
        {proposal.outcome !== 'open' && ` · ${proposed} : ${levelWords[proposal.outcome].toLowerCase()}`}
      </p>
      {settled === criteria.length && (
        <p className="mt-0.5 flex items-center gap-2 text-small">
          <LevelBadge level={competence} />
          <Link to={href} replace preventScrollReset className="text-accent underline">
            {competence.conclusion ? 'Revoir la conclusion' : 'Conclure'}
            <span className="visually-hidden"> {code}</span>
          </Link>
        </p>
      )}
    </>
  );
}
