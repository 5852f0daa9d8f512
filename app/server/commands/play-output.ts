import type { Report, ReportedLevel } from '~/domain/grading/report';
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
const levelWords: Record<ReportedLevel['outcome'], string> = {
  acquired: 'acquis',
  'not-acquired': 'non acquis',
  'not-applicable': 'sans objet',
  open: 'à décider',
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
    lines.push(`    confiance ${Math.round(criterion.confidence * 100)} %`);
    for (const check of criterion.checks) {
      lines.push(`    ${verdictSigns[check.verdict] ?? ' '} ${check.id} : ${check.reason}`);
      if (check.missing) lines.push(`      manque : ${check.missing}`);
      if (check.fault) lines.push(`      fait technique : ${check.fault}`);
    }
  }
  const levels = [...(report.competences ?? []), ...(report.blocks ?? [])];
  if (levels.length > 0) lines.push('', 'Ce que la règle de la certification en proposerait :');
  for (const { code, outcome, reason, informed, ofCriteria } of levels)
    lines.push(`${code}  ${levelWords[outcome]} (${informed} critères sur ${ofCriteria})  ${reason}`);
  return lines.join('\n');
}
