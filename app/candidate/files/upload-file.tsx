import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { Progress } from '~/ui/feedback/progress';
import { useToast } from '~/ui/feedback/toast';
import { FileField } from '~/ui/fields/file-field';
import { useDesk, useDeskInside } from '../desk/desk-context';
import { newId } from '../desk/outbox/browser-outbox';
import { sendFile, type Sending } from './send-file';

const mostBytes = 5_000_000;

interface UploadFileProps {
  onAdded?: (id: string) => void;
  /** A file that arrives once the page is left is told all the same. Otherwise it only stands in the list. */
  outlivesPage?: boolean;
}

/** Brings a file of the candidate's computer into the company, with its progress; one at a time. */
export function UploadFile({ onAdded, outlivesPage = false }: UploadFileProps) {
  const { attemptId } = useDesk();
  const { refresh } = useDeskInside();
  const toast = useToast();
  const fieldId = useId();
  const [sent, setSent] = useState<number | null>(null);
  const [problem, setProblem] = useState<{ message: string; again: (() => void) | null } | null>(null);
  // Another field after each file: the same file may be chosen again.
  const [turn, setTurn] = useState(0);
  const sending = useRef<Sending | null>(null);
  const told = useRef(onAdded);
  useEffect(() => {
    told.current = onAdded;
    return () => {
      if (!outlivesPage) told.current = undefined;
    };
  });

  async function send(file: File, actionId: string) {
    setProblem(null);
    if (file.size > mostBytes)
      return setProblem({
        message: `« ${file.name} » pèse plus de 5 Mo. Réduisez-le (images, feuilles inutiles), puis renvoyez-le.`,
        again: null,
      });
    setSent(0);
    sending.current = sendFile(`/passage/${attemptId}/envoi-de-fichier`, file, actionId, setSent);
    const answer = await sending.current.answer;
    sending.current = null;
    setSent(null);
    if (answer === 'stopped') return;
    if (answer === 'unreachable')
      return setProblem({
        message: `« ${file.name} » n’est pas arrivé. Réessayez quand la connexion est revenue : il ne sera pas ajouté deux fois.`,
        again: () => void send(file, actionId),
      });
    if (!answer.accepted) return setProblem({ message: answer.rejection.message, again: null });
    setTurn((before) => before + 1);
    toast({ message: `« ${file.name} » est ajouté.` });
    refresh();
    if (answer.id !== null) told.current?.(answer.id);
  }

  return (
    <div className="stack">
      {sent === null ? (
        <FileField
          key={turn}
          id={fieldId}
          label="Ajouter un fichier de votre poste"
          help="Classeur Excel (.xlsx), document Word (.docx) ou PDF, 5 Mo au plus, sans macro."
          accept=".xlsx,.docx,.pdf"
          onChange={([file]) => file && void send(file, newId())}
        />
      ) : (
        <Progress
          label="Envoi du fichier"
          value={Math.round(sent * 100)}
          detail={sent >= 1 ? 'lecture du contenu' : '%'}
          onCancel={() => sending.current?.stop()}
        />
      )}
      {problem && (
        <Notice
          tone="danger"
          title="Fichier non ajouté"
          onClose={() => setProblem(null)}
          action={
            problem.again && (
              <Button size="sm" onPress={problem.again}>
                Réessayer
              </Button>
            )
          }
        >
          {problem.message}
        </Notice>
      )}
    </div>
  );
}
