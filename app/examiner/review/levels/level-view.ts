import type {
  DecidedLevel,
  LevelOutcome,
  LevelProposal,
  MissingPiece,
} from '~/domain/referential/decision/facts';
import { ruleSourceWords, ruleWords } from '~/domain/referential/words';
import { awaitedInWords, reasonAsked } from '~/domain/review/concluding';
import {
  conclusionNeedsReason,
  isUnexplained,
  mustBeConcluded,
  type ReviewedLevel,
} from '~/domain/review/levels';
import { conclusionValues, levelKey, type Conclusion, type LevelKind } from '~/domain/review/records';
import { formatCount } from '~/ui/typography/format';

/** What the certification's own rule makes of what is decided so far: proposed, never final. */
export interface ProposalView {
  outcome: LevelOutcome;
  reason: string;
  /** « Tout doit être acquis (règle écrite par le certificateur) ». */
  rule: string;
  /** What keeps the level from being complete, and who brings it. */
  missing: readonly { label: string; by: string | null }[];
  decidedBy: string;
}

export interface ConclusionView extends Conclusion {
  decidedByName: string;
}

/** A competence or a block this attempt informs. */
export interface LevelView {
  key: string;
  level: LevelKind;
  code: string;
  title: string;
  proposal: ProposalView;
  /** What the proposal is counted from: people's decisions, or the machine's proposals as well. */
  basis: string;
  /** Whether part of the basis is not decided by people yet. */
  provisional: boolean;
  informed: number;
  ofCriteria: number;
  /** Criteria, or competences, it is concluded from. */
  restsOn: readonly string[];
  /** Criteria of the level this attempt does not evaluate. */
  elsewhere: readonly string[];
  /** Whether signing waits for its conclusion. */
  required: boolean;
  /** What to decide first; null when it can be concluded. */
  awaited: string | null;
  /** What to explain, by value that has to be: the form says so before sending. */
  reasonsAsked: Readonly<Partial<Record<DecidedLevel, string>>>;
  conclusion: ConclusionView | null;
  /** What was decided again since the conclusion. */
  changedSince: readonly string[];
  /** The proposal now contradicts the conclusion, and nothing explains it. */
  unexplained: boolean;
}

export function levelView(level: ReviewedLevel, deciders: ReadonlyMap<string, string>): LevelView {
  const { conclusion, informed, criteria } = level;
  return {
    key: levelKey(level),
    level: level.level,
    code: level.code,
    title: level.title,
    proposal: proposalView(level.proposal),
    basis: basisOf(level),
    provisional: level.undecided.length > 0,
    informed: informed.length,
    ofCriteria: criteria.length,
    restsOn: level.restsOn,
    elsewhere: criteria.filter((id) => !informed.includes(id)),
    required: mustBeConcluded(level),
    awaited: level.awaited.length > 0 ? awaitedInWords(level) : null,
    reasonsAsked: Object.fromEntries(
      conclusionValues
        .filter((value) => conclusionNeedsReason(level, value))
        .map((value) => [value, reasonAsked(level, value)]),
    ),
    conclusion: conclusion && {
      ...conclusion,
      decidedByName: deciders.get(conclusion.decidedBy) ?? 'un examinateur',
    },
    changedSince: level.changedSince,
    unexplained: isUnexplained(level),
  };
}

/** The first reason of an open level is often the very thing that is missing: it is not said twice. */
export const proposalView = ({
  outcome,
  reason,
  rule,
  ruleFrom,
  missing,
  decidedBy,
}: LevelProposal): ProposalView => ({
  outcome,
  reason,
  rule:
    rule in ruleWords ? `${ruleWords[rule as keyof typeof ruleWords]} (${ruleSourceWords[ruleFrom]})` : '',
  missing: missing.filter(({ label }) => label !== reason).map(missingView),
  decidedBy,
});

/** Nobody is named twice: « Signature du candidat » needs no « le candidat ». */
function missingView({ label, by = '' }: MissingPiece) {
  const noun = by.replace(/^(?:l[ae] |les |l’)/, '');
  return { label, by: by === '' || label.includes(noun) ? null : by };
}

function basisOf({ level, informed, undecided, awaited }: ReviewedLevel): string {
  if (undecided.length === informed.length)
    return 'Rien n’est encore décidé : ce sont les propositions de la machine.';
  if (undecided.length > 0)
    return `${formatCount(undecided.length, 'critère reste', 'critères restent')} à décider, ${undecided.length > 1 ? 'comptés' : 'compté'} comme la machine le propose.`;
  if (level === 'competence') return 'D’après les décisions prises sur les critères.';
  if (awaited.length === 0) return 'D’après les compétences conclues.';
  return `D’après les décisions prises ; ${formatCount(awaited.length, 'compétence reste', 'compétences restent')} à conclure, ${awaited.length > 1 ? 'comptées' : 'comptée'} comme la règle le propose.`;
}
