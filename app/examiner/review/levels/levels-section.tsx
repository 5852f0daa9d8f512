import { proposalWords } from '~/domain/review/words';
import { nbsp } from '~/ui/typography/format';
import { PickLink } from '../pick-link';
import { levelsOf, type ReviewPage } from '../review-page';
import { LevelBadge } from '../badges';
import { Missing } from './missing';

interface LevelsSectionProps {
  page: ReviewPage;
  selectedKey: string;
  /** Levels with something typed and not saved. */
  unsaved: ReadonlySet<string>;
  hrefOf: (key: string) => string;
}

/** After the criteria: the competences then the blocks to conclude, and what the rule makes of them for the certification. */
export function LevelsSection({ page, selectedKey, unsaved, hrefOf }: LevelsSectionProps) {
  const { certification } = page;
  return (
    <section aria-labelledby="niveaux" className="flex flex-col gap-3 border-t border-line p-3">
      <h2 id="niveaux" className="scroll-mt-40 text-small font-semibold text-ink">
        {levelsTitle(page)}
      </h2>
      <ol className="flex flex-col gap-1">
        {levelsOf(page).map((level) => (
          <li key={level.key}>
            <PickLink
              to={hrefOf(level.key)}
              selected={level.key === selectedKey}
              unsaved={unsaved.has(level.key)}
              code={level.level === 'block' ? `Bloc ${level.code}` : level.code}
              badge={<LevelBadge level={level} />}
              text={level.title}
            >
              {level.conclusion && (level.unexplained || level.changedSince.length > 0) ? (
                <span className="text-warning">À relire : décisions modifiées depuis</span>
              ) : (
                `${level.informed} critère${level.informed > 1 ? 's' : ''} sur ${level.ofCriteria} évalué${level.informed > 1 ? 's' : ''}`
              )}
            </PickLink>
          </li>
        ))}
      </ol>
      <div>
        <h3 className="text-small font-medium text-ink">{certification.title}</h3>
        <p className="text-small text-soft">
          {proposalWords('competence', certification.proposal.outcome)}. {certification.proposal.reason}
        </p>
        <Missing title="Ce qu’il faut encore pour conclure :" missing={certification.proposal.missing} />
        <p className="text-small text-soft">{nbsp(`Qui décide : ${certification.proposal.decidedBy}`)}</p>
      </div>
    </section>
  );
}

export const levelsTitle = ({ blocks }: ReviewPage): string =>
  blocks.length > 0 ? 'Compétences et blocs' : 'Compétences';
