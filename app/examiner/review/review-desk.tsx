import { useNavigate, useRevalidator, useSearchParams } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { EmptyState } from '~/ui/feedback/empty-state';
import { SplitPanes } from '~/ui/layout/split-panes';
import { useShortcut } from '~/ui/overlays/use-shortcut';
import { CriteriaPane } from './criteria-pane';
import { unsavedCriteria } from './decision/decision-draft';
import { DecisionPane } from './decision/decision-pane';
import { EvidencePane } from './evidence/evidence-pane';
import { ReviewHeader } from './review-header';
import type { ReviewPage } from './review-page';
import { criterionAfter, filterCriteria, isCriteriaFilter } from './review-selection';
import { useDecisionDrafts } from './decision/use-decision-drafts';

export interface ReviewRights {
  decide: boolean;
  sign: boolean;
}

/** An examiner decides, criterion by criterion, with the machine's proposal and its evidence in sight, then signs. */
export function ReviewDesk({ page, rights }: { page: ReviewPage; rights: ReviewRights }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { drafts, keep, forget } = useDecisionDrafts(page.attemptId);
  const [said, setSaid] = useState('');
  useFreshWhenBack();

  const criteria = useMemo(
    () => page.competences.flatMap((competence) => competence.criteria),
    [page.competences],
  );
  const unsaved = useMemo(() => unsavedCriteria(drafts, criteria), [drafts, criteria]);
  const asked = search.get('vue');
  const filter = isCriteriaFilter(asked) ? asked : 'tous';
  const shown = filterCriteria(criteria, filter);
  const firstOpen = criteria.find((criterion) => criterion.decision === null) ?? criteria[0];
  const selected =
    criteria.find((criterion) => criterion.id === search.get('critere')) ?? shown[0] ?? firstOpen;

  const goTo = useCallback(
    (criterionId: string) => {
      const next = new URLSearchParams(search);
      next.set('critere', criterionId);
      navigate(`?${next.toString()}`, { replace: true, preventScrollReset: true });
    },
    [navigate, search],
  );
  const step = (by: 1 | -1) => {
    const index = shown.findIndex((criterion) => criterion.id === selected?.id);
    const next = index === -1 ? shown[0] : shown[index + by];
    if (next) goTo(next.id);
  };
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
  useShortcut('e', focusNextEvidence);

  const onDecided = useCallback(
    (criterionId: string) => {
      forget(criterionId);
      const next = criterionAfter(criteria, criterionId);
      setSaid(
        next
          ? `Décision enregistrée. Critère suivant : ${next.id}.`
          : 'Décision enregistrée. Tous les critères sont décidés.',
      );
      if (!next) return;
      goTo(next.id);
      requestAnimationFrame(() => document.getElementById('critere-titre')?.focus());
    },
    [criteria, forget, goTo],
  );

  return (
    <div className="flex flex-col gap-3 min-[60rem]:-mb-6 min-[60rem]:h-[calc(100dvh-4.625rem)] min-[60rem]:min-h-[32rem] [&>.panes]:min-h-0 [&>.panes]:flex-1 min-[60rem]:[&>.panes]:grid-rows-[minmax(0,1fr)]">
      <ReviewHeader page={page} rights={rights} unsaved={unsaved.size} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {selected ? (
        <SplitPanes
          id="evaluation"
          sizes={[29, 43, 28]}
          labels={['Critères', 'Constats et preuves', 'Décision']}
        >
          <CriteriaPane page={page} filter={filter} selectedId={selected.id} unsaved={unsaved} />
          <EvidencePane
            criterion={selected}
            place={{ rank: shown.indexOf(selected) + 1, count: shown.length }}
            onStep={step}
          />
          <DecisionPane
            key={selected.id}
            criterion={selected}
            explainsNotApplicable={page.notApplicable === 'no-with-comment'}
            locked={page.signature !== null || !rights.decide}
            draft={drafts[selected.id] ?? null}
            isUnsaved={unsaved.has(selected.id)}
            keep={keep}
            forget={forget}
            onDecided={onDecided}
          />
        </SplitPanes>
      ) : (
        <EmptyState title="Aucun critère à évaluer">
          Cette mise en situation n’est rattachée à aucun critère du référentiel.
        </EmptyState>
      )}
    </div>
  );
}

/** Goes from one piece of evidence to the next; Enter then opens the screen as it was. */
function focusNextEvidence() {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-evidence]')];
  const index = links.findIndex((link) => link === document.activeElement);
  links[(index + 1) % links.length]?.focus();
}

/** What another examiner decided meanwhile is shown when this tab is looked at again. */
function useFreshWhenBack() {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && revalidate();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [revalidate]);
}
