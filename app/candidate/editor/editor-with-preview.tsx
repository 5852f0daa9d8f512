import { useState, type ReactNode } from 'react';
import { Eye, PenLine } from 'lucide-react';
import { useConsult } from '~/candidate/desk/use-consult';
import { PaperView } from '~/candidate/papers/paper-view';
import type { PrintablePaper } from '~/domain/exports/paper';
import { Button } from '~/ui/buttons/button';
import { cx } from '~/ui/class-names';

interface EditorWithPreviewProps {
  /** Names the paper in the journal: "invoice:BR-1". */
  about: string;
  paper: PrintablePaper | null;
  /** Gets the button that shows or hides the preview, and whether it is shown. */
  children: (toggle: ReactNode, shown: boolean) => { head: ReactNode; form: ReactNode };
}

/** A form with its paper: side by side where there is room, one or the other elsewhere. */
export function EditorWithPreview({ about, paper, children }: EditorWithPreviewProps) {
  const [shown, setShown] = useState(false);
  useConsult(shown ? { type: 'ViewScreen', fields: { screen: 'preview', about } } : null);
  const toggle = (
    <Button
      icon={shown ? <PenLine /> : <Eye />}
      aria-pressed={shown}
      onPress={() => setShown(!shown)}
      disabled={!paper}
      allowReadOnly
    >
      {shown ? 'Masquer l’aperçu' : 'Aperçu'}
    </Button>
  );
  const { head, form } = children(toggle, shown);
  return (
    <div className="page @container">
      {head}
      <div className={cx('grid gap-4', shown && '@[66rem]:grid-cols-[minmax(0,1fr)_minmax(24rem,34rem)]')}>
        <div className={cx('page', shown && '@max-[66rem]:hidden')}>{form}</div>
        {shown && paper && (
          <aside
            aria-label="Aperçu"
            className="@[66rem]:sticky @[66rem]:top-14 @[66rem]:max-h-[calc(100dvh-5rem)] @[66rem]:self-start @[66rem]:overflow-auto"
          >
            {/* Beside the form the sheet is narrow: drawn smaller, it keeps its layout. */}
            <div className="@[66rem]:[zoom:0.78]">
              <PaperView paper={paper} />
            </div>
          </aside>
        )}
      </div>
    </div>
  );
}
