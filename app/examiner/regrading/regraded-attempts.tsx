import { Link } from '@remix-run/react';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Card } from '~/ui/layout/blocks';
import { Pagination } from '~/ui/navigation/pagination';
import type { Column } from '~/ui/table/column';
import { SimpleTable } from '~/ui/table/simple-table';
import { formatNumber } from '~/ui/typography/format';
import type { RegradePage } from './regrade-page';

type Attempt = RegradePage['attempts'][number];
type Change = Attempt['changes'][number];

/** The attempts that read otherwise, each with the criteria and the checks that explain it. */
export function RegradedAttempts({ page }: { page: RegradePage }) {
  if (page.attemptCount === 0) {
    if (page.working) return null;
    return page.comparedAll ? (
      <EmptyState title="Aucun rapport ne change">
        Les passages comparés donnent les mêmes constats qu’avant.
      </EmptyState>
    ) : (
      <EmptyState title="Comparaison inachevée">
        {page.done === 0
          ? 'Aucun passage n’est encore comparé. '
          : `${formatNumber(page.done)} sur ${formatNumber(page.total)} comparés, sans changement. `}
        « Reprendre » continue où elle s’est arrêtée.
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      {page.byCriterion.length > 0 && (
        <SimpleTable
          caption="Propositions modifiées, par critère"
          showCaption
          columns={moveColumns}
          rows={page.byCriterion}
          rowKey={(move) => `${move.criterionId} ${move.from} ${move.to}`}
        />
      )}
      {page.attempts.map((attempt) => (
        <Card
          key={attempt.attemptId}
          title={
            <>
              <Link to={`/evaluation/${attempt.attemptId}`}>{attempt.candidateName}</Link>{' '}
              <span className="text-soft">{attempt.sessionTitle}</span>
            </>
          }
          actions={attempt.signed && <StatusBadge tone="neutral">Signé : ne change pas</StatusBadge>}
        >
          {attempt.fault !== null && (
            <p>
              <StatusBadge tone="danger">Échec</StatusBadge> Ce passage n’a pas pu être relu : {attempt.fault}
            </p>
          )}
          {attempt.changes.map((change) => (
            <CriterionChange key={change.criterionId} change={change} />
          ))}
        </Card>
      ))}
      <Pagination page={page.listPage} pageCount={page.pageCount} hrefFor={(target) => `?page=${target}`} />
    </div>
  );
}

type Move = RegradePage['byCriterion'][number];

const moveColumns: Column<Move>[] = [
  { key: 'critere', header: 'Critère', render: (move) => move.criterionId },
  { key: 'texte', header: 'Ce qu’il demande', render: (move) => move.text },
  { key: 'avant', header: 'Avant', render: (move) => move.from },
  { key: 'apres', header: 'Après', render: (move) => move.to },
  { key: 'nombre', header: 'Passages', align: 'end', render: (move) => formatNumber(move.count) },
];

function CriterionChange({ change }: { change: Change }) {
  return (
    <details className="py-1" open={!change.sameProposal}>
      <summary>
        <strong>{change.criterionId}</strong>{' '}
        {change.sameProposal ? (
          <span className="text-soft">proposition inchangée ({change.to})</span>
        ) : (
          <FromTo from={change.from} to={change.to} />
        )}
      </summary>
      {change.text && <p className="text-soft">{change.text}</p>}
      <ul className="list-disc pl-6 text-table">
        {change.checks.map((check) => (
          <li key={check.id}>
            {check.title}
            {'\u00a0'}: <FromTo from={check.from} to={check.to} />. {check.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

const FromTo = ({ from, to }: { from: string; to: string }) => (
  <>
    {from} <span aria-hidden="true">→</span>
    <span className="visually-hidden">devient</span> {to}
  </>
);
