import { blockWords, levelWords } from '~/domain/review/words';
import { nbsp } from '~/ui/typography/format';
import type { UpperLevelView } from './review-page';

/** What the certification's rule proposes for the blocks concerned and for the whole, and what each still lacks. */
export const UpperLevels = ({ levels }: { levels: readonly UpperLevelView[] }) => (
  <section aria-labelledby="niveaux" className="flex flex-col gap-3 border-t border-line p-3">
    <h2 id="niveaux" className="text-small font-semibold text-ink">
      Ce que propose la règle
    </h2>
    {levels.map(({ level, title, proposal }) => (
      <div key={title}>
        <h3 className="text-small font-medium text-ink">{title}</h3>
        <p className="text-small text-soft">
          {(level === 'block' ? blockWords : levelWords)[proposal.outcome]}. {proposal.reason}
        </p>
        <Missing labels={proposal.missing} />
        <p className="text-small text-soft">{nbsp(`Qui décide : ${proposal.decidedBy}`)}</p>
      </div>
    ))}
  </section>
);

/** What a level cannot do without. */
export const Missing = ({ labels }: { labels: readonly string[] }) =>
  labels.length > 0 && (
    <div className="text-small text-soft">
      <p>{nbsp('Il manque :')}</p>
      <ul className="list-disc pl-4">
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </div>
  );
