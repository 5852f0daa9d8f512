import { FileDown, Printer } from 'lucide-react';
import { useConsult } from '~/candidate/desk/use-consult';
import type { PrintablePaper } from '~/domain/exports/paper';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import type { PaperKind } from './paper-path';
import { PaperView } from './paper-view';

interface PaperScreenProps {
  paper: PrintablePaper;
  kind: PaperKind;
  id: string;
  /** Address of the PDF. */
  pdf: string;
}

/** A paper alone, to read, print or keep as a PDF. */
export function PaperScreen({ paper, kind, id, pdf }: PaperScreenProps) {
  useConsult({ type: 'ViewScreen', fields: { screen: 'preview', about: `${kind}:${id}` } });
  return (
    <Page>
      <PageHeader
        title={paper.name}
        actions={
          <>
            <LinkButton to={pdf} download icon={<FileDown />}>
              Télécharger le PDF
            </LinkButton>
            <Button variant="primary" icon={<Printer />} onPress={() => window.print()} allowReadOnly>
              Imprimer
            </Button>
          </>
        }
      />
      <PaperView paper={paper} />
    </Page>
  );
}
