import { Link } from '@remix-run/react';
import { FileText } from 'lucide-react';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { Markdown } from '~/ui/markdown/markdown';
import { formatOrdinal } from '~/ui/typography/format';
import { useDesk } from '../desk-context';
import { useAct } from '../use-act';
import { useOptimistic } from './use-optimistic';
import type { MissionCard } from './desk-frame-page';

/** The missions given so far, with the candidate's own marks; `day` is the present company day. */
export function MissionsPanel({ missions, day }: { missions: readonly MissionCard[]; day: number }) {
  const days = [...new Set(missions.map((mission) => mission.day))].sort((a, b) => b - a);
  if (missions.length === 0) return <p className="text-soft">Aucune mission pour l’instant.</p>;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-small text-soft">
        Les cases sont pour vous : elles ne comptent pas dans l’évaluation.
      </p>
      {days.map((given) => (
        <section key={given} aria-label={`Missions du ${formatOrdinal(given)} jour`}>
          <h3 className="mb-2 text-small font-semibold text-soft">
            {given === day ? 'Aujourd’hui' : `Données le ${formatOrdinal(given)} jour`}
          </h3>
          <ul className="flex flex-col gap-2">
            {missions
              .filter((mission) => mission.day === given)
              .map((mission) => (
                <Mission key={mission.id} mission={mission} isNew={given === day} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Mission({ mission, isNew }: { mission: MissionCard; isNew: boolean }) {
  const { basePath } = useDesk();
  const act = useAct();
  const [ticked, setTicked] = useOptimistic(mission.ticked);
  return (
    <li className="rounded border border-line bg-surface p-3">
      <CheckboxField
        name={`mission-${mission.id}`}
        label={mission.title}
        value={ticked}
        onChange={(next) => {
          setTicked(next);
          void act('TickMission', { mission: mission.id, ticked: next });
        }}
      />
      <details className="mt-1" open={isNew && !mission.ticked}>
        <summary className="cursor-pointer text-small text-soft">Consigne</summary>
        <div className="mt-2 text-table">
          <Markdown source={mission.brief} headingLevel={4} />
        </div>
        {mission.documents.length > 0 && (
          <ul className="mt-2 flex flex-col gap-1" aria-label="Documents de la mission">
            {mission.documents.map((document) => (
              <li key={document.id}>
                <Link
                  to={`${basePath}/documents/${document.id}`}
                  className="inline-flex items-start gap-1 text-table text-accent underline"
                >
                  <FileText aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
                  {document.name}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}
