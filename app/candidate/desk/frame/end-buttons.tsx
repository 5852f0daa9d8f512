import { useState, type ReactNode } from 'react';
import { Button } from '~/ui/buttons/button';
import { useToast } from '~/ui/feedback/toast';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { formatCount, formatDuration, formatOrdinal } from '~/ui/typography/format';
import { useDeskInside, useOutboxStatus } from '../desk-context';
import { useAct } from '../use-act';
import type { OpenDeskPage } from './desk-frame-page';

/** « Terminer la journée » and « Rendre »: both say what will happen before it does. */
export function EndButtons({ page }: { page: OpenDeskPage }) {
  const [asked, setAsked] = useState<'day' | 'exam' | null>(null);
  const [pending, setPending] = useState(false);
  const { drafts } = useDeskInside();
  const { phase } = useOutboxStatus();
  const act = useAct();
  const toast = useToast();
  const { day, days, remainingMs } = page.sitting;

  async function end(type: 'EndWorkingDay' | 'HandIn') {
    setPending(true);
    if (!(await drafts.flushAll())) {
      setPending(false);
      setAsked(null);
      toast({
        tone: 'danger',
        message: 'Une saisie n’a pas pu être enregistrée. Retrouvez-la à l’écran signalé, puis recommencez.',
      });
      return;
    }
    const answer = await act(type, {});
    setPending(false);
    setAsked(null);
    if (!answer.accepted) toast({ tone: 'danger', message: answer.rejection.message });
  }

  const isAway = phase === 'offline' || phase === 'unavailable';
  const shared = { onCancel: () => setAsked(null), pending, cancelLabel: 'Continuer à travailler' };
  return (
    <>
      {day < days && <Button onPress={() => setAsked('day')}>Terminer la journée</Button>}
      <Button variant="primary" onPress={() => setAsked('exam')}>
        Rendre
      </Button>
      <ConfirmDialog
        {...shared}
        open={asked === 'day'}
        title={`Terminer le ${formatOrdinal(day)} jour`}
        confirmLabel="Terminer la journée"
        onConfirm={() => void end('EndWorkingDay')}
      >
        <p>
          L’entreprise passe au jour ouvré suivant ({formatOrdinal(day + 1)} jour sur {days}). Vos
          interlocuteurs auront pu répondre, payer ou commander entre-temps. Vous ne pourrez pas revenir au
          jour présent ; vos brouillons sont conservés.
        </p>
        <LeftOver page={page} />
        {isAway && <Away />}
      </ConfirmDialog>
      <ConfirmDialog
        {...shared}
        open={asked === 'exam'}
        title="Rendre votre passage"
        confirmLabel="Rendre définitivement"
        danger
        onConfirm={() => void end('HandIn')}
      >
        <p>
          L’épreuve se termine pour vous : plus rien ne pourra être modifié ni envoyé. Un récépissé
          s’affichera avec l’empreinte de votre travail.{' '}
          {remainingMs >= 60_000 && `Il vous reste ${formatDuration(Math.floor(remainingMs / 60_000))}.`}
        </p>
        {day < days && (
          <p className="mt-2">
            Vous êtes au {formatOrdinal(day)} jour sur {days} : ce qui devait arriver les jours suivants
            n’aura pas lieu.
          </p>
        )}
        <LeftOver page={page} />
        {isAway && <Away />}
      </ConfirmDialog>
    </>
  );
}

function LeftOver({ page: { leftOver, missions } }: { page: OpenDeskPage }) {
  const open = missions.filter((mission) => !mission.ticked).length;
  const lines: ReactNode[] = [
    open > 0 && `${formatCount(open, 'mission')} sans coche`,
    leftOver.mailDrafts > 0 &&
      `${formatCount(leftOver.mailDrafts, 'message en brouillon', 'messages en brouillon')}, non envoyé${leftOver.mailDrafts > 1 ? 's' : ''}`,
    leftOver.unsentDeliverables > 0 &&
      formatCount(leftOver.unsentDeliverables, 'livrable non transmis', 'livrables non transmis'),
    leftOver.unfiled > 0 && formatCount(leftOver.unfiled, 'document à classer', 'documents à classer'),
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <>
      <p className="mt-3">Il reste :</p>
      <ul className="list-disc ps-5">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Away() {
  return (
    <p className="mt-3 font-semibold text-warning">
      La connexion est interrompue : votre demande partira dès son retour. Gardez cette page ouverte et
      prévenez le surveillant.
    </p>
  );
}
