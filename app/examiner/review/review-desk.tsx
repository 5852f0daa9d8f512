import { useNavigate, useRevalidator, useSearchParams } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { levelKinds } from '~/domain/review/records';
import { EmptyState } from '~/ui/feedback/empty-state';
import { SplitPanes } from '~/ui/layout/split-panes';
import { useShortcut } from '~/ui/overlays/use-shortcut';
import { CriteriaPane } from './criteria-pane';
import { isDecisionDraft, isExemptionDraft, isUnsaved } from './decision/decision-draft';
import { DecisionPane } from './decision/decision-pane';
import { useDrafts } from './decision/use-drafts';
import { EvidencePane } from './evidence/evidence-pane';
import { ConclusionPane } from './levels/conclusion-pane';
import { LevelPane } from './levels/level-pane';
import { ReviewHeader } from './review-header';
import { levelsOf, type ReviewPage } from './review-page';
import { filterCriteria, isCriteriaFilter, keyAfter, type CriteriaFilter } from './review-selection';

export interface ReviewRights {
  decide: boolean;
  sign: boolean;
}

/**
 * An examiner decides, criterion by criterion, with the machine's proposal and its evidence in sight, concludes the competences and the
 * blocks, then signs.
 */
export function ReviewDesk({ page, rights }: { page: ReviewPage; rights: ReviewRights }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const drafts = useDrafts(`comptoir.evaluation.${page.attemptId}`, isDecisionDraft);
  const exemptionDrafts = useDrafts(`comptoir.ecarts.${page.attemptId}`, isExemptionDraft);
  const [said, setSaid] = useState('');
  useFreshWhenBack();

  const { criteria, levels } = useMemo(
    () => ({
      criteria: page.competences.flatMap((competence) => competence.criteria),
      levels: levelsOf(page),
    }),
    [page],
  );
  const unsaved = useMemo(() => {
    const answers = [
      ...criteria.map(({ id, decision }) => [id, decision] as const),
      ...levels.map(({ key, conclusion }) => [key, conclusion] as const),
    ];
    const written = answers.flatMap(([key, taken]) => (isUnsaved(drafts.drafts[key], taken) ? [key] : []));
    return new Set([...written, ...Object.keys(exemptionDrafts.drafts)]);
  }, [drafts.drafts, exemptionDrafts.drafts, criteria, levels]);
  const asked = search.get('vue');
  const filter = isCriteriaFilter(asked) ? asked : 'tous';
  const shown = filterCriteria(criteria, filter);
  const keys = [...shown.map(({ id }) => id), ...levels.map(({ key }) => key)];
  const level = levels.find(({ key }) => key === search.get('niveau'));
  const firstOpen = criteria.find((criterion) => !criterion.settled) ?? criteria[0];
  const criterion = criteria.find(({ id }) => id === search.get('critere')) ?? shown[0] ?? firstOpen;
  const selectedKey = level?.key ?? criterion?.id ?? '';

  const hrefOf = useCallback((key: string) => hrefTo(key, filter), [filter]);
  const goTo = useCallback(
    (key: string) => navigate(hrefOf(key), { replace: true, preventScrollReset: true }),
    [navigate, hrefOf],
  );
  const rank = keys.indexOf(selectedKey);
  const step = (by: 1 | -1) => {
    const next = rank === -1 ? keys[0] : keys[rank + by];
    if (next !== undefined) goTo(next);
  };
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
  useShortcut('e', focusNextEvidence);

  const { forget } = drafts;
  const onDecided = useCallback(
    (key: string) => {
      forget(key);
      const next = keyAfter(criteria, levels, key);
      const nextLevel = levels.find((one) => one.key === next);
      setSaid(
        next === null
          ? 'Enregistré. Il ne reste rien à décider : vous pouvez signer.'
          : nextLevel
            ? `Enregistré. À conclure : ${nextLevel.code}.`
            : `Décision enregistrée. Critère suivant : ${next}.`,
      );
      if (next === null) return;
      goTo(next);
      requestAnimationFrame(() => document.getElementById('critere-titre')?.focus());
    },
    [criteria, levels, forget, goTo],
  );

  const locked = page.signature !== null || !rights.decide;
  const place = { place: { rank: rank + 1, count: keys.length }, onStep: step };
  return (
    <div className="flex flex-col gap-3 min-[60rem]:-mb-6 min-[60rem]:h-[calc(100dvh-4.625rem)] min-[60rem]:min-h-[32rem] [&>.panes]:min-h-0 [&>.panes]:flex-1 min-[60rem]:[&>.panes]:grid-rows-[minmax(0,1fr)]">
      <ReviewHeader page={page} rights={rights} unsaved={unsaved.size} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {criterion ? (
        <SplitPanes
          id="evaluation"
          sizes={[29, 43, 28]}
          labels={['Critères', 'Constats et preuves', 'Décision']}
        >
          <CriteriaPane
            page={page}
            filter={filter}
            selectedKey={selectedKey}
            unsaved={unsaved}
            hrefOf={hrefOf}
          />
          {level ? (
            <LevelPane page={page} level={level} hrefOf={hrefOf} {...place} />
          ) : (
            <EvidencePane criterion={criterion} {...place} />
          )}
          {level ? (
            <ConclusionPane
              key={level.key}
              level={level}
              locked={locked}
              drafts={drafts}
              onDecided={onDecided}
              say={setSaid}
            />
          ) : (
            <DecisionPane
              key={criterion.id}
              criterion={criterion}
              explainsNotApplicable={page.notApplicable === 'no-with-comment'}
              exemptionRule={page.exemptionRule}
              locked={locked}
              drafts={drafts}
              exemptionDrafts={exemptionDrafts}
              onDecided={onDecided}
              say={setSaid}
            />
          )}
        </SplitPanes>
      ) : (
        <EmptyState title="Aucun critère à évaluer">
          Cette mise en situation n’est rattachée à aucun critère du référentiel.
        </EmptyState>
      )}
    </div>
  );
}

const isLevelKey = (key: string): boolean => levelKinds.some((kind) => key.startsWith(`${kind}:`));

function hrefTo(key: string, filter: CriteriaFilter): string {
  const search = new URLSearchParams(filter === 'tous' ? {} : { vue: filter });
  search.set(isLevelKey(key) ? 'niveau' : 'critere', key);
  return `?${search.toString()}`;
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
