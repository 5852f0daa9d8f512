import { useState } from 'react';
import { useConsult } from '~/candidate/desk/use-consult';
import { PaperView } from '~/candidate/papers/paper-view';
import type { PrintablePaper } from '~/domain/exports/paper';
import { Markdown } from '~/ui/markdown/markdown';
import { Card } from '~/ui/layout/blocks';
import type { ReceivedDocument } from '../order-page';

interface OrderSourcesProps {
  document: ReceivedDocument | null;
  quoteId: string | null;
  quotePaper: PrintablePaper | null;
}

type Shown = 'document' | 'quote';

/** The client's order and our quote, to read beside what is typed. The comparison is the reader's: nothing is marked. */
export function OrderSources({ document, quoteId, quotePaper }: OrderSourcesProps) {
  const [asked, setAsked] = useState<Shown>('document');
  const shown: Shown | null =
    asked === 'document'
      ? document
        ? 'document'
        : quotePaper && 'quote'
      : quotePaper
        ? 'quote'
        : document && 'document';
  useConsult(
    shown === 'document' && document
      ? { type: 'ViewRecord', fields: { collection: 'documents', id: document.id, place: 'commande' } }
      : shown === 'quote' && quoteId
        ? { type: 'ViewRecord', fields: { collection: 'quotes', id: quoteId, place: 'commande' } }
        : null,
  );
  if (shown === null) {
    return (
      <Card title="À comparer">
        <p className="text-soft">
          Indiquez le bon de commande reçu ou notre devis dans l’en-tête : ils se liront ici, à côté de votre
          saisie.
        </p>
      </Card>
    );
  }
  return (
    <div className="grid gap-2">
      {document && quotePaper && (
        <div role="group" aria-label="Document à comparer" className="flex flex-wrap gap-2">
          {(['document', 'quote'] as const).map((choice) => (
            <button
              key={choice}
              type="button"
              className="toggle-chip"
              aria-pressed={shown === choice}
              onClick={() => setAsked(choice)}
            >
              {choice === 'document' ? 'Bon de commande du client' : `Notre devis ${quoteId}`}
            </button>
          ))}
        </div>
      )}
      {shown === 'document' && document && (
        <Card title={document.name}>
          <Markdown source={document.content} />
        </Card>
      )}
      {shown === 'quote' && quotePaper && <PaperView paper={quotePaper} />}
    </div>
  );
}
