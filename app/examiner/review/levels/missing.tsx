import { nbsp } from '~/ui/typography/format';
import type { ProposalView } from './level-view';

interface MissingProps {
  missing: ProposalView['missing'];
  title?: string;
}

/** What a level cannot do without, and who brings it. */
export const Missing = ({ missing, title = 'Il manque :' }: MissingProps) =>
  missing.length > 0 && (
    <div className="text-small text-soft">
      <p>{nbsp(title)}</p>
      <ul className="list-disc pl-4">
        {missing.map(({ label, by }) => (
          <li key={label}>
            {label}
            {by !== null && ` – ${by}`}
          </li>
        ))}
      </ul>
    </div>
  );
