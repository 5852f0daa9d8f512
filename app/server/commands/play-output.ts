import type { Report } from '~/domain/grading/report';
import { selectOptionalCriterion } from '~/domain/referential/model';
import type { Referential } from '~/domain/referential/schema';
import type { CompiledScenario } from '~/domain/scenario/compile';

/** The report as machines read it. */
export const playedJson = ({ scenario, version, seed, events, headHash, criteria }: Report) => ({
  scenario,
  version,
  seed,
  events,
  headHash,
  criteria: criteria.map(({ id, proposal, checks }) => ({
    id,
    proposal,
    checks: checks.map(({ id: checkId, verdict, reason, missing, evidence }) => ({
      id: checkId,
      verdict,
      reason,
      missing,
      evidence,
    })),
  })),
});

const proposalWords: Record<string, string> = {
  met: 'atteint',
  'not-met': 'non atteint',
  'not-observed': 'non observé',
  'to-judge': 'à apprécier',
};
const verdictSigns: Record<string, string> = {
  met: '✓',
  'partly-met': '◐',
  'not-met': '✗',
  'not-observed': '·',
  'to-judge': '?',
};

/** The report as people read it. */
export function playedText(
  report: Report,
  scenario: CompiledScenario,
  scriptTitle: string,
  referential: Referential,
): string {
  const lines = [
    `${scenario.title} · version ${report.version}, variante ${report.seed}`,
    `Script : ${scriptTitle}`,
    `${report.events} événements, empreinte finale ${report.headHash.slice(0, 16)}…`,
    '',
  ];
  for (const criterion of report.criteria) {
    const text = selectOptionalCriterion(referential, criterion.id)?.text ?? '';
    lines.push(`${criterion.id}  ${proposalWords[criterion.proposal] ?? criterion.proposal}  ${text}`);
    for (const check of criterion.checks) {
      lines.push(`    ${verdictSigns[check.verdict] ?? ' '} ${check.id} : ${check.reason}`);
      if (check.missing) lines.push(`      manque : ${check.missing}`);
      if (check.fault) lines.push(`      fait technique : ${check.fault}`);
    }
  }
  return lines.join('\n');
}
