import { cx } from '~/ui/class-names';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { ScrollRegion } from '~/ui/table/scroll-region';
import { nbsp } from '~/ui/typography/format';
import type { BlockSection, CompetenceSection, CriterionRow } from './referential-page';

/** One block of the grid: its activities, their competences, and the criteria of each. */
export const GridSection = ({ block, single }: { block: BlockSection; single: boolean }) => (
  <section aria-labelledby={`bloc-${block.code}`} className="flex flex-col gap-4">
    <h2
      id={`bloc-${block.code}`}
      className="scroll-mt-16 border-b-2 border-accent pb-1 text-title font-semibold text-ink"
    >
      {single ? block.title : `Bloc ${block.code} · ${block.title}`}
    </h2>
    {block.activities.map((activity) => (
      <div key={activity.code} className="flex flex-col gap-4">
        {activity.title && (
          <h3 className="text-body font-semibold text-soft">
            {activity.code} · {activity.title}
          </h3>
        )}
        {activity.competences.map((competence) => (
          <Competence
            key={competence.code}
            competence={competence}
            heading={activity.title === null ? 'h3' : 'h4'}
          />
        ))}
      </div>
    ))}
  </section>
);

interface CompetenceProps {
  competence: CompetenceSection;
  /** One level under what is above it: an activity or, in grids without activities, the block. */
  heading: 'h3' | 'h4';
}

function Competence({ competence, heading: Heading }: CompetenceProps) {
  const { code, title, purpose, groups, withoutCriterion } = competence;
  const facts = [
    ['Au départ', competence.startingMaterial],
    ['Documents et outils', competence.supportingDocuments],
    ['Thèmes de questions', competence.questionThemes],
  ] as const;
  return (
    <article aria-labelledby={`competence-${code}`} className="flex flex-col gap-2">
      <Heading
        id={`competence-${code}`}
        className="scroll-mt-16 break-after-avoid text-body font-semibold text-ink"
      >
        {code} · {title}
      </Heading>
      {purpose && <p className="break-after-avoid text-soft">{purpose}</p>}
      {facts.some(([, items]) => items.length > 0) && (
        <dl className="grid gap-x-6 gap-y-1 text-table text-soft md:grid-cols-3">
          {facts.map(
            ([label, items]) =>
              items.length > 0 && (
                <div key={label}>
                  <dt className="font-medium text-ink">{label}</dt>
                  <dd>{items.join(' · ')}</dd>
                </div>
              ),
          )}
        </dl>
      )}
      <CriteriaTable competence={code} groups={groups} />
      {withoutCriterion.length > 0 && (
        <p className="text-table text-soft">
          {nbsp('Sans critère dans la grille : ')}
          {withoutCriterion.map((one) => one.charAt(0).toLowerCase() + one.slice(1)).join(' ; ')}.
        </p>
      )}
    </article>
  );
}

const CriteriaTable = ({
  competence,
  groups,
}: {
  competence: string;
  groups: CompetenceSection['groups'];
}) => (
  <ScrollRegion
    label={`Critères de la compétence ${competence}`}
    className="overflow-x-auto rounded border border-line bg-surface print:overflow-visible"
  >
    <table className="w-full min-w-[40rem] border-collapse text-table print:min-w-0 print:text-small">
      <caption className="visually-hidden">{`Critères de la compétence ${competence}`}</caption>
      <thead>
        <tr className="bg-sunken text-left text-small">
          <th scope="col" className="w-32 p-2">
            Critère
          </th>
          <th scope="col" className="p-2">
            Énoncé
          </th>
          <th scope="col" className="w-[38%] p-2">
            Ce qu’on regarde
          </th>
          <th scope="col" className="w-28 p-2">
            Où cela se voit
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.code}>
          {group.heading && (
            <tr className="break-inside-avoid break-after-avoid">
              <th
                scope="rowgroup"
                colSpan={4}
                className="border-t border-line bg-accent-soft p-2 text-left text-small font-semibold"
              >
                {group.heading}
              </th>
            </tr>
          )}
          {group.criteria.map((criterion) => (
            <CriterionLine key={criterion.id} criterion={criterion} />
          ))}
        </tbody>
      ))}
    </table>
  </ScrollRegion>
);

const CriterionLine = ({ criterion }: { criterion: CriterionRow }) => (
  <tr id={criterion.id} className="scroll-mt-16 break-inside-avoid border-t border-line align-top">
    <th scope="row" className="tabular p-2 text-left text-small font-medium whitespace-nowrap text-soft">
      {criterion.id}
    </th>
    <td className={cx('p-2', criterion.under && 'pl-6')}>
      {criterion.text}
      {criterion.under && (
        <p className="text-small text-soft">
          {criterion.under.list === 'exemples' ? 'Exemple sous ' : 'Élément exigé sous '}
          <a href={`#${criterion.under.stem}`}>{criterion.under.stem}</a>
        </p>
      )}
      {criterion.appliesWhen && (
        <p className="text-small text-soft">
          {nbsp('S’applique si : ')}
          {criterion.appliesWhen}
        </p>
      )}
      {criterion.checklist.length > 0 && (
        <ul className="list-disc pl-4 text-small text-soft">
          {criterion.checklist.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {criterion.also.length > 0 && (
        <p className="text-small text-soft">{`Éclaire aussi ${criterion.also.join(', ')}`}</p>
      )}
      {criterion.worded && (
        <p className="mt-1">
          <StatusBadge tone="info">Rédaction du centre</StatusBadge>
        </p>
      )}
    </td>
    <td className="p-2 text-soft">{criterion.lookAt}</td>
    <td className="p-2 text-small">
      <span className="font-medium">{criterion.seenIn[0]}</span>
      {criterion.seenIn.length > 1 && (
        <span className="block text-soft">
          {nbsp(`aussi : ${criterion.seenIn.slice(1).join(', ').toLowerCase()}`)}
        </span>
      )}
    </td>
  </tr>
);
