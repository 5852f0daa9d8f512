import { useEffect, useState, type ReactNode } from 'react';
import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { DescriptionList } from '~/ui/layout/description-list';
import { formatCount, formatDuration, formatNumber, formatPercent } from '~/ui/typography/format';
import type { EntrancePage } from '../frame/desk-frame-page';
import { testPost, type PostTest } from './test-post';

/** Who sits, what, for how long; whether this computer is fit for it. */
export function RoomCheck({ page }: { page: EntrancePage }) {
  const { candidateName, title, examMinutes, timeFactor, days, basePath } = page;
  const [test, setTest] = useState<PostTest | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setTest(null);
    void testPost(basePath).then((result) => isCurrent && setTest(result));
    return () => {
      isCurrent = false;
    };
  }, [basePath, round]);

  const duration =
    timeFactor > 1
      ? `${formatDuration(examMinutes)}, dont votre temps majoré de ${formatPercent(Math.round((timeFactor - 1) * 100))}`
      : formatDuration(examMinutes);
  return (
    <>
      <h1 className="text-title font-semibold">Vérification du poste</h1>
      <section className="rounded border border-line bg-surface p-5" aria-label="Votre épreuve">
        <DescriptionList
          columns={2}
          items={[
            { label: 'Candidat', value: candidateName },
            { label: 'Mise en situation', value: title },
            { label: 'Durée', value: duration },
            { label: 'Déroulement', value: `${formatCount(days, 'journée')} de travail dans l’entreprise` },
          ]}
        />
        <p className="mt-3 text-small text-soft">
          Ce n’est pas votre nom, ou la durée ne convient pas ? Appelez le surveillant avant de commencer.
        </p>
      </section>
      <section
        className="flex flex-col gap-3 rounded border border-line bg-surface p-5"
        aria-label="Essai du poste"
        aria-live="polite"
      >
        <Check done={test !== null} isGood={test?.latencyMs !== null} label="Connexion au serveur">
          {test?.latencyMs === null
            ? 'Le serveur ne répond pas. Vérifiez le réseau ou appelez le surveillant.'
            : `Réponse en ${formatNumber(Math.round(test?.latencyMs ?? 0))} ms.${(test?.latencyMs ?? 0) > 500 ? ' Le réseau est lent ; votre travail restera enregistré.' : ''}`}
        </Check>
        <Check done={test !== null} isGood={test?.canStore ?? false} label="Conservation de votre saisie">
          {test?.canStore
            ? 'Ce navigateur garde votre saisie en cas de coupure.'
            : 'Ce navigateur refuse de garder des données (navigation privée ?). En cas de coupure, une saisie pourrait se perdre : prévenez le surveillant.'}
        </Check>
        <p className="text-small text-soft">
          Thème, contraste, police et taille du texte se règlent en haut à droite, maintenant ou pendant
          l’épreuve.
        </p>
        <div>
          <Button size="sm" onPress={() => setRound(round + 1)}>
            Refaire l’essai
          </Button>
        </div>
      </section>
    </>
  );
}

function Check({
  done,
  isGood,
  label,
  children,
}: {
  done: boolean;
  isGood: boolean;
  label: string;
  children: ReactNode;
}) {
  const Icon = !done ? LoaderCircle : isGood ? CircleCheck : TriangleAlert;
  return (
    <div className="flex items-start gap-3">
      <Icon
        aria-hidden="true"
        className={`mt-0.5 size-5 shrink-0 ${!done ? 'text-soft' : isGood ? 'text-success' : 'text-warning'}`}
      />
      <div>
        <p className="font-semibold">
          {label}{' '}
          <span className="font-normal text-soft">
            · {!done ? 'essai en cours' : isGood ? 'bon' : 'à voir'}
          </span>
        </p>
        {done && <p className="text-table">{children}</p>}
      </div>
    </div>
  );
}
